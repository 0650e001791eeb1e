package dev.tarn.session.result;

import dev.tarn.session.Result;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;

/// Writes a result as one Arrow IPC stream by copying its batches, also while rows still come.
///
/// For one thread at a time. Closing ends the stream, but does not close what it goes to.
///
/// @see <a href="https://arrow.apache.org/docs/format/Columnar.html#ipc-streaming-format">Arrow IPC
///   streaming format</a>
public final class ArrowStreamWriter implements AutoCloseable {
  private static final int CHUNK = 1 << 20;

  private final StoredResult result;
  private final WritableByteChannel out;
  private final OpenParts files;
  private int copied;
  private boolean begun;
  private boolean closed;

  /// Begins a stream.
  ///
  /// @param result of a [ResultStore]
  /// @param out where it goes
  public ArrowStreamWriter(Result result, WritableByteChannel out) {
    if (!(result instanceof StoredResult stored)) {
      throw new IllegalArgumentException("Not a result of the store");
    }
    this.result = stored;
    this.out = out;
    this.files = new OpenParts(stored);
    stored.readerOpened();
  }

  /// Writes the batches that have come since the last call.
  ///
  /// @throws IOException if they cannot be read or written
  public void copy() throws IOException {
    BatchIndex.View batches = result.batches();
    while (copied < batches.count()) {
      copy(batches.batch(copied));
      copied++;
    }
  }

  private void copy(BatchIndex.Batch batch) throws IOException {
    FileChannel file = files.open(batch.part()).channel();
    if (!begun) {
      begun = true;
      IpcCursor cursor =
          new IpcCursor(IpcSource.of(file), ArrowFileOutput.FIRST_MESSAGE, batch.offset());
      cursor.next();
      transfer(
          file, ArrowFileOutput.FIRST_MESSAGE, cursor.position() - ArrowFileOutput.FIRST_MESSAGE);
    }
    transfer(file, batch.offset(), batch.headLength() + batch.bodyLength());
  }

  private void transfer(FileChannel file, long offset, long length) throws IOException {
    ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.min(CHUNK, length));
    for (long done = 0; done < length; done += chunk.limit()) {
      chunk.clear().limit((int) Math.min(chunk.capacity(), length - done));
      IpcSource.readFully(file, offset + done, chunk);
      write(chunk.flip());
    }
  }

  private void write(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }

  /// Writes what is left and the end of the stream.
  ///
  /// @throws IOException if it cannot be read or written
  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      copy();
      if (!begun) {
        for (ByteBuffer piece :
            ArrowSchemas.message(ArrowSchemas.of(result.schema())).asReadOnlyByteBufferList()) {
          write(piece);
        }
      }
      write(ArrowFileOutput.endOfStream());
    } finally {
      files.close();
      result.readerClosed();
    }
  }
}
