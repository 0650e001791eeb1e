package dev.tarn.workspace.preview;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.nio.file.Path;

/// All rows of a Parquet file. What is asked for is read, with the pages that it lies in.
final class ParquetRows implements Result {
  private final Path file;
  private final ParquetFacts facts;

  /// Takes a file.
  ///
  /// @param facts of its foot
  ParquetRows(Path file, ParquetFacts facts) {
    this.file = file;
    this.facts = facts;
  }

  @Override
  public Schema schema() {
    return facts.schema();
  }

  @Override
  public long rowCount() {
    return facts.rows();
  }

  @Override
  public long byteCount() {
    return facts.packed();
  }

  @Override
  public boolean isComplete() {
    return true;
  }

  @Override
  public boolean isRandomAccess() {
    return false;
  }

  @Override
  public RowReader open() {
    return new ParquetRowReader(file, facts);
  }
}
