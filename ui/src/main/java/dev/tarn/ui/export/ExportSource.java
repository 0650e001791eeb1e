package dev.tarn.ui.export;

import dev.tarn.session.Result;
import dev.tarn.session.Session;
import dev.tarn.session.export.ExportOrigin;
import dev.tarn.session.export.ExportRows;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/// A result that may leave the window, as it is shown now.
///
/// @param origin where its rows come from
/// @param whole all rows that came
/// @param shown what is shown: the same, or a filtered or sorted view of it
/// @param columns of all rows, the visible ones by their place, in their order
/// @param selection the selected rows of what is shown
/// @param executionId the execution that gave the rows, if it is known
/// @param session the session that the result is of; may block
/// @param zone in which moments are shown
public record ExportSource(
    ExportOrigin origin,
    Result whole,
    Result shown,
    List<Integer> columns,
    Optional<Span> selection,
    Optional<String> executionId,
    Callable<Session> session,
    ZoneId zone) {

  /// Rows that follow each other.
  ///
  /// @param first from 0
  /// @param end behind the last
  public record Span(long first, long end) {}

  /// Which rows go out.
  public enum Scope {
    /// All that came.
    ALL,
    /// Those that a filter or a sort shows.
    SHOWN,
    /// Those that are selected.
    SELECTED
  }

  /// What there is to choose from.
  ///
  /// @return in the order of the scopes; all rows at least
  Map<Scope, ExportRows> choices() {
    Map<Scope, ExportRows> choices = new EnumMap<>(Scope.class);
    choices.put(Scope.ALL, new ExportRows(whole, columns, 0, whole.rowCount()));
    if (!shown.equals(whole)) {
      choices.put(Scope.SHOWN, new ExportRows(shown, shown.schema().places(), 0, shown.rowCount()));
    }
    selection
        .filter(span -> span.end() - span.first() > 1)
        .ifPresent(span ->
            choices.put(
                Scope.SELECTED,
                new ExportRows(shown, shown.schema().places(), span.first(), span.end())));
    return choices;
  }

  /// What is wanted before anything is chosen: what is shown.
  Scope usual() {
    return shown.equals(whole) ? Scope.ALL : Scope.SHOWN;
  }
}
