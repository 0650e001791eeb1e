package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what can be folded: statements of several lines, and what stands in parentheses, such as
/// the body of a common table expression.
final class Folds {
  private Folds() {}

  /// The folds of a statement's part of a text, at most one a line: the longest.
  static List<ScriptPiece.Fold> of(String part, SqlStatement statement, List<Token> tokens) {
    if (part.indexOf('\n') < 0 || statement.isBlank()) {
      return List.of();
    }
    Lines lines = new Lines(part);
    Map<Integer, Integer> found = new TreeMap<>();
    int first = lines.of(statement.start());
    add(found, first, lines.of(Math.max(statement.end() - 1, statement.start())));
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() != Token.Kind.PUNCTUATION) {
        continue;
      }
      char sign = part.charAt(token.start());
      if (sign == '(') {
        open.push(token);
      } else if (sign == ')' && !open.isEmpty()) {
        // The closing parenthesis stays in sight if it stands at the beginning of its line.
        int last = lines.of(token.start());
        boolean leads = part.substring(lines.start(last), token.start()).isBlank();
        add(found, lines.of(open.pop().start()), leads ? last - 1 : last);
      }
    }
    List<ScriptPiece.Fold> folds = new ArrayList<>();
    found.forEach((line, last) -> folds.add(new ScriptPiece.Fold(line, last)));
    folds.sort(Comparator.comparingInt(ScriptPiece.Fold::line));
    return List.copyOf(folds);
  }

  private static void add(Map<Integer, Integer> found, int line, int last) {
    if (last > line) {
      found.merge(line, last, Math::max);
    }
  }

  /// The places where the lines of a text begin.
  private static final class Lines {
    private final int[] starts;

    Lines(String text) {
      List<Integer> found = new ArrayList<>();
      found.add(0);
      for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
        found.add(i + 1);
      }
      starts = found.stream().mapToInt(Integer::intValue).toArray();
    }

    int of(int offset) {
      int at = java.util.Arrays.binarySearch(starts, offset);
      return at >= 0 ? at : -at - 2;
    }

    int start(int line) {
      return starts[line];
    }
  }
}
