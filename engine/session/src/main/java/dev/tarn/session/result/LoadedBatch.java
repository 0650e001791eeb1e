package dev.tarn.session.result;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorLoader;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.message.ArrowRecordBatch;
import org.apache.arrow.vector.ipc.message.MessageSerializer;
import org.apache.arrow.vector.types.pojo.Schema;
import org.jspecify.annotations.Nullable;

/// A record batch in memory.
final class LoadedBatch implements AutoCloseable {
  private final BatchIndex.Batch place;
  private final VectorSchemaRoot root;

  private LoadedBatch(BatchIndex.Batch place, VectorSchemaRoot root) {
    this.place = place;
    this.root = root;
  }

  /// Reads a batch from its file.
  ///
  /// @param file the part file
  /// @param place where it lies
  /// @param schema the file's schema
  /// @param allocator gives the memory
  static LoadedBatch load(
      FileChannel file, BatchIndex.Batch place, Schema schema, BufferAllocator allocator)
      throws IOException {
    return load(file, place, schema, allocator, null);
  }

  /// Reads some columns of a batch from its file; the others may not be looked at.
  ///
  /// @param file the part file
  /// @param place where it lies
  /// @param schema the file's schema
  /// @param allocator gives the memory
  /// @param columns which ones, null for all
  static LoadedBatch load(
      FileChannel file,
      BatchIndex.Batch place,
      Schema schema,
      BufferAllocator allocator,
      @Nullable BitSet columns)
      throws IOException {
    ByteBuffer metadata =
        IpcSource.of(file)
            .read(place.offset() + IpcMessage.PREFIX, place.headLength() - IpcMessage.PREFIX);
    int size = Math.toIntExact(place.bodyLength());
    VectorSchemaRoot root = VectorSchemaRoot.create(schema, allocator);
    ArrowBuf body = allocator.buffer(size);
    try {
      long from = place.offset() + place.headLength();
      if (columns != null) {
        ColumnBuffers.read(file, from, metadata, schema.getFields(), columns, body);
      } else if (size > 0) {
        IpcSource.readFully(file, from, body.nioBuffer(0, size));
      }
      fill(root, metadata, body);
      return new LoadedBatch(place, root);
    } catch (IOException | RuntimeException e) {
      root.close();
      throw e;
    } finally {
      body.close();
    }
  }

  private static void fill(VectorSchemaRoot root, ByteBuffer metadata, ArrowBuf body)
      throws DamagedException {
    int references = body.refCnt();
    body.getReferenceManager().retain(); // the next call releases it once, unless it fails
    try (ArrowRecordBatch batch =
        MessageSerializer.deserializeRecordBatch(Message.getRootAsMessage(metadata), body)) {
      new VectorLoader(root).load(batch);
    } catch (IOException | RuntimeException e) {
      root.clear();
      int left = body.refCnt() - references;
      if (left > 0) {
        body.getReferenceManager().release(left);
      }
      throw new DamagedException("A record batch that cannot be read", e);
    }
  }

  BatchIndex.Batch place() {
    return place;
  }

  long bytes() {
    return place.bodyLength() + place.headLength();
  }

  FieldVector column(int index) {
    return root.getVector(index);
  }

  @Override
  public void close() {
    root.close();
  }
}
