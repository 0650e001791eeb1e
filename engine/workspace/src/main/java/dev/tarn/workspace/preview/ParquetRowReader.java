package dev.tarn.workspace.preview;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.tarn.session.RowReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Reads a Parquet file in blocks of rows. The last few blocks are kept.
final class ParquetRowReader implements RowReader {
  private static final int CELLS = 100_000;
  private static final int LEAST = 100;
  private static final int MOST = 1_000;
  private static final int KEPT = 4;

  private final Path path;
  private final long rows;
  private final int columns;
  private final int block;
  private final Map<Long, @Nullable Object[][]> blocks =
      new LinkedHashMap<>(KEPT * 2, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, @Nullable Object[][]> eldest) {
          return size() > KEPT;
        }
      };
  private @Nullable ParquetFileReader file;
  private dev.hardwood.reader.@Nullable RowReader cursor;

  ParquetRowReader(Path path, ParquetFacts facts) {
    this.path = path;
    this.rows = facts.rows();
    this.columns = facts.schema().size();
    this.block = Math.clamp(CELLS / Math.max(1, columns), LEAST, MOST);
  }

  @Override
  public @Nullable Object value(long row, int column) {
    Objects.checkIndex(row, rows);
    Objects.checkIndex(column, columns);
    long number = row / block;
    @Nullable Object[][] held = blocks.get(number);
    if (held == null) {
      held = read(number);
      blocks.put(number, held);
    }
    return held[(int) (row % block)][column];
  }

  private @Nullable Object[][] read(long number) {
    try {
      return rows(number * block, (int) Math.min(block, rows - number * block));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (RuntimeException | LinkageError | InternalError e) {
      closeCursor();
      throw new UncheckedIOException(
          new PreviewException("These rows cannot be read: " + e.getMessage(), e));
    }
  }

  private @Nullable Object[][] rows(long from, int count) throws IOException {
    dev.hardwood.reader.RowReader reader = at(from, count);
    @Nullable Object[][] read = new @Nullable Object[count][columns];
    for (int row = 0; row < count && reader.hasNext(); row++) {
      reader.next();
      for (int column = 0; column < columns; column++) {
        read[row][column] =
            reader.isNull(column) ? null : ParquetValues.of(reader.getValue(column));
      }
    }
    return read;
  }

  private dev.hardwood.reader.RowReader at(long from, int count) throws IOException {
    ParquetFileReader open = file;
    if (open == null) {
      open = ParquetFileReader.open(InputFile.of(path));
      file = open;
    }
    closeCursor();
    ParquetFileReader.RowReaderBuilder builder = open.buildRowReader();
    if (from > 0) {
      builder = builder.skip(from);
    }
    dev.hardwood.reader.RowReader made = builder.head(count).build();
    cursor = made;
    return made;
  }

  private void closeCursor() {
    dev.hardwood.reader.RowReader old = cursor;
    cursor = null;
    if (old != null) {
      old.close();
    }
  }

  @Override
  public void close() {
    closeCursor();
    ParquetFileReader open = file;
    file = null;
    blocks.clear();
    if (open != null) {
      try {
        open.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
