package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/// What the gutter shows beside the lines of a text. Lines count from 0. Immutable.
final class Marks {
  static final Marks NONE = new Marks(new BitSet(), new BitSet(), -1, -1, new BitSet());

  private final BitSet starts;
  private final BitSet folds;
  private final int first;
  private final int last;
  private final BitSet mistakes;

  private Marks(BitSet starts, BitSet folds, int first, int last, BitSet mistakes) {
    this.starts = starts;
    this.folds = folds;
    this.first = first;
    this.last = last;
    this.mistakes = mistakes;
  }

  /// Finds the first lines of all statements and of all that can be folded.
  static Marks of(SqlScript script) {
    BitSet starts = new BitSet();
    BitSet folds = new BitSet();
    String text = script.text();
    int line = 0;
    int from = 0;
    for (ScriptPiece piece : script.pieces()) {
      SqlStatement statement = piece.statement().moved(from);
      if (!statement.isBlank()) {
        starts.set(line + lines(text, from, script.block(statement).start()));
      }
      for (ScriptPiece.Fold fold : piece.folds()) {
        folds.set(line + fold.line());
      }
      line += piece.lines();
      from += piece.length();
    }
    return new Marks(starts, folds, -1, -1, new BitSet());
  }

  private static int lines(String text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.charAt(i) == '\n' ? 1 : 0;
    }
    return lines;
  }

  /// The same with the lines of the statement that would run.
  Marks current(int firstLine, int lastLine) {
    return new Marks(starts, folds, firstLine, lastLine, mistakes);
  }

  /// The same with lines that hold mistakes.
  Marks mistakes(BitSet lines) {
    return new Marks(starts, folds, first, last, lines);
  }

  boolean isStart(int line) {
    return starts.get(line);
  }

  boolean isFold(int line) {
    return folds.get(line);
  }

  boolean isCurrent(int line) {
    return line >= first && line <= last && first >= 0;
  }

  boolean isCurrentStart(int line) {
    return line == first;
  }

  boolean isMistake(int line) {
    return mistakes.get(line);
  }

  /// Tells if a line looks the same in both.
  boolean isSame(@Nullable Marks other, int line) {
    return other != null
        && isStart(line) == other.isStart(line)
        && isFold(line) == other.isFold(line)
        && isCurrent(line) == other.isCurrent(line)
        && isCurrentStart(line) == other.isCurrentStart(line)
        && isMistake(line) == other.isMistake(line);
  }
}
