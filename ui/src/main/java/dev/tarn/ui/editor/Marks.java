package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the gutter shows beside the lines of a text. Lines count from 0. Immutable.
final class Marks {
  static final Marks NONE = new Marks(new BitSet(), -1, -1, -1);

  private final BitSet starts;
  private final int first;
  private final int last;
  private final int mistake;

  private Marks(BitSet starts, int first, int last, int mistake) {
    this.starts = starts;
    this.first = first;
    this.last = last;
    this.mistake = mistake;
  }

  /// Finds the first lines of all statements. Linear in the text's length.
  static Marks of(SqlScript script) {
    BitSet starts = new BitSet();
    String text = script.text();
    int line = 0;
    int at = 0;
    List<SqlStatement> statements = script.statements().runnable();
    for (SqlStatement statement : statements) {
      int start = script.block(statement).start();
      for (; at < start; at++) {
        line += text.charAt(at) == '\n' ? 1 : 0;
      }
      starts.set(line);
    }
    return new Marks(starts, -1, -1, -1);
  }

  /// The same with the lines of the statement that would run.
  Marks current(int firstLine, int lastLine) {
    return new Marks(starts, firstLine, lastLine, mistake);
  }

  /// The same with a line that the engine refused, -1 for none.
  Marks mistake(int line) {
    return new Marks(starts, first, last, line);
  }

  boolean isStart(int line) {
    return starts.get(line);
  }

  boolean isCurrent(int line) {
    return line >= first && line <= last && first >= 0;
  }

  boolean isCurrentStart(int line) {
    return line == first;
  }

  boolean isMistake(int line) {
    return line == mistake;
  }

  /// Tells if a line looks the same in both.
  boolean isSame(@Nullable Marks other, int line) {
    return other != null
        && isStart(line) == other.isStart(line)
        && isCurrent(line) == other.isCurrent(line)
        && isCurrentStart(line) == other.isCurrentStart(line)
        && isMistake(line) == other.isMistake(line);
  }
}
