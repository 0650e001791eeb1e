package dev.tarn.ui.sql;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Why a run failed, told in terms of the document.
///
/// @param error what the engine said
/// @param place where in the document, or null if that is not known
/// @param suggestions what may have been meant there, the likeliest first
record Failure(StatementError error, @Nullable Position place, List<String> suggestions) {

  /// Reads an error.
  static Failure of(StatementError error, RunRequest request) {
    Position position = error.position();
    return new Failure(
        error,
        position == null ? null : request.inDocument(position),
        position == null ? List.of() : Suggestions.of(error));
  }

  /// What the engine said, without what it proposes.
  String message() {
    return Suggestions.without(error.message(), suggestions).strip();
  }

  /// The condition and the state, such as `UNRESOLVED_COLUMN · 42703`.
  ///
  /// @return empty if the engine gave none
  Optional<String> code() {
    String condition = error.condition();
    if (condition == null) {
      return Optional.ofNullable(error.sqlState());
    }
    return Optional.of(condition);
  }

  /// All that is known, for a report.
  String details(String statement) {
    StringBuilder text = new StringBuilder(error.message()).append('\n');
    code().ifPresent(code -> text.append("Condition: ").append(code).append('\n'));
    if (error.sqlState() != null) {
      text.append("SQLSTATE: ").append(error.sqlState()).append('\n');
    }
    if (place != null) {
      text.append("At line ").append(place.line()).append(", column ").append(place.column());
      text.append('\n');
    }
    text.append("\nStatement:\n").append(statement).append('\n');
    if (!error.detail().isBlank()) {
      text.append("\nDetails:\n").append(error.detail()).append('\n');
    }
    return text.toString();
  }
}
