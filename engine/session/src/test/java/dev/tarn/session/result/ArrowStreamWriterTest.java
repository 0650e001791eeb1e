package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Path;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.ipc.ArrowStreamReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrowStreamWriterTest {
  @TempDir private Path temporary;

  @Test
  void batchesAreCopiedAsTheyCome() throws IOException {
    ResultWriter writer = new ResultStore(temporary).create("stream");
    writer.schema(Streams.NUMBERS);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ArrowStreamWriter stream = new ArrowStreamWriter(writer.result(), Channels.newChannel(bytes));
    stream.copy();
    assertThat(bytes.size()).isZero();
    writer.append(Streams.numbers(0, 10));
    stream.copy();
    int size = bytes.size();
    assertThat(size).isPositive();
    stream.copy();
    assertThat(bytes.size()).isEqualTo(size);
    writer.append(Streams.numbers(10, 20));
    writer.complete();
    stream.close();
    stream.close();
    assertThat(rows(bytes)).isEqualTo(30);
  }

  @Test
  void anAnswerWithoutRowsIsAStreamWithASchema() throws IOException {
    ResultWriter writer = new ResultStore(temporary).create("none");
    writer.schema(Streams.NUMBERS);
    writer.complete();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ArrowStreamWriter(writer.result(), Channels.newChannel(bytes)).close();
    assertThat(rows(bytes)).isZero();
  }

  @Test
  void onlyKeptResultsHaveBatches() {
    assertThatThrownBy(() ->
            new ArrowStreamWriter(
                new dev.tarn.session.Result() {
                  @Override
                  public dev.tarn.session.Schema schema() {
                    return dev.tarn.session.Schema.EMPTY;
                  }

                  @Override
                  public long rowCount() {
                    return 0;
                  }

                  @Override
                  public long byteCount() {
                    return 0;
                  }

                  @Override
                  public boolean isComplete() {
                    return true;
                  }

                  @Override
                  public dev.tarn.session.RowReader open() {
                    throw new IllegalStateException();
                  }
                },
                Channels.newChannel(new ByteArrayOutputStream())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static long rows(ByteArrayOutputStream bytes) throws IOException {
    try (BufferAllocator allocator = new RootAllocator();
        ArrowStreamReader reader =
            new ArrowStreamReader(new ByteArrayInputStream(bytes.toByteArray()), allocator)) {
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields()).hasSize(2);
      long rows = 0;
      while (reader.loadNextBatch()) {
        assertThat(reader.getVectorSchemaRoot().getVector(0).getObject(0)).isEqualTo(rows);
        rows += reader.getVectorSchemaRoot().getRowCount();
      }
      return rows;
    }
  }
}
