package dev.tarn.workspace.document;

/// How a file ends its lines. In memory all lines end with `\n`.
public enum LineEnd {
  /// Unix, macOS.
  LF("\n", 'L'),
  /// Windows.
  CRLF("\r\n", 'C'),
  /// The Macintosh before the year 2001.
  CR("\r", 'R');

  private final String characters;
  private final char letter;

  LineEnd(String characters, char letter) {
    this.characters = characters;
    this.letter = letter;
  }

  /// The kind with a letter.
  static LineEnd of(char letter) {
    return switch (letter) {
      case 'C' -> CRLF;
      case 'R' -> CR;
      default -> LF;
    };
  }

  /// Its letter in the journal.
  char letter() {
    return letter;
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
