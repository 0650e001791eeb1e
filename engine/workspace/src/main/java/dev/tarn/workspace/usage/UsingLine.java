package dev.tarn.workspace.usage;

import dev.tarn.workspace.find.Match;

/// A line that names a table.
///
/// @param match the name in the text
/// @param text the line without blanks around
/// @param sure false if another table may be meant
public record UsingLine(Match match, String text, boolean sure) {}
