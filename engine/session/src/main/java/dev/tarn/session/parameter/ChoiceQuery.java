package dev.tarn.session.parameter;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Result;
import dev.tarn.session.RowLimit;
import dev.tarn.session.RowReader;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.StatementError;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Asks an engine for the values of a dropdown.
public final class ChoiceQuery {
  /// More values than this are not offered.
  public static final int MOST = 2_000;

  private ChoiceQuery() {}

  /// Runs a query and reads its first column as values and a second one as labels. Blocks.
  ///
  /// @param session where it runs
  /// @param asked the query
  /// @param finished told the execution's id when its result is needed no more
  /// @return each value once, in the order of the rows, without nulls; at most [#MOST]
  /// @throws SessionException if it fails, or has no columns
  /// @throws InterruptedException if the thread is interrupted; the query is cancelled then
  public static List<Choice> run(Session session, Choices.Asked asked, Consumer<String> finished)
      throws InterruptedException {
    Execution execution = session.submit(Statement.of(asked.query()).with(new RowLimit(MOST)));
    try {
      ExecutionState state = execution.done().get();
      if (state instanceof ExecutionState.Failed(StatementError error)) {
        throw new SessionException(error);
      }
      return choices(
          execution
              .result()
              .filter(found -> found.schema().size() > 0)
              .orElseThrow(() -> new SessionException(noColumns())));
    } catch (InterruptedException e) {
      execution.cancel();
      throw e;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      finished.accept(execution.id());
    }
  }

  private static List<Choice> choices(Result result) {
    List<Choice> choices = new ArrayList<>();
    Set<String> known = new LinkedHashSet<>();
    boolean labels = result.schema().size() > 1;
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        String value = text(reader.value(row, 0));
        if (value != null && known.add(value)) {
          String label = labels ? text(reader.value(row, 1)) : null;
          choices.add(new Choice(value, label == null ? "" : label));
        }
      }
    }
    return choices;
  }

  private static @Nullable String text(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal decimal -> decimal.toPlainString();
      default -> value.toString();
    };
  }

  private static StatementError noColumns() {
    String message = "The statement has no rows: write a query whose first column has the values";
    return new StatementError(
        StatementError.Kind.STATEMENT, message, null, null, Map.of(), null, message);
  }
}
