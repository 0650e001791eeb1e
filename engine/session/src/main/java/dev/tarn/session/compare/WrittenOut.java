package dev.tarn.session.compare;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.Statement;
import dev.tarn.session.sql.SqlMarker;
import dev.tarn.session.sql.SqlMarkers;
import dev.tarn.session.view.ViewSql;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Statements with their values in place of the markers, for texts in which two statements stand
/// that may have different values under one name. What is sent to an engine is bound instead.
public final class WrittenOut {
  private WrittenOut() {}

  /// Writes the values into a statement.
  ///
  /// @param statement with its values
  /// @return its text; markers without a value stay
  public static String of(Statement statement) {
    String text = statement.text();
    List<ParameterValue> positional = statement.parameters().positional();
    StringBuilder written = new StringBuilder();
    int copied = 0;
    int asked = 0;
    for (SqlMarker marker : SqlMarkers.of(text)) {
      boolean question = marker.form() == SqlMarker.Form.QUESTION;
      ParameterValue value =
          question
              ? (asked < positional.size() ? positional.get(asked++) : null)
              : statement.parameters().named().get(marker.name());
      if (value != null) {
        written.append(text, copied, marker.start()).append(literal(part(value, marker), marker));
        copied = marker.end();
      }
    }
    return written.append(text, copied, text.length()).toString();
  }

  private static ParameterValue part(ParameterValue value, SqlMarker marker) {
    return value instanceof ParameterValue.Range range
        ? (marker.part().equals("max") ? range.max() : range.min())
        : value;
  }

  private static String literal(ParameterValue value, @Nullable SqlMarker marker) {
    return switch (value) {
      case ParameterValue.Null _ -> "NULL";
      case ParameterValue.Text text -> ViewSql.string(text.value());
      case ParameterValue.Whole whole -> Long.toString(whole.value());
      case ParameterValue.Exact exact -> exact.value().toPlainString() + "BD";
      case ParameterValue.Floating floating -> floating(floating.value());
      case ParameterValue.Truth truth -> Boolean.toString(truth.value());
      case ParameterValue.Day day -> "DATE'" + day.value() + "'";
      case ParameterValue.Moment moment ->
          "TIMESTAMP'" + LocalDateTime.ofInstant(moment.value(), ZoneOffset.UTC) + "Z'";
      case ParameterValue.WallTime time -> "TIMESTAMP_NTZ'" + time.value() + "'";
      case ParameterValue.Several several -> {
        String values =
            several.values().stream()
                .map(item -> literal(item, null))
                .collect(Collectors.joining(", "));
        yield marker != null && marker.inList() ? values : "array(" + values + ")";
      }
      case ParameterValue.Range range -> literal(range.min(), marker);
    };
  }

  private static String floating(double value) {
    return Double.isFinite(value) ? value + "D" : "double('" + value + "')";
  }
}
