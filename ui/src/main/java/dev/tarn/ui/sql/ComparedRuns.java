package dev.tarn.ui.sql;

import dev.tarn.session.Result;
import dev.tarn.session.compare.WrittenOut;
import dev.tarn.ui.compare.ComparedResult;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.util.Optional;

/// Makes results of tabs known to comparisons.
final class ComparedRuns {
  private ComparedRuns() {}

  /// A result as a comparison takes it.
  ///
  /// @param document the title of its document
  /// @return empty if it has no rows, or still runs
  static Optional<ComparedResult> of(RunModel run, String document, KeptResults kept) {
    RunModel.Told told = run.told();
    if (told == null
        || !run.phase().isTerminal()
        || !run.hasRows()
        || run.keepingProperty().get() == RunKeeping.GONE) {
      return Optional.empty();
    }
    Result open = run.resultProperty().get();
    String facts =
        String.join(
            " · ",
            Quantities.when(told.started()),
            Strings.of("sql.rows", run.rowsProperty().get()),
            document);
    return Optional.of(
        new ComparedResult(
            told.executionId(),
            run.titleProperty().get(),
            facts,
            WrittenOut.of(run.requestProperty().get().statement()),
            () ->
                open != null
                    ? open
                    : kept.open(told.executionId())
                        .orElseThrow(() -> new IllegalStateException(Strings.of("shelf.gone")))));
  }
}
