package dev.tarn.ui.sql;

import dev.tarn.session.Statement;

/// A write that is to be tried before it is run.
///
/// @param statement with its values
/// @param sessions where it would run
/// @param run runs it for real, on the window's thread
public record WriteOrder(Statement statement, SqlSessions sessions, Runnable run) {}
