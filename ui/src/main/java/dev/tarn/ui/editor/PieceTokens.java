package dev.tarn.ui.editor;

import dev.tarn.session.sql.Token;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/// The tokens of all parts of a text as one list, with their places in the whole.
final class PieceTokens extends AbstractList<Token> implements RandomAccess {
  private final List<ScriptPiece> pieces;
  private final int[] starts;
  private final int[] counts;

  /// Takes the parts.
  ///
  /// @param pieces in order
  /// @param starts where each begins, and the whole's length
  PieceTokens(List<ScriptPiece> pieces, int[] starts) {
    this.pieces = pieces;
    this.starts = starts;
    counts = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      counts[i + 1] = counts[i] + pieces.get(i).tokens().size();
    }
  }

  @Override
  public Token get(int index) {
    int piece = last(counts, index);
    Token token = pieces.get(piece).tokens().get(index - counts[piece]);
    int by = starts[piece];
    return by == 0 ? token : new Token(token.kind(), token.start() + by, token.end() + by);
  }

  @Override
  public int size() {
    return counts[pieces.size()];
  }

  /// The number of the first token that ends behind a place.
  ///
  /// @return the count of tokens if there is none
  int behind(int offset) {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (get(middle).end() > offset) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// The last place in a sorted list of which the value is not above a bound, and that is followed
  /// by one above it.
  static int last(int[] sorted, int bound) {
    int low = 0;
    int high = sorted.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sorted[middle] <= bound) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
