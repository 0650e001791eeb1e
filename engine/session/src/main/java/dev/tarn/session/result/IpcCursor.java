package dev.tarn.session.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/// Walks over the messages of an Arrow stream or file without reading their bodies.
final class IpcCursor {
  private static final int CONTINUATION = -1;
  private static final int LONGEST_METADATA = 256 << 20;

  private final IpcSource source;
  private final long limit;
  private long position;

  /// Starts before a message.
  ///
  /// @param source the bytes
  /// @param position where a message begins
  /// @param limit where the valid bytes end
  IpcCursor(IpcSource source, long position, long limit) {
    this.source = source;
    this.position = position;
    this.limit = limit;
  }

  /// Where the next message begins.
  long position() {
    return position;
  }

  /// Steps over a message.
  ///
  /// @return the message, or null if the bytes end before the message does; it stays before it then
  /// @throws DamagedException if there is something else than a message
  @Nullable IpcMessage next() throws IOException {
    long rest = limit - position - IpcMessage.PREFIX;
    if (rest < 0) {
      return null;
    }
    ByteBuffer prefix = source.read(position, IpcMessage.PREFIX).order(ByteOrder.LITTLE_ENDIAN);
    int mark = prefix.getInt();
    int length = prefix.getInt();
    if (mark != CONTINUATION || length < 0 || length > LONGEST_METADATA || length % 8 != 0) {
      throw new DamagedException("No Arrow message at byte " + position);
    }
    if (length == 0) {
      position += IpcMessage.PREFIX;
      return IpcMessage.END;
    }
    if (rest < length) {
      return null;
    }
    IpcMessage message = IpcMessage.parse(source.read(position + IpcMessage.PREFIX, length));
    if (rest - length < message.bodyLength()) {
      return null;
    }
    position += message.headLength() + message.bodyLength();
    return message;
  }
}
