package dev.tarn.workspace.load;

/// How a file of JSON holds its rows.
public enum JsonForm {
  /// One object a line.
  LINES,
  /// One list of objects.
  LIST,
  /// One object, over several lines.
  OBJECT
}
