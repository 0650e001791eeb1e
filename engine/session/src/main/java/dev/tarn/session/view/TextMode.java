package dev.tarn.session.view;

/// How a text is looked for in values.
public enum TextMode {
  /// It occurs somewhere, upper and lower case the same.
  TEXT,
  /// It is a regular expression of Java that fits somewhere, upper and lower case the same.
  REGEX
}
