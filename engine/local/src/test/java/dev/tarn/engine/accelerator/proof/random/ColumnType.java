package dev.tarn.engine.accelerator.proof.random;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/// What a column of a table holds.
///
/// @param type Spark's type
/// @param kind how expressions use it
/// @param tame if only small values are made
/// @param far if there are dates before the year 1 and after 9999
record ColumnType(DataType type, Kind kind, boolean tame, boolean far) {

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "a",
          "A",
          "b",
          "b ",
          " b",
          "ab",
          "a_c",
          "a%",
          "abc",
          "ß",
          "Straße",
          "é",
          "e\u0301",
          "İ",
          "ı",
          "😀",
          "😀x",
          "\u0000",
          "\uFFFD",
          "z\uD800\uDC00",
          "\t",
          "10",
          "1.50",
          "-0",
          "2020-02-29",
          "true",
          "NULL",
          "x".repeat(40),
          "日本語",
          "\uFF21");
  private static final List<String> DAYS =
      List.of(
          "0001-01-01",
          "1582-10-04",
          "1582-10-10",
          "1582-10-15",
          "1899-12-31",
          "1969-12-31",
          "1970-01-01",
          "2000-02-29",
          "2020-02-29",
          "2021-03-14",
          "9999-12-31");
  private static final List<String> FAR_DAYS =
      List.of("0000-12-31", "-0044-03-15", "+10000-01-01", "+12345-06-07", "0001-01-01");
  private static final List<String> MOMENTS =
      List.of(
          "0001-01-01T00:00:00Z",
          "1500-06-01T12:34:56.000001Z",
          "1582-10-10T00:00:00Z",
          "1883-11-18T17:00:00Z",
          "1969-12-31T23:59:59.999999Z",
          "1970-01-01T00:00:00Z",
          "2021-03-14T06:59:59.999999Z",
          "2021-03-14T07:00:00Z",
          "2021-11-07T05:30:00Z",
          "2021-11-07T06:30:00.000001Z",
          "2021-03-28T01:00:00Z",
          "2021-10-31T01:30:00.5Z",
          "9999-12-31T23:59:59.999999Z");
  private static final List<String> FAR_MOMENTS =
      List.of("+12345-01-01T00:00:00Z", "-0044-03-15T00:00:00Z");

  ColumnType(DataType type, Kind kind, boolean tame) {
    this(type, kind, tame, false);
  }

  /// All that a table may have.
  static final List<ColumnType> ALL =
      List.of(
          new ColumnType(DataTypes.BooleanType, Kind.BOOLEAN, true),
          new ColumnType(DataTypes.ByteType, Kind.INTEGER, false),
          new ColumnType(DataTypes.ShortType, Kind.INTEGER, false),
          new ColumnType(DataTypes.IntegerType, Kind.INTEGER, true),
          new ColumnType(DataTypes.IntegerType, Kind.INTEGER, false),
          new ColumnType(DataTypes.LongType, Kind.INTEGER, true),
          new ColumnType(DataTypes.LongType, Kind.INTEGER, false),
          decimal(3, 0, true),
          decimal(7, 2, true),
          decimal(9, 4, false),
          decimal(15, 2, true),
          decimal(18, 2, true),
          decimal(18, 9, false),
          decimal(19, 0, false),
          decimal(28, 10, true),
          decimal(38, 0, false),
          decimal(38, 18, true),
          decimal(38, 38, false),
          new ColumnType(DataTypes.FloatType, Kind.DOUBLE, false),
          new ColumnType(DataTypes.DoubleType, Kind.DOUBLE, true),
          new ColumnType(DataTypes.DoubleType, Kind.DOUBLE, false),
          new ColumnType(DataTypes.StringType, Kind.STRING, false),
          new ColumnType(DataTypes.StringType, Kind.STRING, true),
          new ColumnType(DataTypes.DateType, Kind.DATE, false),
          new ColumnType(DataTypes.DateType, Kind.DATE, false, true),
          new ColumnType(DataTypes.DateType, Kind.DATE, true),
          new ColumnType(DataTypes.TimestampType, Kind.TIMESTAMP, false),
          new ColumnType(DataTypes.TimestampType, Kind.TIMESTAMP, false, true),
          new ColumnType(DataTypes.TimestampType, Kind.TIMESTAMP, true),
          new ColumnType(DataTypes.TimestampNTZType, Kind.TIMESTAMP, false),
          new ColumnType(DataTypes.BinaryType, Kind.BINARY, false));

  /// What each table has.
  static final List<ColumnType> USUAL =
      List.of(
          new ColumnType(DataTypes.BooleanType, Kind.BOOLEAN, true),
          decimal(15, 2, true),
          new ColumnType(DataTypes.DoubleType, Kind.DOUBLE, true),
          new ColumnType(DataTypes.StringType, Kind.STRING, false),
          new ColumnType(DataTypes.DateType, Kind.DATE, true),
          new ColumnType(DataTypes.TimestampType, Kind.TIMESTAMP, true));

  private static ColumnType decimal(int precision, int scale, boolean tame) {
    return new ColumnType(DataTypes.createDecimalType(precision, scale), Kind.DECIMAL, tame);
  }

  /// A value, in one of ten cases none.
  @Nullable Object value(RandomGenerator random) {
    if (random.nextInt(10) == 0) {
      return null;
    }
    boolean edge = !tame && random.nextInt(3) == 0;
    return switch (type.typeName()) {
      case "boolean" -> random.nextBoolean();
      case "byte" -> (byte) whole(random, edge, Byte.MIN_VALUE, Byte.MAX_VALUE);
      case "short" -> (short) whole(random, edge, Short.MIN_VALUE, Short.MAX_VALUE);
      case "integer" -> (int) whole(random, edge, Integer.MIN_VALUE, Integer.MAX_VALUE);
      case "long" -> whole(random, edge, Long.MIN_VALUE, Long.MAX_VALUE);
      case "float" -> (float) real(random, edge, Float.MAX_VALUE, Float.MIN_VALUE);
      case "double" -> real(random, edge, Double.MAX_VALUE, Double.MIN_VALUE);
      case "string" -> text(random);
      case "date" ->
          edge
              ? LocalDate.parse(any(far ? FAR_DAYS : DAYS, random))
              : LocalDate.ofEpochDay(random.nextInt(18_000, 18_400));
      case "timestamp" -> moment(random, edge);
      case "timestamp_ntz" ->
          LocalDateTime.ofInstant(moment(random, edge), java.time.ZoneOffset.UTC);
      case "binary" -> text(random).getBytes(StandardCharsets.UTF_8);
      default -> decimal(random, edge, (DecimalType) type);
    };
  }

  private long whole(RandomGenerator random, boolean edge, long least, long most) {
    if (edge) {
      return any(List.of(least, least + 1, most - 1, most, 0L, -1L), random);
    }
    return random.nextLong(Math.max(least, -20), Math.min(most, 40));
  }

  private double real(RandomGenerator random, boolean edge, double most, double least) {
    if (edge) {
      return any(
          List.of(
              Double.NaN,
              Double.POSITIVE_INFINITY,
              Double.NEGATIVE_INFINITY,
              -0.0,
              0.0,
              most,
              -most,
              least),
          random);
    }
    return tame ? random.nextInt(400) * 0.25 : random.nextInt(-100, 100) * 0.1;
  }

  private String text(RandomGenerator random) {
    if (random.nextBoolean()) {
      return any(tame ? TEXTS.subList(2, 12) : TEXTS, random);
    }
    return IntStream.range(0, random.nextInt(4))
        .mapToObj(_ -> Character.toString("abcAB xyz".charAt(random.nextInt(9))))
        .collect(Collectors.joining());
  }

  private Instant moment(RandomGenerator random, boolean edge) {
    if (edge) {
      return Instant.parse(any(far ? FAR_MOMENTS : MOMENTS, random));
    }
    long seconds = 1_600_000_000L + random.nextInt(40_000) * 1_800L;
    return Instant.ofEpochSecond(seconds, random.nextInt(2) * 123_456_000L);
  }

  private BigDecimal decimal(RandomGenerator random, boolean edge, DecimalType type) {
    BigInteger most = BigInteger.TEN.pow(type.precision()).subtract(BigInteger.ONE);
    if (edge) {
      BigInteger digits =
          any(
              List.of(most, most.negate(), BigInteger.ONE, BigInteger.ZERO, most.shiftRight(1)),
              random);
      return new BigDecimal(digits, type.scale());
    }
    BigDecimal value =
        new BigDecimal(BigInteger.valueOf(random.nextInt(-99_999, 100_000)), 3)
            .setScale(type.scale(), RoundingMode.DOWN);
    return value.precision() <= type.precision()
        ? value
        : new BigDecimal(BigInteger.valueOf(random.nextInt(100)), type.scale());
  }

  private static <T> T any(List<T> list, RandomGenerator random) {
    return list.get(random.nextInt(list.size()));
  }
}
