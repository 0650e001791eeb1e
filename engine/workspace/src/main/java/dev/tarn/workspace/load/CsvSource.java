package dev.tarn.workspace.load;

import dev.tarn.workspace.document.TextEncoding;
import java.nio.file.Path;
import java.util.List;

/// Delimited text.
///
/// @param file that the engine reads
/// @param sample pieces of it
record CsvSource(Path file, FileSample sample) implements SampleSource {
  @Override
  public FileKind kind() {
    return FileKind.CSV;
  }

  @Override
  public Dialect guess() {
    return DialectGuess.of(sample);
  }

  @Override
  public SampleRows rows(Dialect dialect) {
    return SampleRows.of(sample, dialect);
  }

  @Override
  public LoadSource source(Dialect dialect) {
    return new LoadSource.Csv(List.of(file), dialect);
  }

  @Override
  public long size() {
    return sample.size();
  }

  @Override
  public boolean isWhole() {
    return sample.isWhole();
  }

  @Override
  public List<TextEncoding> encodings() {
    return sample.encodings();
  }
}
