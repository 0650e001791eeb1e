package dev.tarn.workspace.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.util.Locale;

/// What the texts of a column are turned into.
public sealed interface ColumnType {

  /// The type's name in SQL.
  ///
  /// @return in upper case
  String sql();

  /// Tells if a text becomes a value of this type, as the engine would see it.
  ///
  /// @param text not null
  /// @return false if it would be null
  boolean fits(String text);

  /// SQL that turns a text into a value.
  ///
  /// @param text SQL of the text
  /// @return SQL that is null where the text does not fit
  String convert(String text);

  /// Text as it is.
  record Text() implements ColumnType {
    @Override
    public String sql() {
      return "STRING";
    }

    @Override
    public boolean fits(String text) {
      return true;
    }

    @Override
    public String convert(String text) {
      return text;
    }
  }

  /// A type that the file gives, and that stays.
  ///
  /// @param sql the type's name
  record Given(String sql) implements ColumnType {
    @Override
    public boolean fits(String text) {
      return true;
    }

    @Override
    public String convert(String text) {
      return text;
    }
  }

  /// A type that was chosen for values of a file that carries its own types.
  ///
  /// @param from the type's name in the file
  /// @param to what its values become
  record Cast(String from, ColumnType to) implements ColumnType {
    @Override
    public String sql() {
      return to.sql();
    }

    /// The values are no texts here; [LoadFiles#fits] asks the engine.
    @Override
    public boolean fits(String text) {
      return true;
    }

    @Override
    public String convert(String value) {
      return CastFamily.of(from).convert(value, from, to);
    }

    /// SQL of what is kept of a value that does not fit; null where there is no value.
    String kept(String value) {
      return CastFamily.of(from).kept(value);
    }
  }

  /// Any JSON, kept with its structure.
  record Json() implements ColumnType {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Override
    public String sql() {
      return "VARIANT";
    }

    @Override
    public boolean fits(String text) {
      try {
        return !MAPPER.readTree(text).isMissingNode();
      } catch (JsonProcessingException e) {
        return false;
      }
    }

    @Override
    public String convert(String text) {
      return "try_parse_json(" + text + ")";
    }
  }

  /// True or false.
  record Flag() implements ColumnType {
    @Override
    public String sql() {
      return "BOOLEAN";
    }

    @Override
    public boolean fits(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "false", "t", "f", "yes", "no", "y", "n", "1", "0" -> true;
        default -> false;
      };
    }

    @Override
    public String convert(String text) {
      return "try_cast(" + text + " AS BOOLEAN)";
    }
  }

  /// A whole number of 32 or 64 bits.
  ///
  /// @param bits 32 or 64
  /// @param style how it is written
  record Whole(int bits, NumberStyle style) implements ColumnType {
    @Override
    public String sql() {
      return bits == 32 ? "INT" : "BIGINT";
    }

    @Override
    public boolean fits(String text) {
      String number = text.strip();
      if (!style.matches(number)) {
        return false;
      }
      try {
        long value = Long.parseLong(style.plain(number));
        return bits == 64 || value == (int) value;
      } catch (NumberFormatException e) {
        return false;
      }
    }

    @Override
    public String convert(String text) {
      return "try_cast(" + style.sql(text) + " AS " + sql() + ")";
    }
  }

  /// A floating point number.
  ///
  /// @param style how it is written
  record Real(NumberStyle style) implements ColumnType {
    @Override
    public String sql() {
      return "DOUBLE";
    }

    @Override
    public boolean fits(String text) {
      return style.matches(text.strip());
    }

    /// Spark takes `1d` and `1f` for numbers, as Java does; people do not.
    @Override
    public String convert(String text) {
      String cast = "try_cast(" + style.sql(text) + " AS DOUBLE)";
      return style == NumberStyle.PLAIN
          ? "CASE WHEN " + text + " NOT RLIKE '[dDfF]\\\\s*$' THEN " + cast + " END"
          : cast;
    }
  }

  /// An exact number.
  ///
  /// @param precision digits in all, 1 to 38
  /// @param scale digits of the fraction
  /// @param style how it is written
  record Exact(int precision, int scale, NumberStyle style) implements ColumnType {
    @Override
    public String sql() {
      return "DECIMAL(" + precision + "," + scale + ")";
    }

    @Override
    public boolean fits(String text) {
      String number = text.strip();
      if (!style.matches(number)) {
        return false;
      }
      BigDecimal value = new BigDecimal(style.plain(number)).stripTrailingZeros();
      return value.scale() <= scale && value.precision() - value.scale() <= precision - scale;
    }

    /// A cast rounds what has more digits; that would be a loss, so such values do not fit.
    @Override
    public String convert(String text) {
      String number = style.sql(text);
      String fraction = style == NumberStyle.COMMA ? "," : "[.]";
      String more = fraction + "\\d{" + scale + "}\\d*[1-9]";
      return "CASE WHEN "
          + text
          + " NOT RLIKE "
          + SqlText.literal(more)
          + " THEN try_cast("
          + number
          + " AS "
          + sql()
          + ") END";
    }
  }

  /// A day.
  ///
  /// @param pattern how it is written
  record Day(DayPattern pattern) implements ColumnType {
    @Override
    public String sql() {
      return "DATE";
    }

    @Override
    public boolean fits(String text) {
      return pattern.isDay(text.strip());
    }

    @Override
    public String convert(String text) {
      return pattern.daySql(text);
    }
  }

  /// A moment.
  ///
  /// @param pattern how its day is written
  /// @param zoned false for a time on the wall, whatever the session's zone is
  record Moment(DayPattern pattern, boolean zoned) implements ColumnType {
    @Override
    public String sql() {
      return zoned ? "TIMESTAMP" : "TIMESTAMP_NTZ";
    }

    @Override
    public boolean fits(String text) {
      return pattern.isMoment(text.strip());
    }

    @Override
    public String convert(String text) {
      String moment = pattern.momentSql(text);
      return zoned ? moment : "CAST(" + moment + " AS TIMESTAMP_NTZ)";
    }
  }
}
