package dev.tarn.ui.editor;

/// A style that lies over the colours of a text's tokens.
///
/// @param range where
/// @param style a style class
record Overlay(TextRange range, String style) {
  static final String MISTAKE = "sql-mistake";
  static final String BRACKET = "sql-bracket";
  static final String LOST_BRACKET = "sql-bracket-lost";
  static final String OCCURRENCE = "sql-occurrence";
  static final String FOUND = "sql-found";
  static final String SELECTED = "sql-selected";
}
