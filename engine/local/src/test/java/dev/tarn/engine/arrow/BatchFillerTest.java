package dev.tarn.engine.arrow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.execution.vectorized.OffHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.OnHeapColumnVector;
import org.apache.spark.sql.execution.vectorized.WritableColumnVector;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.util.ArrowUtils$;
import org.apache.spark.sql.vectorized.ColumnVector;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BatchFillerTest {
  private static final StructType SCHEMA =
      new StructType().add("id", DataTypes.LongType).add("text", DataTypes.StringType);

  private final BufferAllocator allocator = new RootAllocator();
  private final VectorSchemaRoot root =
      VectorSchemaRoot.create(
          ArrowUtils$.MODULE$.toArrowSchema(SCHEMA, "UTC", false, false), allocator);

  @AfterEach
  void memoryIsGivenBack() {
    root.close();
    assertThat(allocator.getAllocatedMemory()).isZero();
    allocator.close();
  }

  @Test
  void aBatchIsFullAtItsRows() {
    BatchFiller filler = new BatchFiller(root, SCHEMA, 3, 1 << 20);
    IntStream.range(0, 3).forEach(id -> filler.add(row(id, "a")));
    assertThat(filler.full()).isTrue();
  }

  @Test
  void aBatchIsFullAtItsBytes() {
    BatchFiller filler = new BatchFiller(root, SCHEMA, 1000, 1 << 20);
    filler.add(row(1, "x".repeat(1 << 20)));
    assertThat(filler.full()).isTrue();
  }

  @Test
  void nothingOfABatchIsLeftInTheNext() {
    BatchFiller filler = new BatchFiller(root, SCHEMA, 10, 1 << 20);
    IntStream.range(0, 10).forEach(id -> filler.add(row(id, "text" + id)));
    filler.end();
    assertThat(values()).hasSize(10).startsWith("0 text0").endsWith("9 text9");
    filler.add(row(null, null));
    filler.add(row(7, ""));
    filler.end();
    assertThat(values()).containsExactly("null null", "7 ");
    filler.end();
    assertThat(values()).isEmpty();
  }

  @Test
  void columnsAreTakenInSlicesUntilTheBatchIsFull() {
    for (ColumnarBatch batch : List.of(onHeap(5000), offHeap(5000))) {
      BatchFiller filler = new BatchFiller(root, SCHEMA, 900, 1 << 20);
      List<String> seen = new ArrayList<>();
      int from = 0;
      while (from < 5000) {
        from += filler.add(batch, new int[] {1, 0}, from);
        if (filler.full()) {
          filler.end();
          seen.addAll(values());
        }
      }
      filler.end();
      seen.addAll(values());
      assertThat(seen).hasSize(5000).contains("0 null", "1 text1", "4999 text4999");
      batch.close();
    }
  }

  @Test
  void largeValuesOfColumnsDoNotOverfillABatch() {
    OnHeapColumnVector ids = new OnHeapColumnVector(200, DataTypes.LongType);
    OnHeapColumnVector texts = new OnHeapColumnVector(200, DataTypes.StringType);
    fill(ids, texts, 200, "x".repeat(100_000));
    BatchFiller filler = new BatchFiller(root, SCHEMA, 1000, 1 << 20);
    ColumnarBatch batch = new ColumnarBatch(new ColumnVector[] {texts, ids}, 200);
    int from = filler.add(batch, new int[] {1, 0}, 0);
    filler.end();
    from += filler.add(batch, new int[] {1, 0}, from);
    assertThat(from).isLessThanOrEqualTo(128);
    assertThat(filler.full()).isTrue();
    batch.close();
  }

  private List<String> values() {
    BigIntVector ids = (BigIntVector) root.getVector(0);
    VarCharVector texts = (VarCharVector) root.getVector(1);
    return IntStream.range(0, root.getRowCount())
        .mapToObj(i -> ids.getObject(i) + " " + texts.getObject(i))
        .toList();
  }

  private static InternalRow row(@Nullable Integer id, @Nullable String text) {
    Object[] values = new Object[2];
    values[0] = id == null ? null : (Object) id.longValue();
    values[1] = UTF8String.fromString(text);
    return new GenericInternalRow(values);
  }

  private static ColumnarBatch onHeap(int rows) {
    OnHeapColumnVector ids = new OnHeapColumnVector(rows, DataTypes.LongType);
    OnHeapColumnVector texts = new OnHeapColumnVector(rows, DataTypes.StringType);
    fill(ids, texts, rows, "text");
    return new ColumnarBatch(new ColumnVector[] {texts, ids}, rows);
  }

  private static ColumnarBatch offHeap(int rows) {
    OffHeapColumnVector ids = new OffHeapColumnVector(rows, DataTypes.LongType);
    OffHeapColumnVector texts = new OffHeapColumnVector(rows, DataTypes.StringType);
    fill(ids, texts, rows, "text");
    return new ColumnarBatch(new ColumnVector[] {texts, ids}, rows);
  }

  private static void fill(
      WritableColumnVector ids, WritableColumnVector texts, int rows, String prefix) {
    for (int row = 0; row < rows; row++) {
      ids.putLong(row, row);
      if (row % 10 == 0) {
        texts.putNull(row);
      } else {
        texts.putByteArray(row, (prefix + row).getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
  }
}
