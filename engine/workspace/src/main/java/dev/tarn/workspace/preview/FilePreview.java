package dev.tarn.workspace.preview;

import dev.tarn.workspace.avro.AvroFacts;
import dev.tarn.workspace.file.FolderTree;
import dev.tarn.workspace.load.DayOrder;
import dev.tarn.workspace.load.LoadFiles;
import dev.tarn.workspace.load.Scratch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/// What a look at a file has found.
///
/// @param file absolute
/// @param kind how it is shown
/// @param bytes its size
/// @param changed when it was written last
/// @param rows its first rows, or all of them where they are read on demand; empty for kinds
///   without rows, and where none can be read
/// @param text its text in pages; empty for kinds without
/// @param parquet what the foot of a Parquet file tells
/// @param avro what the head of an Avro file tells
/// @param zip what is in a zip
public record FilePreview(
    Path file,
    PreviewKind kind,
    long bytes,
    Instant changed,
    Optional<PreviewRows> rows,
    Optional<TextPages> text,
    Optional<ParquetFacts> parquet,
    Optional<AvroFacts> avro,
    Optional<ZipFacts> zip) {

  /// Looks at a file. Uses the disk; never reads all of a large file, but for workbooks.
  ///
  /// @param file not a folder
  /// @param scratch where sheets are written
  /// @return what was found
  /// @throws PreviewException if it cannot be looked at, with the reason
  public static FilePreview read(Path file, Scratch scratch) throws PreviewException {
    try {
      if (Files.isDirectory(file)) {
        throw new PreviewException(file + " is a folder.");
      }
      return read(file, PreviewKind.of(file), scratch);
    } catch (PreviewException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new PreviewException(file + " is not there any more.", e);
    } catch (IOException | RuntimeException e) {
      throw new PreviewException(file + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static FilePreview read(Path file, PreviewKind kind, Scratch scratch) throws IOException {
    Optional<PreviewRows> rows = Optional.empty();
    Optional<TextPages> text = Optional.empty();
    Optional<ParquetFacts> parquet = Optional.empty();
    Optional<AvroFacts> avro = Optional.empty();
    Optional<ZipFacts> zip = Optional.empty();
    switch (kind) {
      case PARQUET -> {
        ParquetFacts facts = ParquetFacts.read(file);
        parquet = Optional.of(facts);
        rows = Optional.of(new PreviewRows(new ParquetRows(file, facts), true));
      }
      case CSV, JSON -> {
        rows = sample(file, scratch);
        text = Optional.of(TextPages.open(file));
      }
      case EXCEL -> rows = sheet(file, scratch);
      case TEXT -> text = Optional.of(TextPages.open(file));
      case AVRO -> avro = Optional.of(AvroFacts.read(file));
      case ZIP -> zip = Optional.of(ZipFacts.read(file));
      case ORC, IMAGE, PDF, BYTES -> {}
    }
    return new FilePreview(
        file,
        kind,
        Files.size(file),
        Files.getLastModifiedTime(file).toInstant(),
        rows,
        text,
        parquet,
        avro,
        zip);
  }

  private static Optional<PreviewRows> sample(Path file, Scratch scratch) throws IOException {
    LoadFiles files =
        new LoadFiles(
            scratch,
            () -> {
              throw new IOException("no engine is asked for a look");
            });
    return PreviewRows.of(files.read(file, DayOrder.DAY_FIRST));
  }

  /// The sheet is written out as text, which nobody needs afterwards.
  private static Optional<PreviewRows> sheet(Path file, Scratch scratch) throws IOException {
    Path own = scratch.folder().resolve("look-" + UUID.randomUUID());
    try {
      return sample(file, new Scratch(own));
    } finally {
      FolderTree.delete(own);
    }
  }

  /// The first bytes of the file. Uses the disk.
  ///
  /// @param most how many
  /// @return fewer if the file is shorter
  /// @throws IOException if it cannot be read
  public byte[] head(int most) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.readNBytes(most);
    }
  }
}
