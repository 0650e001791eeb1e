package dev.tarn.session.table;

import java.time.Instant;

/// The statement that made a version.
///
/// @param text its SQL
/// @param user who ran it
/// @param started when
public record VersionStatement(String text, String user, Instant started) {}
