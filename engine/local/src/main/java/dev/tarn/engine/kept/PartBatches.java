package dev.tarn.engine.kept;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ReadChannel;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageChannelReader;
import org.apache.arrow.vector.ipc.message.MessageResult;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.Schema;
import org.apache.spark.sql.util.ArrowUtils$;

/// Reads the batches of an Arrow IPC file one after the other, without its footer, which a file
/// that was left half written has not.
final class PartBatches implements AutoCloseable {
  private static final int MAGIC = 8;
  private static final int BUFFER = 1 << 16;

  private final InputStream input;
  private final BufferAllocator allocator;
  private final MessageChannelReader messages;
  private final Schema schema;
  private final VectorSchemaRoot root;
  private final VectorLoader loader;

  PartBatches(Path file) throws IOException {
    input = new BufferedInputStream(Files.newInputStream(file), BUFFER);
    allocator =
        ArrowUtils$.MODULE$.rootAllocator().newChildAllocator(file.toString(), 0, Long.MAX_VALUE);
    try {
      input.skipNBytes(MAGIC);
      messages = new MessageChannelReader(new ReadChannel(Channels.newChannel(input)), allocator);
      MessageResult first = messages.readNext();
      if (first == null) {
        throw new EOFException(file + " has no schema");
      }
      schema = MessageSerializer.deserializeSchema(first.getMessage());
      root = VectorSchemaRoot.create(withoutRepeats(schema), allocator);
      loader = new VectorLoader(root);
    } catch (IOException | RuntimeException e) {
      allocator.close();
      input.close();
      throw e;
    }
  }

  /// The columns under their own names.
  Schema schema() {
    return schema;
  }

  /// The batch that was read last.
  VectorSchemaRoot root() {
    return root;
  }

  /// Reads the next batch.
  ///
  /// @return false behind the last one
  boolean next() throws IOException {
    MessageResult message = messages.readNext();
    if (message == null) {
      return false;
    }
    try (ArrowRecordBatch batch =
        MessageSerializer.deserializeRecordBatch(message.getMessage(), message.getBodyBuffer())) {
      loader.load(batch);
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    root.close();
    allocator.close();
    input.close();
  }

  /// Arrow's struct vector keeps but one of several fields with the same name, which SQL allows.
  private static Schema withoutRepeats(Schema schema) {
    return new Schema(schema.getFields().stream().map(PartBatches::withoutRepeats).toList());
  }

  private static Field withoutRepeats(Field field) {
    Set<String> used = new HashSet<>();
    List<Field> children = new ArrayList<>();
    for (Field child : field.getChildren()) {
      String name = used.add(child.getName()) ? child.getName() : "#" + children.size();
      Field renamed = new Field(name, child.getFieldType(), child.getChildren());
      children.add(withoutRepeats(renamed));
    }
    return new Field(field.getName(), field.getFieldType(), children);
  }
}
