package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import dev.tarn.session.Schema;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Puts the batches of many small streams into one Arrow file, in the order in which they come.
final class WireFile implements Closeable {
  private final Disk disk;
  private final Path file;
  private final int part;
  private final BatchIndex index;
  private org.apache.arrow.vector.types.pojo.@Nullable Schema schema;
  private @Nullable ArrowFileOutput out;

  /// Makes no file yet.
  ///
  /// @param disk where files are made
  /// @param file the file to make
  /// @param part its number
  /// @param index takes the batches when they are on disk
  WireFile(Disk disk, Path file, int part, BatchIndex index) {
    this.disk = disk;
    this.file = file;
    this.part = part;
    this.index = index;
  }

  /// Begins the file with a schema of our own, for an answer without batches.
  void begin(Schema own) throws IOException {
    schema = ArrowSchemas.of(own);
    out = new ArrowFileOutput(disk.create(file), ArrowSchemas.message(schema));
  }

  /// Adds the batches of a stream.
  void append(ByteString stream) throws IOException {
    IpcCursor cursor = new IpcCursor(IpcSource.of(stream), 0, stream.size());
    long start = 0;
    IpcMessage message = cursor.next();
    while (message != null && message.kind() != IpcMessage.Kind.END) {
      ByteString bytes = stream.substring((int) start, (int) cursor.position());
      add(message, bytes);
      start = cursor.position();
      message = cursor.next();
    }
    if (message == null && start < stream.size()) {
      throw new DamagedException("An Arrow stream that breaks off at byte " + start);
    }
  }

  private void add(IpcMessage message, ByteString bytes) throws IOException {
    if (message.kind() == IpcMessage.Kind.SCHEMA) {
      if (out == null) {
        ByteString metadata = bytes.substring(IpcMessage.PREFIX, message.headLength());
        schema = OpenParts.schema(metadata.asReadOnlyByteBuffer());
        out = new ArrowFileOutput(disk.create(file), bytes);
      }
      return;
    }
    if (out == null) {
      throw new DamagedException("Arrow rows before their schema");
    }
    long offset = out.batch(bytes, message);
    index.add(part, offset, message.headLength(), message.bodyLength(), message.rows());
  }

  /// What was written.
  ///
  /// @return bytes
  long bytes() {
    return out == null ? 0 : out.position();
  }

  /// Writes the footer and closes the file.
  void finish() throws IOException {
    if (out != null && schema != null) {
      out.finish(schema);
      out.close();
    }
  }

  @Override
  public void close() throws IOException {
    if (out != null) {
      out.close();
    }
  }
}
