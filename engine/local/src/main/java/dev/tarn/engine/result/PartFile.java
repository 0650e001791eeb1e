package dev.tarn.engine.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.ipc.ArrowFileWriter;
import org.apache.spark.sql.util.ArrowUtils$;

/// The file of one part while it is written: batch after batch, each readable as soon as it is
/// told.
///
/// The format is Arrow's IPC file: magic, schema, batches, footer. Without the footer it reads as a
/// stream, so that every prefix that ends with a batch can be read.
final class PartFile implements AutoCloseable {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(100);

  private final PartSpec spec;
  private final int part;
  private final BufferAllocator allocator;
  private final VectorSchemaRoot root;
  private final FileChannel channel;
  private final ArrowFileWriter writer;
  private PartProgress progress;
  private PartProgress told;
  private long toldAt;
  private boolean complete;

  /// Opens the file, anew if a task before left one.
  ///
  /// @throws ResultWriteException if it cannot be written
  PartFile(PartSpec spec, int part) {
    this.spec = spec;
    this.part = part;
    Path file = spec.file(part);
    this.channel = open(file);
    this.allocator =
        ArrowUtils$.MODULE$.rootAllocator().newChildAllocator(file.toString(), 0, Long.MAX_VALUE);
    this.root = VectorSchemaRoot.create(spec.arrow(), allocator);
    this.writer = new ArrowFileWriter(root, null, channel);
    this.progress = new PartProgress(part, 0, 0, 0, false);
    this.told = progress;
  }

  /// The vectors to fill before each batch.
  VectorSchemaRoot root() {
    return root;
  }

  /// Writes the schema, which makes the file readable.
  void start() throws IOException {
    writer.start();
    progress = new PartProgress(part, 0, 0, channel.position(), false);
  }

  /// Writes what the vectors hold as one batch and tells it, unless something was told just now.
  void flush() throws IOException {
    int rows = root.getRowCount();
    writer.writeBatch();
    progress =
        new PartProgress(
            part, progress.batches() + 1, progress.rows() + rows, channel.position(), false);
    long now = System.nanoTime();
    if (told.batches() == 0 || now - toldAt > PAUSE) {
      tell(now);
    }
  }

  /// Writes the footer and tells that the part is complete.
  ///
  /// @return how many rows the part has
  long finish() throws IOException {
    writer.end();
    complete = true;
    progress =
        new PartProgress(part, progress.batches(), progress.rows(), channel.position(), true);
    tell(System.nanoTime());
    return progress.rows();
  }

  /// Closes the file. If it is not complete, what came after the last whole batch is cut off.
  @Override
  public void close() {
    root.close();
    allocator.close();
    try {
      if (!complete) {
        keepPrefix();
      }
      channel.close();
    } catch (IOException e) {
      // The reader goes by what was told, so a tail that stays is never read.
      System.getLogger(PartFile.class.getName())
          .log(System.Logger.Level.WARNING, "cannot end " + spec.file(part), e);
    }
  }

  private void keepPrefix() throws IOException {
    try (FileChannel again = FileChannel.open(spec.file(part), StandardOpenOption.WRITE)) {
      again.truncate(progress.bytes());
    }
    if (!progress.equals(told)) {
      tell(System.nanoTime());
    }
  }

  private void tell(long now) {
    told = progress;
    toldAt = now;
    PartReports.tell(spec.run(), progress);
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file,
          StandardOpenOption.CREATE,
          StandardOpenOption.WRITE,
          StandardOpenOption.TRUNCATE_EXISTING);
    } catch (IOException e) {
      throw new ResultWriteException(file, e);
    }
  }
}
