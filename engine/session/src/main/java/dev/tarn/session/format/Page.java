package dev.tarn.session.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written so far.
final class Page {
  private final StringBuilder text = new StringBuilder();
  private Piece.@Nullable Word beforeBefore;
  private Piece.@Nullable Word before;
  private int column;
  private boolean fresh = true;

  /// Begins a line, unless one begins already.
  ///
  /// @param indent blanks
  void line(int indent) {
    if (!fresh) {
      text.append('\n');
    } else {
      text.setLength(text.length() - column);
    }
    text.repeat(' ', indent);
    column = indent;
    fresh = true;
  }

  /// Writes a token.
  ///
  /// @param word the token
  /// @param indent of the line after a comment that ends one
  void word(Piece.Word word, int indent) {
    Piece.Word last = before;
    if (last != null && last.isLineComment() && !fresh) {
      line(indent);
    }
    boolean own = word.isComment() && word.ownLine();
    if (own && last != null && !fresh) {
      line(indent);
    }
    boolean blank = !fresh && last != null && Spacing.blank(beforeBefore, last, word);
    if (blank) {
      text.append(' ');
    }
    text.append(word.text());
    int feed = word.text().lastIndexOf('\n');
    column =
        feed >= 0
            ? word.text().length() - feed - 1
            : column + word.text().length() + (blank ? 1 : 0);
    fresh = false;
    beforeBefore = last;
    before = word;
    if (word.isLineComment() || own) {
      line(indent);
    }
  }

  /// Writes a piece on one line.
  void flat(Piece piece, int indent) {
    Width.words(List.of(piece)).forEach(word -> word(word, indent));
  }

  int column() {
    return fresh ? 0 : column;
  }

  /// All that is written, without blanks at the ends of lines.
  String text() {
    return text.toString();
  }
}
