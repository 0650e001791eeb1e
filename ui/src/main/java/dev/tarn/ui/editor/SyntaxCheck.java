package dev.tarn.ui.editor;

import dev.tarn.session.Position;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlSyntax;
import dev.tarn.session.sql.SyntaxError;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Checks the statements of a text against the grammar, each text of a statement only once. For
/// background threads, one at a time.
final class SyntaxCheck {
  private static final int KEPT = 20_000;
  private static final int MOST = 500;
  private static final long ROUND = TimeUnit.MILLISECONDS.toNanos(400);

  private final Map<String, Optional<SyntaxError>> known =
      new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<SyntaxError>> eldest) {
          return size() > KEPT;
        }
      };

  /// What one round found.
  ///
  /// @param problems in order
  /// @param complete false if another round is needed
  record Round(List<Problem> problems, boolean complete) {}

  /// Checks for a while, beginning at the caret's statement.
  ///
  /// @param script the text
  /// @param caret where the user is
  synchronized Round check(SqlScript script, int caret) {
    long end = System.nanoTime() + ROUND;
    List<SqlStatement> statements = script.statements().runnable();
    int here = 0;
    while (here < statements.size() - 1 && statements.get(here).to() <= caret) {
      here++;
    }
    List<Problem> problems = new ArrayList<>();
    boolean complete = true;
    for (int i = 0; i < statements.size() && problems.size() < MOST; i++) {
      SqlStatement statement = statements.get((here + i) % statements.size());
      Optional<SyntaxError> error = known.get(statement.text());
      if (error == null && System.nanoTime() < end) {
        error = SqlSyntax.check(statement.text());
        known.put(statement.text(), error);
      }
      if (error == null) {
        complete = false;
      } else {
        error.ifPresent(found -> problems.add(problem(statement, found)));
      }
    }
    problems.sort(Comparator.comparingInt(problem -> problem.range().start()));
    return new Round(problems, complete);
  }

  private static Problem problem(SqlStatement statement, SyntaxError error) {
    Position place = error.position();
    int start = statement.start() + place.offset();
    int end = start + place.length();
    if (start >= statement.end()) {
      // Something is missing at the end: its last character stands for that.
      start = statement.end() - 1;
    }
    return new Problem(
        new TextRange(start, Math.clamp(end, start + 1, statement.end())),
        error.message(),
        Problem.Source.GRAMMAR,
        List.of());
  }
}
