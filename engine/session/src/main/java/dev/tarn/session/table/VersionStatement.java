package dev.tarn.session.table;

import java.time.Instant;

/// The statement that made a version.
///
/// @param text its SQL
/// @param user who ran it
/// @param started when
/// @param entity what sent it, such as the path of a file; empty if that is not known
/// @param mine true if that is the user of the session that asked
public record VersionStatement(
    String text, String user, Instant started, String entity, boolean mine) {}
