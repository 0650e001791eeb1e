package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowFooter;
import org.apache.arrow.vector.types.pojo.Schema;

/// Writes an Arrow IPC file from whole messages, which are copied and not looked into.
///
/// @see <a href="https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format">Arrow IPC file
///   format</a>
final class ArrowFileOutput implements Closeable {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

  /// Where the schema message begins: behind the magic bytes and their padding.
  static final int FIRST_MESSAGE = 8;

  private final WritableByteChannel out;
  private final List<ArrowBlock> blocks = new ArrayList<>();
  private long position;

  /// Begins a file.
  ///
  /// @param out where it goes; closed with this
  /// @param schema the schema message
  ArrowFileOutput(WritableByteChannel out, ByteString schema) throws IOException {
    this.out = out;
    write(ByteBuffer.allocate(FIRST_MESSAGE).put(MAGIC).rewind());
    write(schema);
  }

  /// Tells if a file begins as an Arrow file does.
  static boolean isMagic(ByteBuffer first) {
    for (int i = 0; i < MAGIC.length; i++) {
      if (first.get(i) != MAGIC[i]) {
        return false;
      }
    }
    return true;
  }

  /// What was written.
  ///
  /// @return bytes
  long position() {
    return position;
  }

  /// Copies a record batch message.
  ///
  /// @param bytes the whole message
  /// @param message its head
  /// @return where it begins in the file
  long batch(ByteString bytes, IpcMessage message) throws IOException {
    long offset = position;
    write(bytes);
    blocks.add(new ArrowBlock(offset, message.headLength(), message.bodyLength()));
    return offset;
  }

  /// Ends the file with its footer.
  ///
  /// @param schema what the schema message says
  void finish(Schema schema) throws IOException {
    ByteBuffer footer = WriteChannel.serialize(new ArrowFooter(schema, List.of(), blocks));
    int size = footer.remaining();
    write(endOfStream());
    write(footer);
    write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(size).rewind());
    write(ByteBuffer.wrap(MAGIC));
  }

  /// The mark behind the last message of a stream.
  static ByteBuffer endOfStream() {
    return ByteBuffer.allocate(IpcMessage.PREFIX).putInt(-1).putInt(0).flip();
  }

  private void write(ByteString bytes) throws IOException {
    for (ByteBuffer piece : bytes.asReadOnlyByteBufferList()) {
      write(piece);
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      position += out.write(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
