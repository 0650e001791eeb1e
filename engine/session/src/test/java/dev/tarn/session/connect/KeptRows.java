package dev.tarn.session.connect;

import com.google.protobuf.ByteString;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.result.PartGrowth;
import dev.tarn.session.result.ResultWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Keeps an answer's rows in memory, as the text of their values.
class KeptRows implements ResultWriter, Result {
  /// What became of it.
  enum End {
    OPEN,
    COMPLETE,
    ABANDONED,
    DISCARDED
  }

  final List<List<@Nullable String>> rows = new ArrayList<>();
  final List<PartGrowth> growths = new ArrayList<>();
  private @Nullable Schema schema;
  private @Nullable Path folder;
  private End end = End.OPEN;
  private long bytes;

  @Override
  public synchronized void schema(Schema columns) {
    schema = columns;
  }

  @Override
  public synchronized void append(ByteString stream) {
    bytes += stream.size();
    try {
      rows.addAll(ArrowRows.texts(stream));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized Path folder() {
    if (folder == null) {
      try {
        folder = Files.createTempDirectory("tarn-kept");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  @Override
  public synchronized void grew(PartGrowth growth) {
    growths.add(growth);
    bytes += growth.bytes();
  }

  @Override
  public synchronized void complete() {
    end = End.COMPLETE;
  }

  @Override
  public synchronized void abandon() {
    end = End.ABANDONED;
  }

  @Override
  public synchronized void discard() {
    end = End.DISCARDED;
  }

  @Override
  public Result result() {
    return this;
  }

  synchronized End end() {
    return end;
  }

  @Override
  public synchronized Schema schema() {
    if (schema == null) {
      throw new IllegalStateException("The schema is not known yet");
    }
    return schema;
  }

  @Override
  public synchronized long rowCount() {
    return rows.size()
        + growths.stream().filter(PartGrowth::done).mapToLong(PartGrowth::rows).sum();
  }

  @Override
  public synchronized long byteCount() {
    return bytes;
  }

  @Override
  public boolean isComplete() {
    return end() == End.COMPLETE;
  }

  @Override
  public RowReader open() {
    throw new UnsupportedOperationException("Read the rows themselves");
  }
}
