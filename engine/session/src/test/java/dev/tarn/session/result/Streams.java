package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.arrow.vector.ipc.ArrowStreamWriter;
import org.apache.arrow.vector.util.Text;

/// Makes Arrow data with Arrow's own writers, as the engine does.
final class Streams {
  static final DataType TEXT = new DataType.Text("string");

  /// A row number and a text made of it.
  static final Schema NUMBERS =
      new Schema(
          List.of(
              new Column("number", Simple.BIGINT, false, null),
              new Column("text", TEXT, true, "made of it")));

  private Streams() {}

  static String text(long number) {
    return "row " + number;
  }

  /// A stream with one batch of numbers.
  static ByteString numbers(long from, int count) {
    return stream(ArrowSchemas.of(NUMBERS), root -> fill(root, from, count));
  }

  static void fill(VectorSchemaRoot root, long from, int count) {
    BigIntVector numbers = (BigIntVector) root.getVector(0);
    VarCharVector texts = (VarCharVector) root.getVector(1);
    numbers.allocateNew(count);
    texts.allocateNew();
    for (int i = 0; i < count; i++) {
      numbers.setSafe(i, from + i);
      if ((from + i) % 7 == 0) {
        texts.setNull(i);
      } else {
        texts.setSafe(i, new Text(text(from + i)));
      }
    }
    root.setRowCount(count);
  }

  static ByteString stream(
      org.apache.arrow.vector.types.pojo.Schema schema, Consumer<VectorSchemaRoot> fill) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator);
        ArrowStreamWriter writer = new ArrowStreamWriter(root, null, Channels.newChannel(bytes))) {
      writer.start();
      fill.accept(root);
      writer.writeBatch();
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteString.copyFrom(bytes.toByteArray());
  }

  /// An Arrow file with batches of numbers.
  static byte[] file(long from, int batches, int rowsPerBatch) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (BufferAllocator allocator = new RootAllocator();
        VectorSchemaRoot root = VectorSchemaRoot.create(ArrowSchemas.of(NUMBERS), allocator);
        ArrowFileWriter writer = new ArrowFileWriter(root, null, Channels.newChannel(bytes))) {
      writer.start();
      for (int batch = 0; batch < batches; batch++) {
        fill(root, from + (long) batch * rowsPerBatch, rowsPerBatch);
        writer.writeBatch();
      }
      writer.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static Path write(Path file, byte[] bytes) {
    try {
      return Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
