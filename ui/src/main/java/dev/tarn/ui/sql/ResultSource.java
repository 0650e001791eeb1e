package dev.tarn.ui.sql;

import dev.tarn.session.Result;
import dev.tarn.session.Statement;
import dev.tarn.session.export.ExportOrigin;
import dev.tarn.ui.export.ExportSource;
import dev.tarn.ui.grid.CellRange;
import dev.tarn.ui.grid.ResultGrid;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/// Tells of a run and its grid what may leave the window.
final class ResultSource {
  private ResultSource() {}

  /// What is shown now.
  ///
  /// @return empty if there are no columns, or rows still come
  static Optional<ExportSource> of(
      RunModel run, ResultGrid grid, List<Integer> columns, SqlServices services) {
    Result whole = run.resultProperty().get();
    Result shown = grid.resultProperty().get();
    if (whole == null || shown == null || whole.schema().size() == 0 || !run.phase().isTerminal()) {
      return Optional.empty();
    }
    Statement statement = run.requestProperty().get().statement();
    ExportOrigin origin =
        new ExportOrigin(
            run.titleProperty().get(),
            statement.text(),
            statement.parameters(),
            run.submitted().orElse(Instant.now()));
    CellRange range = grid.selectionProperty().get();
    return Optional.of(
        new ExportSource(
            origin,
            whole,
            shown,
            columns,
            Optional.ofNullable(range)
                .map(cells -> new ExportSource.Span(cells.firstRow(), cells.lastRow() + 1)),
            run.executionId(),
            services.sessions()::ready,
            ZoneId.systemDefault()));
  }
}
