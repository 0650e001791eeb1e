package dev.tarn.session.result;

import static dev.tarn.session.result.NumbersAssert.hasNumbers;
import static dev.tarn.session.result.NumbersAssert.isNumber;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import dev.tarn.session.Column;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
  private static final String ID = "0f9dca31-f2a5-4b7a-9a3e-3e1f6f0b8b1d";

  @TempDir private Path temporary;

  private ResultStore store() {
    return new ResultStore(temporary.resolve("Ergebnisse mit Lücken"));
  }

  private ResultWriter numbers(int batches, int rowsPerBatch) {
    ResultWriter writer = store().create(ID);
    writer.schema(Streams.NUMBERS);
    for (int i = 0; i < batches; i++) {
      writer.append(Streams.numbers((long) i * rowsPerBatch, rowsPerBatch));
    }
    return writer;
  }

  @Test
  void rowsAreReadableAsTheyCome() {
    ResultWriter writer = store().create(ID);
    writer.schema(Streams.NUMBERS);
    Result result = writer.result();
    assertThat(result.rowCount()).isZero();
    writer.append(Streams.numbers(0, 10));
    hasNumbers(result, 10);
    try (RowReader reader = result.open()) {
      isNumber(reader, 9);
      assertThatThrownBy(() -> reader.value(10, 0)).isInstanceOf(IndexOutOfBoundsException.class);
      writer.append(Streams.numbers(10, 5));
      isNumber(reader, 14);
      isNumber(reader, 0);
    }
    assertThat(result.isComplete()).isFalse();
    writer.complete();
    assertThat(result.isComplete()).isTrue();
    assertThat(result.schema()).isEqualTo(Streams.NUMBERS);
    hasNumbers(result, 15);
  }

  @Test
  void placesOutsideAreRefused() {
    Result result = numbers(1, 3).result();
    try (RowReader reader = result.open()) {
      assertThatThrownBy(() -> reader.value(-1, 0)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> reader.value(0, 2)).isInstanceOf(IndexOutOfBoundsException.class);
      assertThatThrownBy(() -> reader.value(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void aRopeOfChunksIsOneStream() {
    ResultWriter writer = store().create(ID);
    writer.schema(Streams.NUMBERS);
    ByteString stream = Streams.numbers(0, 1000);
    ByteString rope = ByteString.EMPTY;
    for (int i = 0; i < stream.size(); i += 1001) {
      rope = rope.concat(stream.substring(i, Math.min(stream.size(), i + 1001)));
    }
    writer.append(rope);
    hasNumbers(writer.result(), 1000);
  }

  @Test
  void theFileIsAnArrowFile() throws IOException {
    ResultWriter writer = numbers(3, 100);
    writer.complete();
    assertThat(writer.result().byteCount()).isGreaterThan(3000);
    try (FileChannel channel = FileChannel.open(writer.folder().resolve("part-00000.arrow"));
        BufferAllocator allocator = new RootAllocator();
        ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
      VectorSchemaRoot root = reader.getVectorSchemaRoot();
      assertThat(reader.getRecordBlocks()).hasSize(3);
      assertThat(reader.loadRecordBatch(reader.getRecordBlocks().get(2))).isTrue();
      assertThat(root.getRowCount()).isEqualTo(100);
      assertThat(root.getVector(0).getObject(0)).isEqualTo(200L);
    }
  }

  @Test
  void keptResultsAreOpenedByALaterRun() {
    numbers(4, 25).complete();
    Result kept = store().open(ID).orElseThrow();
    assertThat(kept.isComplete()).isTrue();
    assertThat(kept.schema()).isEqualTo(Streams.NUMBERS);
    assertThat(kept.byteCount()).isPositive();
    hasNumbers(kept, 100);
    assertThat(store().open("unknown")).isEmpty();
  }

  @Test
  void abandonedResultsKeepWhatCame() {
    ResultWriter writer = numbers(2, 10);
    writer.abandon();
    writer.append(Streams.numbers(20, 10));
    writer.complete();
    assertThat(writer.result().isComplete()).isFalse();
    hasNumbers(writer.result(), 20);
    Result kept = store().open(ID).orElseThrow();
    assertThat(kept.isComplete()).isFalse();
    hasNumbers(kept, 20);
  }

  @Test
  void nothingIsKeptOfAnExecutionThatNeverHadASchema() {
    store().create(ID).abandon();
    assertThat(store().open(ID)).isEmpty();
    assertThat(temporary.resolve("Ergebnisse mit Lücken").resolve(ID)).doesNotExist();
  }

  @Test
  void anAnswerMayHaveNoRows() throws IOException {
    ResultWriter withoutBatch = store().create("without");
    withoutBatch.schema(Streams.NUMBERS);
    withoutBatch.complete();
    ResultWriter withEmptyBatch = store().create("with");
    withEmptyBatch.schema(Streams.NUMBERS);
    withEmptyBatch.append(Streams.numbers(0, 0));
    withEmptyBatch.complete();
    for (ResultWriter writer : List.of(withoutBatch, withEmptyBatch)) {
      assertThat(writer.result().rowCount()).isZero();
      assertThat(writer.result().isComplete()).isTrue();
      try (FileChannel channel = FileChannel.open(writer.folder().resolve("part-00000.arrow"));
          BufferAllocator allocator = new RootAllocator();
          ArrowFileReader reader = new ArrowFileReader(channel, allocator)) {
        assertThat(reader.getVectorSchemaRoot().getSchema().getFields()).hasSize(2);
      }
    }
    assertThat(store().open("without").orElseThrow().isComplete()).isTrue();
  }

  @Test
  void anAnswerMayHaveNoColumns() {
    ResultWriter writer = store().create(ID);
    writer.schema(Schema.EMPTY);
    writer.append(
        Streams.stream(ArrowSchemas.of(Schema.EMPTY), root -> root.setRowCount(1_000_000)));
    writer.complete();
    assertThat(store().open(ID).orElseThrow().rowCount()).isEqualTo(1_000_000);
    try (RowReader reader = writer.result().open()) {
      assertThatThrownBy(() -> reader.value(0, 0)).isInstanceOf(IndexOutOfBoundsException.class);
    }
  }

  @Test
  void columnsMayShareAName() {
    Schema schema =
        new Schema(
            IntStream.range(0, 2000)
                .mapToObj(i -> new Column("same", Simple.INT, true, null))
                .toList());
    ResultWriter writer = store().create(ID);
    writer.schema(schema);
    for (int batch = 0; batch < 3; batch++) {
      int base = batch * 100_000;
      writer.append(Streams.stream(ArrowSchemas.of(schema), root -> wide(root, base)));
    }
    writer.complete();
    try (RowReader reader = writer.result().open()) {
      for (int row = 0; row < 30; row++) {
        assertThat(reader.value(row, 0)).isEqualTo(row / 10 * 100_000 + row % 10);
        assertThat(reader.value(row, 1999)).isEqualTo(row / 10 * 100_000 + 19_990 + row % 10);
      }
    }
  }

  private static void wide(VectorSchemaRoot root, int base) {
    for (int column = 0; column < root.getFieldVectors().size(); column++) {
      IntVector vector = (IntVector) root.getVector(column);
      vector.allocateNew(10);
      for (int row = 0; row < 10; row++) {
        vector.set(row, base + column * 10 + row);
      }
    }
    root.setRowCount(10);
  }

  @Test
  void memoryIsBoundedAndGivenBack() {
    ResultWriter writer = numbers(50, 1000);
    StoredResult result = (StoredResult) writer.result();
    long oneBatch = writer.result().byteCount() / 50;
    Random random = new Random(7);
    ArrowRowReader reader = new ArrowRowReader(result, oneBatch * 5);
    for (int i = 0; i < 2000; i++) {
      isNumber(reader, random.nextLong(50_000));
      assertThat(reader.allocated()).isLessThanOrEqualTo(oneBatch * 5);
    }
    assertThat(reader.allocated()).isPositive();
    assertThat(result.isRead()).isTrue();
    reader.close(); // The allocator complains here if memory is still in use.
    reader.close();
    assertThat(reader.allocated()).isZero();
    assertThat(result.isRead()).isFalse();
    assertThatThrownBy(() -> reader.value(0, 0)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void idsAreNoPaths() {
    assertThatThrownBy(() -> store().create("../x")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store().open("a/b")).isInstanceOf(IllegalArgumentException.class);
  }
}
