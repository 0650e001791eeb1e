package dev.tarn.session.parameter;

import dev.tarn.session.sql.MarkerContext;
import dev.tarn.session.sql.SqlMarker;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Guesses what a marker that no header defines is for, by the text around it and by its name. Text
/// if nothing tells more: Spark turns texts into what a comparison needs.
public final class ParameterGuess {
  private static final Pattern TIME_NAME =
      Pattern.compile("(?:.*_)?(?:timestamp|datetime|ts|at)|.*(?:_time|timestamp)");
  private static final Pattern DATE_NAME = Pattern.compile(".*date|(?:.*_)?(?:day|dt)");
  private static final Pattern DAY_PARAMETER =
      Pattern.compile("(?:.*_)?(?:date|day)|(?:date|day)_.*");
  private static final Pattern NUMBER_NAME =
      Pattern.compile("(?:.*_)?(?:price|amount|quantity|qty|discount|revenue|.*price)");

  private ParameterGuess() {}

  /// Guesses a kind.
  ///
  /// @param name of the parameter
  /// @param markers all of that name, in order
  /// @return never nothing
  public static ParameterKind of(String name, List<SqlMarker> markers) {
    if (markers.stream().anyMatch(marker -> !marker.part().isEmpty())) {
      return new ParameterKind.DateRange();
    }
    for (SqlMarker marker : markers) {
      ParameterKind told = told(marker.context());
      if (told != null) {
        return told;
      }
    }
    boolean compared = markers.stream().anyMatch(marker -> !marker.context().column().isEmpty());
    String lower = name.toLowerCase(Locale.ROOT);
    return !compared && DAY_PARAMETER.matcher(lower).matches()
        ? new ParameterKind.Single(ValueType.DATE)
        : ParameterKind.text();
  }

  private static @Nullable ParameterKind told(MarkerContext context) {
    ValueType type =
        switch (context.word()) {
          case "LIMIT", "OFFSET", "INTERVAL", "BIGINT", "INT", "INTEGER", "LONG", "SMALLINT" ->
              ValueType.WHOLE;
          case "DATE" -> ValueType.DATE;
          case "TIMESTAMP", "TIMESTAMP_LTZ" -> ValueType.TIMESTAMP;
          case "TIMESTAMP_NTZ" -> ValueType.TIMESTAMP_NTZ;
          case "DECIMAL", "DEC", "NUMERIC" -> ValueType.DECIMAL;
          case "DOUBLE", "FLOAT", "REAL" -> ValueType.DOUBLE;
          case "BOOLEAN" -> ValueType.BOOLEAN;
          default -> byColumn(context.column());
        };
    return type == null ? null : new ParameterKind.Single(type);
  }

  private static @Nullable ValueType byColumn(String column) {
    if (column.isEmpty()) {
      return null;
    }
    if (TIME_NAME.matcher(column).matches()) {
      return ValueType.TIMESTAMP;
    }
    if (DATE_NAME.matcher(column).matches()) {
      return ValueType.DATE;
    }
    return NUMBER_NAME.matcher(column).matches() ? ValueType.DECIMAL : null;
  }
}
