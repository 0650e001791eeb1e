package dev.tarn.engine.samples;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.apache.spark.sql.connector.catalog.Column;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/// A column of a sample table.
///
/// @param name the name in SQL
/// @param type the type in SQL
/// @param nullable whether it may hold null
/// @param comment what it tells, with the unit
/// @param width the bytes that a value takes on average; an estimate for the optimiser
/// @param cell puts a row's value into a vector of `type`
/// @param <E> a row of the maker
record SampleColumn<E>(
    String name, DataType type, boolean nullable, String comment, int width, Cell<E> cell) {

  /// Puts the value of one row.
  ///
  /// @param <E> a row of the maker
  interface Cell<E> {
    /// Puts the row's value at an index of the vector.
    void put(WritableColumnVector vector, int index, E row);
  }

  static <E> SampleColumn<E> key(String name, String comment, ToLongFunction<E> value) {
    return of(
        name, DataTypes.LongType, comment, 8, (v, i, row) -> v.putLong(i, value.applyAsLong(row)));
  }

  static <E> SampleColumn<E> integer(String name, String comment, ToIntFunction<E> value) {
    return of(
        name, DataTypes.IntegerType, comment, 4, (v, i, row) -> v.putInt(i, value.applyAsInt(row)));
  }

  /// A `decimal(15,2)`, which TPC-H asks for money and quantities.
  ///
  /// @param hundredths the value times 100
  static <E> SampleColumn<E> decimal(String name, String comment, ToLongFunction<E> hundredths) {
    return of(
        name,
        DataTypes.createDecimalType(15, 2),
        comment,
        8,
        (v, i, row) -> v.putLong(i, hundredths.applyAsLong(row)));
  }

  /// @param day days since 1970-01-01
  static <E> SampleColumn<E> date(String name, String comment, ToIntFunction<E> day) {
    return of(
        name, DataTypes.DateType, comment, 4, (v, i, row) -> v.putInt(i, day.applyAsInt(row)));
  }

  static <E> SampleColumn<E> text(
      String name, int width, String comment, Function<E, String> value) {
    return of(
        name,
        DataTypes.StringType,
        comment,
        width,
        (v, i, row) -> v.putByteArray(i, value.apply(row).getBytes(UTF_8)));
  }

  private static <E> SampleColumn<E> of(
      String name, DataType type, String comment, int width, Cell<E> cell) {
    return new SampleColumn<>(name, type, false, comment, width, cell);
  }

  /// The column as Spark's catalogs tell it.
  Column described() {
    return Column.create(name, type, nullable, comment, null);
  }
}
