package dev.tarn.engine.accelerator;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;

/// An expression in DuckDB's language that is worth what one of Spark's is worth.
///
/// @param text the expression, in brackets where it needs them
/// @param type Spark's type; DuckDB's may be wider, never of another scale
/// @param range between what its values lie
/// @param raises whether Spark may raise an error on it, so that it must be computed for each row
record Sql(String text, DataType type, Range range, boolean raises) {
  static Sql of(String text, DataType type, Sql... parts) {
    return new Sql(text, type, Range.of(type), Arrays.stream(parts).anyMatch(Sql::raises));
  }

  Sql within(Range tighter) {
    return new Sql(text, type, tighter, raises);
  }

  Sql raising() {
    return new Sql(text, type, range, true);
  }

  Sql named(String column) {
    return new Sql(column, type, range, false);
  }

  /// Parts of expressions that raise make the whole raise.
  Sql with(Stream<Sql> parts) {
    return raises || parts.noneMatch(Sql::raises) ? this : raising();
  }

  /// Writes a text as DuckDB reads it.
  static String quoted(String text) {
    if (text.indexOf('\0') >= 0) {
      throw new NotTaken("a text with a zero character");
    }
    return "'" + text.replace("'", "''") + "'";
  }

  /// Writes a name as DuckDB reads it.
  static String name(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}
