package dev.tarn.workspace.document;

/// How a file ends its lines. In memory all lines end with `\n`.
public enum LineEnd {
  /// Unix, macOS.
  LF("\n"),
  /// Windows.
  CRLF("\r\n"),
  /// The Macintosh before the year 2001.
  CR("\r");

  private final String characters;

  LineEnd(String characters) {
    this.characters = characters;
  }

  /// What stands between two lines.
  ///
  /// @return one or two characters
  String characters() {
    return characters;
  }

  /// The text with `\n` at all line ends.
  static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
