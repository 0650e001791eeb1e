package dev.tarn.session.result;

import java.nio.ByteBuffer;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;

/// The head of an encapsulated Arrow IPC message.
///
/// @param kind what it is
/// @param headLength bytes of prefix, metadata and padding
/// @param bodyLength bytes behind the head
/// @param rows of a record batch, else 0
/// @see <a
///   href="https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format">Arrow
///   encapsulated message format</a>
record IpcMessage(Kind kind, int headLength, long bodyLength, long rows) {

  /// What a message is.
  enum Kind {
    /// The columns.
    SCHEMA,
    /// Rows.
    BATCH,
    /// No more messages.
    END
  }

  /// Continuation mark and metadata length.
  static final int PREFIX = 8;

  static final IpcMessage END = new IpcMessage(Kind.END, PREFIX, 0, 0);

  /// Reads the metadata of a message.
  ///
  /// @param metadata as long as the prefix says
  /// @return the head
  /// @throws DamagedException if it is no message, or one that Spark does not send
  static IpcMessage parse(ByteBuffer metadata) throws DamagedException {
    int headLength = PREFIX + metadata.remaining();
    try {
      Message message = Message.getRootAsMessage(metadata.slice());
      return switch (message.headerType()) {
        case MessageHeader.Schema -> new IpcMessage(Kind.SCHEMA, headLength, 0, 0);
        case MessageHeader.RecordBatch -> batch(message, headLength);
        default ->
            throw new DamagedException("Arrow message of unexpected type " + message.headerType());
      };
    } catch (RuntimeException e) {
      throw new DamagedException("Not an Arrow message", e);
    }
  }

  private static IpcMessage batch(Message message, int headLength) throws DamagedException {
    RecordBatch batch = (RecordBatch) message.header(new RecordBatch());
    long body = message.bodyLength();
    if (batch == null || batch.length() < 0 || batch.length() > Integer.MAX_VALUE || body < 0) {
      throw new DamagedException("An Arrow record batch of impossible size");
    }
    if (batch.compression() != null) {
      throw new DamagedException(
          "Compressed Arrow batches cannot be read; unset"
              + " spark.sql.execution.arrow.compression.codec");
    }
    Buffer buffer = new Buffer();
    for (int i = 0; i < batch.buffersLength(); i++) {
      batch.buffers(buffer, i);
      if (buffer.offset() < 0 || buffer.length() < 0 || buffer.offset() > body - buffer.length()) {
        throw new DamagedException("An Arrow record batch that points outside itself");
      }
    }
    return new IpcMessage(Kind.BATCH, headLength, body, batch.length());
  }
}
