package dev.tarn.session.result;

import com.google.protobuf.ByteString;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Bytes that can be read at any place.
interface IpcSource {

  /// Reads a piece.
  ///
  /// @param offset from the beginning
  /// @param length bytes
  /// @return exactly that many
  ByteBuffer read(long offset, int length) throws IOException;

  /// Bytes in memory; small pieces of a rope are copied, others are not.
  static IpcSource of(ByteString bytes) {
    return (offset, length) -> {
      int start = Math.toIntExact(offset);
      return bytes.substring(start, start + length).asReadOnlyByteBuffer();
    };
  }

  /// Bytes of a file, also of one that grows.
  static IpcSource of(FileChannel file) {
    return (offset, length) -> {
      ByteBuffer buffer = ByteBuffer.allocate(length);
      readFully(file, offset, buffer);
      return buffer.flip();
    };
  }

  /// Fills a buffer from a place of a file.
  static void readFully(FileChannel file, long offset, ByteBuffer buffer) throws IOException {
    long position = offset;
    while (buffer.hasRemaining()) {
      int count = file.read(buffer, position);
      if (count < 0) {
        throw new EOFException("The file ends at " + position + ", bytes were to follow");
      }
      position += count;
    }
  }
}
