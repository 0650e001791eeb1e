package dev.tarn.engine.arrow;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.vector.BaseFixedWidthVector;
import org.apache.arrow.vector.BitVector;
import org.apache.arrow.vector.DecimalVector;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DayTimeIntervalType;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;
import org.apache.spark.sql.types.YearMonthIntervalType;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// Fills the vectors of a batch, either row by row or column by column, until the batch is full.
///
/// Use: [#add] until [#full], [#end], write the batch out, and so on. One thread at a time.
public final class BatchFiller {
  private static final int MOST_AT_ONCE = 4096;
  private static final int FEW_AT_FIRST = 64;

  private final VectorSchemaRoot root;
  private final ColumnFiller[] fillers;
  private final int capacity;
  private final long limit;
  private int rows;
  private long bytes;
  private boolean open;

  /// Prepares vectors.
  ///
  /// @param root the vectors, made for the same schema, not allocated yet
  /// @param schema the rows' types
  /// @param capacity the most rows of a batch
  /// @param limit after how many bytes a batch is full
  public BatchFiller(VectorSchemaRoot root, StructType schema, int capacity, long limit) {
    this.root = root;
    this.capacity = capacity;
    this.limit = limit;
    List<FieldVector> vectors = root.getFieldVectors();
    this.fillers =
        IntStream.range(0, vectors.size())
            .mapToObj(i -> filler(vectors.get(i), schema.fields()[i].dataType(), i))
            .toArray(ColumnFiller[]::new);
  }

  /// How many rows the batch has so far.
  public int rows() {
    return rows;
  }

  /// Whether the batch must be ended before another row is added.
  public boolean full() {
    return rows >= capacity || bytes >= limit;
  }

  /// Adds a row.
  public void add(InternalRow row) {
    begin();
    for (ColumnFiller filler : fillers) {
      filler.put(row, rows);
    }
    rows++;
    bytes = row instanceof UnsafeRow known ? bytes + known.getSizeInBytes() : measured();
  }

  /// Adds rows of a batch of columns, as many as fit.
  ///
  /// @param columns for each vector the batch's column
  /// @param from the first of the batch's rows to add
  /// @return how many were added, at least one
  public int add(ColumnarBatch batch, int[] columns, int from) {
    begin();
    int wanted = Math.min(batch.numRows() - from, capacity - rows);
    int taken = Math.min(wanted, expectedToFit());
    for (int i = 0; i < fillers.length; i++) {
      fillers[i].append(batch, columns[i], from, taken, rows);
    }
    rows += taken;
    bytes = measured();
    return taken;
  }

  /// Ends the batch: the vectors can be written out. The next row begins another.
  public void end() {
    begin();
    for (ColumnFiller filler : fillers) {
      filler.end(rows);
    }
    root.setRowCount(rows);
    rows = 0;
    bytes = 0;
    open = false;
  }

  private void begin() {
    if (!open) {
      for (ColumnFiller filler : fillers) {
        filler.begin();
      }
      open = true;
    }
  }

  /// Values may be anything from a bit to many megabytes: take few at first, then go by those seen.
  private int expectedToFit() {
    if (rows == 0) {
      return FEW_AT_FIRST;
    }
    long width = Math.max(1, bytes / rows);
    return Math.clamp((limit - bytes) / width, 1, MOST_AT_ONCE);
  }

  private long measured() {
    long sum = 0;
    for (ColumnFiller filler : fillers) {
      sum += filler.bytes(rows);
    }
    return sum;
  }

  private ColumnFiller filler(FieldVector vector, DataType type, int ordinal) {
    return switch (type) {
      case BooleanType _ when vector instanceof BitVector bits ->
          new BooleanFiller(bits, ordinal, capacity);
      case DecimalType decimal
          when vector instanceof DecimalVector digits
              && decimal.precision() <= Decimal.MAX_LONG_DIGITS() ->
          new DecimalFiller(digits, decimal, ordinal, capacity);
      case StringType _ when vector instanceof VarCharVector text ->
          new TextFiller(text, ordinal, capacity);
      case IntegerType _, DateType _, YearMonthIntervalType _
          when vector instanceof BaseFixedWidthVector fixed ->
          new IntFiller(fixed, ordinal, capacity);
      case LongType _, TimestampType _, TimestampNTZType _, DayTimeIntervalType _
          when vector instanceof BaseFixedWidthVector fixed ->
          new LongFiller(fixed, ordinal, capacity);
      case DoubleType _ when vector instanceof BaseFixedWidthVector fixed ->
          new DoubleFiller(fixed, ordinal, capacity);
      default -> new SparkFiller(vector, ordinal);
    };
  }
}
