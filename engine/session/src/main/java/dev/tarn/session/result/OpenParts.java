package dev.tarn.session.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;

/// The part files that a reader has open: the few used last.
///
/// For one thread at a time.
final class OpenParts implements AutoCloseable {
  private static final int MOST = 8;

  private final StoredResult result;
  private final Map<Integer, Part> parts = new LinkedHashMap<>(16, 0.75f, true);

  OpenParts(StoredResult result) {
    this.result = result;
  }

  /// An open part file.
  ///
  /// @param channel for reading
  /// @param schema the file's own, with unique names below the columns
  record Part(FileChannel channel, Schema schema) {}

  /// Opens a part, if it is not open.
  Part open(int number) throws IOException {
    Part known = parts.get(number);
    if (known != null) {
      return known;
    }
    if (parts.size() >= MOST) {
      forget(parts.keySet().iterator().next());
    }
    FileChannel channel = FileChannel.open(result.file(number), StandardOpenOption.READ);
    try {
      Part part = new Part(channel, UniqueNames.of(schema(channel)));
      parts.put(number, part);
      return part;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /// Closes a part, for example after an error.
  void forget(int number) {
    Part part = parts.remove(number);
    if (part != null) {
      try {
        part.channel().close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Reads the schema of a part file.
  static Schema schema(FileChannel channel) throws IOException {
    IpcSource source = IpcSource.of(channel);
    IpcCursor cursor = new IpcCursor(source, ArrowFileOutput.FIRST_MESSAGE, channel.size());
    IpcMessage head = cursor.next();
    if (head == null || head.kind() != IpcMessage.Kind.SCHEMA) {
      throw new DamagedException("No schema in an Arrow file");
    }
    return schema(
        source.read(
            ArrowFileOutput.FIRST_MESSAGE + IpcMessage.PREFIX,
            head.headLength() - IpcMessage.PREFIX));
  }

  /// Reads the metadata of a schema message.
  static Schema schema(ByteBuffer metadata) throws DamagedException {
    try {
      return MessageSerializer.deserializeSchema(Message.getRootAsMessage(metadata));
    } catch (RuntimeException e) {
      throw new DamagedException("An Arrow schema that cannot be read", e);
    }
  }

  @Override
  public void close() {
    while (!parts.isEmpty()) {
      forget(parts.keySet().iterator().next());
    }
  }
}
