package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/// What headers say in small letters: the type, with the zone in which moments are shown, and the
/// comment. Immutable.
///
/// @param types of the columns
/// @param comments of the columns in one line, empty where there is none
/// @param zones `timestamp · Europe/Berlin`, empty for columns that are no moments
record HeaderCaptions(List<String> types, List<String> comments, List<String> zones) {
  /// No columns.
  static final HeaderCaptions NONE = new HeaderCaptions(List.of(), List.of(), List.of());

  private static final int LONGEST = 200;
  private static final String DOT = " · ";

  static HeaderCaptions of(Schema schema, ZoneId zone) {
    List<Column> columns = schema.columns();
    return new HeaderCaptions(
        columns.stream().map(column -> type(column, zone)).toList(),
        columns.stream().map(HeaderCaptions::comment).toList(),
        columns.stream().map(column -> isMoment(column) ? type(column, zone) : "").toList());
  }

  private static String type(Column column, ZoneId zone) {
    String type = column.type().sql();
    return isMoment(column) ? type + DOT + zone.getId() : type;
  }

  private static boolean isMoment(Column column) {
    return column.type() == Simple.TIMESTAMP;
  }

  private static String comment(Column column) {
    String comment = column.comment();
    if (comment == null) {
      return "";
    }
    String line = comment.strip().replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /// The type of a column.
  String type(int column) {
    return types.get(column);
  }

  /// The line under the name of a column. Where headers have no line for types, moments tell their
  /// zone there.
  ///
  /// @param typed true if headers have a line for types
  /// @return empty for nothing
  String caption(int column, boolean typed) {
    String comment = comments.get(column);
    String zone = typed ? "" : zones.get(column);
    return zone.isEmpty() || comment.isEmpty() ? zone + comment : zone + DOT + comment;
  }

  /// Tells if any column has such a line.
  boolean isAny(boolean typed) {
    Stream<String> all =
        typed ? comments.stream() : Stream.concat(comments.stream(), zones.stream());
    return all.anyMatch(text -> !text.isEmpty());
  }
}
