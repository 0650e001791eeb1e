package dev.tarn.engine.kept;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructType;

/// The files of a kept result: one Arrow IPC file for each part.
///
/// @param name the execution's id
/// @param parts the part files in the order of their rows
/// @param schema the columns, with names that differ
record KeptResult(String name, List<String> parts, StructType schema) implements Serializable {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");
  private static final Pattern PART = Pattern.compile("part-\\d{5,9}\\.arrow");
  private static final String ROWS = "rows";

  /// The names of all results that have files.
  static List<String> names(Path folder) {
    try (Stream<Path> found = Files.list(folder)) {
      return found
          .filter(result -> Files.isDirectory(result.resolve(ROWS)))
          .map(result -> String.valueOf(result.getFileName()))
          .filter(name -> ID.matcher(name).matches())
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Finds a result.
  ///
  /// @return empty if there is none of this name, or none with a file yet
  static Optional<KeptResult> find(Path folder, String name) {
    if (!ID.matcher(name).matches()) {
      return Optional.empty();
    }
    try {
      List<String> parts = parts(folder.resolve(name).resolve(ROWS));
      return parts.isEmpty()
          ? Optional.empty()
          : Optional.of(new KeptResult(name, parts, KeptSchema.of(Path.of(parts.getFirst()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> parts(Path rows) throws IOException {
    try (Stream<Path> files = Files.list(rows)) {
      return files
          .filter(file -> PART.matcher(String.valueOf(file.getFileName())).matches())
          .map(Path::toString)
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  /// What the files take.
  ///
  /// @return bytes
  long bytes() {
    return parts.stream().mapToLong(part -> Path.of(part).toFile().length()).sum();
  }
}
