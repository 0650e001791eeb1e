package dev.tarn.workspace.load;

import dev.tarn.workspace.avro.AvroFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Checks that files can become one table. Uses the disk.
final class SameColumns {
  private SameColumns() {}

  /// Adds the other files to the sample of the first.
  ///
  /// @param kind of all
  /// @param files the first and the others
  static LoadSample add(LoadSample first, FileKind kind, List<Path> files) throws IOException {
    List<Path> more = files.subList(1, files.size());
    long bytes = 0;
    for (Path file : more) {
      switch (kind) {
        case CSV -> {
          bytes += Files.size(file);
          same(files.getFirst(), written(first), file, names(file, first.dialect()));
        }
        case JSON -> bytes += Files.size(file);
        default -> {}
      }
    }
    if (kind == FileKind.AVRO) {
      avro(files);
    }
    return first.with(more, bytes);
  }

  /// Checks Avro files: the engine reads all with the columns of one, and would leave out what
  /// others have besides.
  static void avro(List<Path> files) throws IOException {
    List<String> wanted = List.of();
    for (Path file : files) {
      List<String> names =
          AvroFacts.head(file).stream().map(AvroFacts.Field::name).sorted().toList();
      if (file.equals(files.getFirst())) {
        wanted = names;
      }
      same(files.getFirst(), wanted, file, names);
    }
  }

  static String otherKind(Path first, Path other) {
    return other.getFileName()
        + " is of another kind than "
        + first.getFileName()
        + "; add it by itself";
  }

  private static List<String> written(LoadSample sample) {
    return ColumnNames.of(
        new ArrayList<>(sample.columns().stream().map(LoadColumn::source).toList()),
        sample.columns().size());
  }

  private static List<String> names(Path file, Dialect dialect) throws IOException {
    SampleRows rows = new CsvSource(file, FileSample.read(file)).rows(dialect);
    return ColumnNames.of(rows.header(), rows.width());
  }

  private static void same(Path first, List<String> wanted, Path file, List<String> names)
      throws LoadException {
    if (!names.equals(wanted)) {
      throw new LoadException(
          file.getFileName()
              + " has other columns ("
              + String.join(", ", names)
              + ") than "
              + first.getFileName()
              + "; add it by itself");
    }
  }
}
