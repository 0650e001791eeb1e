package dev.tarn.session.format;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells how wide pieces are on one line.
final class Width {
  private Width() {}

  /// The width of a piece.
  ///
  /// @return -1 if it holds a comment that ends its line or has one of its own
  static int of(Piece piece) {
    return of(List.of(piece));
  }

  /// The width of pieces.
  ///
  /// @return -1 if they hold a comment that ends its line or has one of its own
  static int of(List<Piece> pieces) {
    int width = 0;
    Piece.@Nullable Word beforeBefore = null;
    Piece.@Nullable Word before = null;
    for (Piece.Word word : words(pieces)) {
      boolean breaks =
          word.isComment()
              && (word.isLineComment() || word.ownLine() || word.text().contains("\n"));
      if (breaks) {
        return -1;
      }
      if (before != null && Spacing.blank(beforeBefore, before, word)) {
        width++;
      }
      width += word.text().length();
      beforeBefore = before;
      before = word;
    }
    return width;
  }

  /// All tokens of pieces.
  static List<Piece.Word> words(List<Piece> pieces) {
    List<Piece.Word> words = new ArrayList<>();
    pieces.forEach(piece -> collect(piece, words));
    return words;
  }

  private static void collect(Piece piece, List<Piece.Word> words) {
    switch (piece) {
      case Piece.Word word -> words.add(word);
      case Piece.Group group -> {
        words.add(group.open());
        group.body().forEach(inner -> collect(inner, words));
        if (group.close() != null) {
          words.add(group.close());
        }
      }
    }
  }
}
