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
  private ColumnBuffers() {}

  /// Fills the wanted places of a body; the others stay as they are.
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
      if (wanted.get(column) && count > 0) {
        Buffer first = batch.buffers(next);
        Buffer last = batch.buffers(next + count - 1);
        long end = last.offset() + last.length();
        if (end > body.capacity()) {
          throw new DamagedException("A record batch that is larger than its body");
        }
        int size = Math.toIntExact(end - first.offset());
        if (size > 0) {
          IpcSource.readFully(
              file, bodyOffset + first.offset(), body.nioBuffer(first.offset(), size));
        }
      }
      next += count;
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
