package dev.tarn.workspace.find;

/// What is searched in which files.
///
/// @param text what is searched in them
/// @param include patterns of the files to search, with commas between; empty for all
/// @param exclude patterns of the files to leave out, with commas between
public record FileQuery(TextQuery text, String include, String exclude) {}
