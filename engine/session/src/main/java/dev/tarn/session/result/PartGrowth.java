package dev.tarn.session.result;

/// What the engine tells of a part file that one of its tasks writes.
///
/// @param part the part's number from 0; parts in the order of their numbers make the rows' order
/// @param batches record batches in the file so far
/// @param rows rows in those batches
/// @param bytes length of the file's valid prefix, which ends behind a whole batch
/// @param done true if the part has all its rows
public record PartGrowth(int part, long batches, long rows, long bytes, boolean done) {}
