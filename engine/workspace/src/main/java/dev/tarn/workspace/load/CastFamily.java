package dev.tarn.workspace.load;

import java.util.Locale;

/// What a type of a file is, as far as it decides what its values can be turned into.
public enum CastFamily {
  /// Text.
  TEXT,
  /// Whole numbers.
  WHOLE,
  /// Numbers with a fraction.
  FRACTION,
  /// True or false.
  FLAG,
  /// Days.
  DAY,
  /// Moments.
  MOMENT,
  /// Times on the wall.
  WALL,
  /// Bytes, which may be text.
  BYTES,
  /// Lists, maps and structs.
  NESTED,
  /// All else.
  OTHER;

  /// Finds the one of a type.
  ///
  /// @param sql the type's name
  /// @return [#OTHER] for those that are not known
  public static CastFamily of(String sql) {
    String name = sql.toLowerCase(Locale.ROOT).split("[ (<]", 2)[0];
    return switch (name) {
      case "string", "varchar", "char" -> TEXT;
      case "tinyint", "smallint", "int", "bigint" -> WHOLE;
      case "float", "double", "decimal" -> FRACTION;
      case "boolean" -> FLAG;
      case "date" -> DAY;
      case "timestamp" -> MOMENT;
      case "timestamp_ntz" -> WALL;
      case "binary" -> BYTES;
      case "array", "map", "struct" -> NESTED;
      default -> OTHER;
    };
  }

  /// SQL of a value as text; null where it is none.
  String text(String value) {
    return switch (this) {
      case TEXT -> value;
      case BYTES -> "try_validate_utf8(CAST(" + value + " AS STRING))";
      case NESTED -> "to_json(" + value + ")";
      default -> "CAST(" + value + " AS STRING)";
    };
  }

  /// SQL of what is kept of a value that does not fit; null where there is no value.
  String kept(String value) {
    return switch (this) {
      case TEXT -> "nullif(trim(" + value + "), '')";
      case BYTES -> "base64(" + value + ")";
      default -> text(value);
    };
  }

  /// SQL of a value in another type. A value fits if it can be turned back and is the same then: so
  /// nothing is rounded or cut off without being told.
  ///
  /// @param from the type's name in the file
  /// @param to the other
  /// @return SQL that is null where the value does not fit
  String convert(String value, String from, ColumnType to) {
    return switch (to) {
      case ColumnType.Text _ -> text(value);
      case ColumnType.Json _ when this == NESTED -> "to_variant_object(" + value + ")";
      case ColumnType.Day(DayPattern pattern) when pattern == DayPattern.DIGITS ->
          to.convert(kept(value));
      default -> this == TEXT ? to.convert(kept(value)) : exact(value, from, to.sql());
    };
  }

  private static String exact(String value, String from, String to) {
    String there = "try_cast(" + value + " AS " + to + ")";
    return "CASE WHEN try_cast(%s AS %s) <=> %s THEN %s END"
        .formatted(there, from.toUpperCase(Locale.ROOT), value, there);
  }
}
