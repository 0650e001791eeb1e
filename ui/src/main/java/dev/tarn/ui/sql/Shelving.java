package dev.tarn.ui.sql;

import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import dev.tarn.workspace.shelf.ShelvedError;
import dev.tarn.workspace.shelf.ShelvedRun;
import dev.tarn.workspace.state.ParametersJson;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns result tabs into what is kept of them, and back.
final class Shelving {
  private Shelving() {}

  /// What is kept of a tab.
  ///
  /// @return empty as long as its run has not ended
  static Optional<ShelvedRun> of(RunModel run) {
    RunModel.Told told = run.told();
    if (told == null || !run.phase().isTerminal()) {
      return Optional.empty();
    }
    RunRequest request = run.requestProperty().get();
    RowLimit limit = request.statement().limit();
    Failure failure = run.failureProperty().get();
    return Optional.of(
        new ShelvedRun(
            told.executionId(),
            request.title(),
            run.customName(),
            run.pinnedProperty().get(),
            request.statement().text(),
            ParametersJson.write(request.statement().parameters()),
            limit.isBounded() ? limit.rows() : -1,
            told.started(),
            run.elapsedProperty().get(),
            run.hasRows() ? run.rowsProperty().get() : -1,
            state(run.phase()),
            failure == null ? null : error(failure.error()),
            run.sources().read()));
  }

  /// The statement of a kept run.
  static RunRequest request(ShelvedRun kept) {
    RowLimit limit = kept.limit() < 0 ? RowLimit.NONE : new RowLimit(kept.limit());
    Statement statement =
        Statement.of(kept.text()).with(ParametersJson.read(kept.parameters())).with(limit);
    return new RunRequest(kept.title(), statement, kept.text(), 0);
  }

  static RunPhase phase(ShelvedRun.State state) {
    return switch (state) {
      case DONE -> RunPhase.DONE;
      case FAILED -> RunPhase.FAILED;
      case CANCELLED -> RunPhase.CANCELLED;
    };
  }

  static @Nullable Failure failure(ShelvedRun kept, RunRequest request) {
    ShelvedError error = kept.error();
    return error == null
        ? null
        : Failure.of(
            new StatementError(
                StatementError.Kind.STATEMENT,
                error.message(),
                error.condition(),
                error.sqlState(),
                Map.of(),
                null,
                ""),
            request);
  }

  private static ShelvedError error(StatementError error) {
    return new ShelvedError(error.message(), error.condition(), error.sqlState());
  }

  private static ShelvedRun.State state(RunPhase phase) {
    return switch (phase) {
      case DONE -> ShelvedRun.State.DONE;
      case FAILED -> ShelvedRun.State.FAILED;
      case CANCELLED -> ShelvedRun.State.CANCELLED;
      case WAITING, RUNNING, CANCELLING -> throw new IllegalStateException("It runs: " + phase);
    };
  }
}
