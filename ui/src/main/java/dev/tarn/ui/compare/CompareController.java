package dev.tarn.ui.compare;

import dev.tarn.session.Result;
import dev.tarn.session.compare.CompareMonitor;
import dev.tarn.session.compare.CompareSql;
import dev.tarn.session.compare.ComparedColumn;
import dev.tarn.session.compare.Comparison;
import dev.tarn.session.compare.KeyGuess;
import dev.tarn.session.compare.ResultComparison;
import dev.tarn.ui.compare.CompareModel.Compared;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Compares, off the window's thread, the newest question alone. For the window's thread.
final class CompareController {
  private final ComparedResult after;
  private final CompareModel model;
  private final Background background;
  private final Path scratch;
  private Question asked = new Question();

  CompareController(ComparedResult after, CompareModel model, Background background, Path scratch) {
    this.after = after;
    this.model = model;
    this.background = background;
    this.scratch = scratch;
  }

  /// Compares with another result, by a key that is guessed.
  void compare(ComparedResult before) {
    model.beforeProperty().set(before);
    ask(before, null);
  }

  /// Compares again by other columns; none for the order of the rows.
  void compareBy(List<String> keys) {
    ComparedResult before = model.beforeProperty().get();
    if (before != null) {
      ask(before, keys);
    }
  }

  /// Ends what is being compared.
  void cancel() {
    asked.cancelled.set(true);
    model.progressProperty().set(-1);
  }

  /// The comparison as a query for the engine.
  Optional<String> sql() {
    ComparedResult before = model.beforeProperty().get();
    Compared compared = model.comparedProperty().get();
    return before == null || compared == null
        ? Optional.empty()
        : Optional.of(CompareSql.of(before.sql(), after.sql(), compared.comparison().columns()));
  }

  private void ask(ComparedResult before, @Nullable List<String> keys) {
    cancel();
    Question question = new Question();
    asked = question;
    model.comparedProperty().set(null);
    model.troubleProperty().set("");
    model.progressWordsProperty().set("");
    model.progressProperty().set(0);
    background.run(
        () -> answer(before, keys, question),
        answer -> {
          if (question.isWanted()) {
            model.progressProperty().set(-1);
            model.comparedProperty().set(answer);
          }
        },
        error -> {
          if (question.isWanted()) {
            model.progressProperty().set(-1);
            model
                .troubleProperty()
                .set(
                    error instanceof CancellationException
                        ? Strings.of("compare.cancelled")
                        : String.valueOf(error.getMessage()));
          }
        });
  }

  private Compared answer(ComparedResult before, @Nullable List<String> keys, Question question)
      throws Exception {
    Result left = before.rows().call();
    Result right = after.rows().call();
    List<String> by = keys == null ? KeyGuess.of(left, right) : keys;
    Comparison comparison = ResultComparison.compare(left, right, by, scratch, question);
    return new Compared(
        left,
        right,
        by,
        comparison,
        ComparedColumn.only(left.schema(), right.schema()),
        ComparedColumn.only(right.schema(), left.schema()));
  }

  /// One comparison on its way.
  private final class Question implements CompareMonitor {
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();

    boolean isWanted() {
      return asked == this && !cancelled.get();
    }

    @Override
    public void at(long done, long all) {
      if (told.compareAndSet(false, true)) {
        FxThread.later(() -> {
          told.set(false);
          if (isWanted() && model.progressProperty().get() >= 0) {
            model.progressProperty().set((double) done / Math.max(1, all));
            model.progressWordsProperty().set(Strings.of("compare.progress", done, all));
          }
        });
      }
    }

    @Override
    public boolean isCancelled() {
      return cancelled.get();
    }
  }
}
