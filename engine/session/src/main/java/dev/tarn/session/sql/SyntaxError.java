package dev.tarn.session.sql;

import dev.tarn.session.Position;

/// Where a text stops being SQL.
///
/// @param position where, in the checked text
/// @param message what is wrong, in one line
public record SyntaxError(Position position, String message) {}
