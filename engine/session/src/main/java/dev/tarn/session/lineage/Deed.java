package dev.tarn.session.lineage;

import java.time.Instant;

/// A statement that took rows from one place to another, with all its runs.
///
/// @param operation what it did, such as `INSERT`
/// @param statement its text
/// @param last when it ran last
/// @param times how often it ran
/// @param user who ran it last
/// @param entity what sent it last, such as the path of a file; empty if that is not known
public record Deed(
    String operation, String statement, Instant last, long times, String user, String entity) {}
