package dev.tarn.app.sql;

import dev.tarn.app.output.DisplayWidth;
import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.session.sql.SqlStatement;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/// Writes a statement's error for a terminal: where, what, and the line with a mark under the
/// place.
public final class ErrorReport {
  private static final int WIDEST_LINE = 160;

  private ErrorReport() {}

  /// Writes an error.
  ///
  /// @param source the text that the statement is part of
  /// @param statement the statement that failed
  /// @param error why
  /// @return one or more lines, without the last line end
  public static String of(SqlSource source, SqlStatement statement, StatementError error) {
    Position inStatement = error.position();
    Position place =
        inStatement == null
            ? Position.in(source.text(), statement.start(), 0)
            : Position.in(
                source.text(), statement.start() + inStatement.offset(), inStatement.length());
    StringBuilder report = new StringBuilder("tarn: ");
    if (!source.name().isEmpty()) {
      report.append(source.name()).append(": ");
    }
    if (inStatement != null) {
      report.append("line ").append(place.line()).append(", column ").append(place.column());
    } else {
      report.append("statement at line ").append(place.line());
    }
    report.append(": ").append(error.message()).append(codes(error));
    if (inStatement != null) {
      report.append(excerpt(source.text(), place));
    }
    if (error.kind() == StatementError.Kind.INTERNAL && !error.detail().isBlank()) {
      report.append('\n').append(error.detail().strip());
    }
    return report.toString();
  }

  private static String codes(StatementError error) {
    StringJoiner codes = new StringJoiner(", ", " [", "]").setEmptyValue("");
    if (error.condition() != null) {
      codes.add(error.condition());
    }
    if (error.sqlState() != null) {
      codes.add("SQLSTATE " + error.sqlState());
    }
    return codes.toString();
  }

  private static String excerpt(String text, Position place) {
    int lineStart = place.offset() - place.column() + 1;
    int lineEnd = text.indexOf('\n', place.offset());
    String line = text.substring(lineStart, lineEnd < 0 ? text.length() : lineEnd).stripTrailing();
    if (line.length() > WIDEST_LINE || line.isEmpty()) {
      return "";
    }
    int column = Math.min(place.column() - 1, line.length());
    int length = Math.clamp(place.length(), 1, Math.max(1, line.length() - column));
    String marked = line.substring(column, column + Math.min(length, line.length() - column));
    int marks = Math.max(1, DisplayWidth.of(marked));
    return "\n  " + line + "\n  " + blank(line.substring(0, column)) + "^".repeat(marks);
  }

  /// As wide as a text; tabs stay, since their width is the terminal's affair.
  private static String blank(String text) {
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(c -> c.equals("\t") ? c : " ".repeat(DisplayWidth.of(c)))
        .collect(Collectors.joining());
  }
}
