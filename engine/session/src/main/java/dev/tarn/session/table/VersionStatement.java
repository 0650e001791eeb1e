package dev.tarn.session.table;

import java.time.Instant;

/// The statement that made a version.
///
/// @param text its SQL
/// @param user who ran it
/// @param started when
/// @param mine true if that is the user of the session that asked
public record VersionStatement(String text, String user, Instant started, boolean mine) {}
