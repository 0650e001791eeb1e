package dev.tarn.session.volume;

import dev.tarn.session.TableName;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// A folder of files that belongs to a schema.
///
/// @param catalog as the tree shows it
/// @param schema its schema
/// @param name its own name
/// @param external true if the folder stays when the volume is dropped
/// @param path how SQL names the folder, such as `/Volumes/lake/sales/raw`
/// @param folder where the files are, on the engine's machine
/// @param comment empty for none
public record Volume(
    String catalog,
    String schema,
    String name,
    boolean external,
    String path,
    Path folder,
    String comment) {

  /// The name as SQL takes it from anywhere.
  ///
  /// @return in three parts
  public String sql() {
    return TableName.quoted(catalog)
        + "."
        + TableName.quoted(schema)
        + "."
        + TableName.quoted(name);
  }

  /// How SQL names a file or folder of the volume.
  ///
  /// @param file any
  /// @return empty if it is elsewhere
  public Optional<String> path(Path file) {
    if (!file.startsWith(folder)) {
      return Optional.empty();
    }
    Path below = folder.relativize(file);
    return Optional.of(
        below.toString().isEmpty()
            ? path
            : path
                + StreamSupport.stream(below.spliterator(), false)
                    .map(Path::toString)
                    .collect(Collectors.joining("/", "/", "")));
  }
}
