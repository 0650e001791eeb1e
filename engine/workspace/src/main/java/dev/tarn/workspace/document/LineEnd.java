package dev.tarn.workspace.document;

/// How a file ends its lines. In memory all lines end with `\n`.
public enum LineEnd {
  /// Unix, macOS.
  LF("\n"),
  /// Windows.
  CRLF("\r\n");

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

  /// The kind that most lines of a text have.
  static LineEnd of(String text) {
    int unix = 0;
    int windows = 0;
    for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
      if (i > 0 && text.charAt(i - 1) == '\r') {
        windows++;
      } else {
        unix++;
      }
    }
    return windows > unix ? CRLF : LF;
  }

  /// The text with `\n` at all line ends.
  static String unified(String text) {
    return text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
  }
}
