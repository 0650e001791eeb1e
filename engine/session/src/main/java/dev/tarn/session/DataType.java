package dev.tarn.session;

import java.util.List;
import java.util.stream.Collectors;

/// A SQL type as Spark names it.
public sealed interface DataType {

  /// The type's name in SQL, such as `decimal(12,2)` or `array<string>`.
  ///
  /// @return lower case, without blanks
  String sql();

  /// Tells if values are numbers, which stand right-aligned.
  ///
  /// @return true for whole, exact and floating point numbers
  default boolean isNumber() {
    return switch (this) {
      case Decimal _ -> true;
      case Simple simple ->
          switch (simple) {
            case TINYINT, SMALLINT, INT, BIGINT, FLOAT, DOUBLE -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /// A type without arguments.
  enum Simple implements DataType {
    /// No value but null.
    VOID,
    /// True or false.
    BOOLEAN,
    /// 8 bits.
    TINYINT,
    /// 16 bits.
    SMALLINT,
    /// 32 bits.
    INT,
    /// 64 bits.
    BIGINT,
    /// 32 bit floating point.
    FLOAT,
    /// 64 bit floating point.
    DOUBLE,
    /// Bytes.
    BINARY,
    /// A day.
    DATE,
    /// A moment, shown in the session's time zone.
    TIMESTAMP,
    /// A time on the wall.
    TIMESTAMP_NTZ,
    /// A months, days and microseconds interval.
    INTERVAL,
    /// A value that carries its own type.
    VARIANT;

    @Override
    public String sql() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// Text: `string`, `char(n)`, `varchar(n)`, with or without a collation.
  ///
  /// @param sql the name as Spark writes it
  record Text(String sql) implements DataType {}

  /// An exact number.
  ///
  /// @param precision digits in all, 1 to 38
  /// @param scale digits behind the point, 0 to the precision
  record Decimal(int precision, int scale) implements DataType {
    @Override
    public String sql() {
      return "decimal(" + precision + "," + scale + ")";
    }
  }

  /// An interval of years and months.
  ///
  /// @param sql such as `interval year to month`
  record YearMonthInterval(String sql) implements DataType {}

  /// An interval of days to microseconds.
  ///
  /// @param sql such as `interval day to second`
  record DayTimeInterval(String sql) implements DataType {}

  /// A time of day.
  ///
  /// @param precision digits of the second's fraction, 0 to 6
  record Time(int precision) implements DataType {
    @Override
    public String sql() {
      return "time(" + precision + ")";
    }
  }

  /// A list of values of one type.
  ///
  /// @param element the type of each
  record Array(DataType element) implements DataType {
    @Override
    public String sql() {
      return "array<" + element.sql() + ">";
    }
  }

  /// Values by key.
  ///
  /// @param key the type of the keys
  /// @param value the type of the values
  record Dictionary(DataType key, DataType value) implements DataType {
    @Override
    public String sql() {
      return "map<" + key.sql() + "," + value.sql() + ">";
    }
  }

  /// Named fields.
  ///
  /// @param fields in order
  record Struct(List<Column> fields) implements DataType {
    /// Copies the fields.
    public Struct {
      fields = List.copyOf(fields);
    }

    @Override
    public String sql() {
      return fields.stream()
          .map(field -> field.name() + ":" + field.type().sql())
          .collect(Collectors.joining(",", "struct<", ">"));
    }
  }

  /// A type that Tarn has no model of; its values are shown as text.
  ///
  /// @param sql its name
  record Other(String sql) implements DataType {}
}
