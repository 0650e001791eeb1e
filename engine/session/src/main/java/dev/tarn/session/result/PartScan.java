package dev.tarn.session.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Finds the record batches of one part file, as far as it has grown.
final class PartScan {
  private final Path file;
  private final int part;
  private long position;
  private long rows;
  private boolean ended;

  PartScan(Path file, int part) {
    this.file = file;
    this.part = part;
  }

  /// Tells if the mark behind the last batch was found.
  boolean hasEnded() {
    return ended;
  }

  /// Where the valid prefix ends that was walked over.
  ///
  /// @return bytes
  long position() {
    return position;
  }

  /// What was found.
  ///
  /// @return a count
  long rows() {
    return rows;
  }

  /// Adds the batches that have come since the last time.
  ///
  /// @param limit where the valid bytes end, or [Long#MAX_VALUE] for the end of the file
  /// @param index takes the batches
  /// @throws DamagedException if there is something else; the batches before it are in the index
  void advance(long limit, BatchIndex index) throws IOException {
    if (ended) {
      return;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      IpcSource source = IpcSource.of(channel);
      long end = Math.min(limit, channel.size());
      if (position == 0 && !skipHead(source, end)) {
        return;
      }
      walk(new IpcCursor(source, position, end), index);
    }
  }

  private boolean skipHead(IpcSource source, long end) throws IOException {
    if (end < ArrowFileOutput.FIRST_MESSAGE) {
      return false;
    }
    ByteBuffer magic = source.read(0, ArrowFileOutput.FIRST_MESSAGE);
    if (!ArrowFileOutput.isMagic(magic)) {
      throw new DamagedException(file + " is no Arrow file");
    }
    IpcCursor cursor = new IpcCursor(source, ArrowFileOutput.FIRST_MESSAGE, end);
    IpcMessage schema = cursor.next();
    if (schema == null) {
      return false;
    }
    if (schema.kind() != IpcMessage.Kind.SCHEMA) {
      throw new DamagedException(file + " has no schema");
    }
    position = cursor.position();
    return true;
  }

  private void walk(IpcCursor cursor, BatchIndex index) throws IOException {
    @Nullable IpcMessage message = cursor.next();
    while (message != null) {
      if (message.kind() == IpcMessage.Kind.END) {
        ended = true;
        position = cursor.position();
        return;
      }
      if (message.kind() == IpcMessage.Kind.SCHEMA) {
        throw new DamagedException(file + " has two schemas");
      }
      index.add(part, position, message.headLength(), message.bodyLength(), message.rows());
      rows += message.rows();
      position = cursor.position();
      message = cursor.next();
    }
  }
}
