package dev.tarn.session.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.TypeLayout;
import org.apache.arrow.vector.types.pojo.Field;

/// Reads just those buffers of a record batch that some columns need.
final class ColumnBuffers {
  /// Validity, offsets and data.
  private static final int WITH_OFFSETS = 3;

  private ColumnBuffers() {}

  /// Fills the wanted places of a body; offsets of the others become zero, their data stay unread.
  ///
  /// @param file the part file
  /// @param bodyOffset where the body begins in it
  /// @param metadata the batch's message
  /// @param fields the file's columns
  /// @param wanted which of them are read
  /// @param body of the whole size
  static void read(
      FileChannel file,
      long bodyOffset,
      ByteBuffer metadata,
      List<Field> fields,
      BitSet wanted,
      ArrowBuf body)
      throws IOException {
    RecordBatch batch =
        (RecordBatch) Message.getRootAsMessage(metadata.duplicate()).header(new RecordBatch());
    if (batch == null) {
      throw new DamagedException("No record batch");
    }
    int next = 0;
    for (int column = 0; column < fields.size(); column++) {
      int count = count(fields.get(column));
      Field field = fields.get(column);
      if (wanted.get(column)) {
        read(file, bodyOffset, batch, next, count, body);
      } else if (!field.getChildren().isEmpty()) {
        clear(batch, next, count, body);
      } else if (count == WITH_OFFSETS) {
        clear(batch, next, count - 1, body);
      }
      next += count;
    }
  }

  private static void read(
      FileChannel file, long bodyOffset, RecordBatch batch, int next, int count, ArrowBuf body)
      throws IOException {
    if (count == 0) {
      return;
    }
    long from = batch.buffers(next).offset();
    Buffer last = batch.buffers(next + count - 1);
    long end = last.offset() + last.length();
    if (end > body.capacity()) {
      throw new DamagedException("A record batch that is larger than its body");
    }
    if (end > from) {
      int size = Math.toIntExact(end - from);
      IpcSource.readFully(file, bodyOffset + from, body.nioBuffer(from, size));
    }
  }

  /// Makes offsets zero, as Arrow looks at those of all columns.
  private static void clear(RecordBatch batch, int next, int count, ArrowBuf body)
      throws DamagedException {
    for (int i = next; i < next + count; i++) {
      Buffer buffer = batch.buffers(i);
      if (buffer.offset() + buffer.length() > body.capacity()) {
        throw new DamagedException("A record batch that is larger than its body");
      }
      body.setZero(buffer.offset(), buffer.length());
    }
  }

  private static int count(Field field) {
    int count = TypeLayout.getTypeBufferCount(field.getType());
    for (Field child : field.getChildren()) {
      count += count(child);
    }
    return count;
  }
}
