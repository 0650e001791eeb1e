package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/// Looks for syntax errors when the user pauses. What is still being written is left alone for a
/// longer pause. For the window's thread.
final class SyntaxWatch implements AutoCloseable {
  static final Duration PAUSE = Duration.millis(300);
  static final Duration LONG_PAUSE = Duration.millis(1_300);

  private final SyntaxCheck check = new SyntaxCheck();
  private final Latest latest;
  private final IntSupplier caret;
  private final Consumer<List<Problem>> found;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final PauseTransition longPause = new PauseTransition(LONG_PAUSE);
  private SqlScript script = SqlScript.EMPTY;
  private List<Problem> last = List.of();

  /// Takes what is found.
  ///
  /// @param background checks
  /// @param caret where it is now
  /// @param found takes the problems of the last script, again and again
  SyntaxWatch(Background background, IntSupplier caret, Consumer<List<Problem>> found) {
    this.latest = background.latest();
    this.caret = caret;
    this.found = found;
    pause.setOnFinished(_ -> check());
    longPause.setOnFinished(_ -> found.accept(last));
  }

  /// Says that the text changed.
  void stale() {
    latest.close();
    pause.stop();
    longPause.stop();
  }

  /// Takes what is known of the text now.
  void show(SqlScript now) {
    script = now;
    pause.playFromStart();
  }

  @Override
  public void close() {
    stale();
  }

  private void check() {
    SqlScript asked = script;
    int at = caret.getAsInt();
    latest.ask(() -> check.check(asked, at), this::take, _ -> {});
  }

  private void take(SyntaxCheck.Round round) {
    last = round.problems();
    List<Problem> away = last.stream().filter(problem -> !isBeingWritten(problem)).toList();
    found.accept(away);
    if (away.size() < last.size()) {
      longPause.playFromStart();
    }
    if (!round.complete()) {
      check();
    }
  }

  /// Tells if the caret is in the wrong word, or at the end of a statement that lacks something.
  private boolean isBeingWritten(Problem problem) {
    int at = caret.getAsInt();
    TextRange range = problem.range();
    if (at >= range.start() && at <= range.end()) {
      return true;
    }
    Optional<SqlStatement> statement = script.at(range.start());
    return at > range.end()
        && statement.isPresent()
        && range.end() >= statement.get().end()
        && at <= statement.get().to();
  }
}
