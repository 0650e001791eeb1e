package dev.tarn.workspace.watched;

import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The definitions of a workspace's watched folders: a file `watched/NAME.watch.json` each, which
/// the engine reads. All methods may block.
public final class WatchFiles {
  private static final String ENDING = ".watch.json";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N} _.-]{0,79}");

  private final Path folder;

  /// Takes a workspace's folder.
  ///
  /// @param workspace absolute
  public WatchFiles(Path workspace) {
    this.folder = workspace.resolve("watched");
  }

  /// Tells if a name can be one.
  ///
  /// @param name any text
  /// @return true for letters, digits, blanks, points, dashes and underscores
  public static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  /// Where a definition is.
  ///
  /// @param name one that [#isName] takes
  /// @return its file, which may not exist
  public Path file(String name) {
    return folder.resolve(name + ENDING);
  }

  /// Reads all definitions. Files that cannot be read are left out; the engine says why.
  ///
  /// @return by name
  /// @throws IOException if the folder cannot be read
  public Map<String, WatchDefinition> read() throws IOException {
    Map<String, WatchDefinition> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(ENDING) && !name.startsWith(".")) {
          String known = name.substring(0, name.length() - ENDING.length());
          read(file).ifPresent(definition -> all.put(known, definition));
        }
      }
    } catch (NoSuchFileException e) {
      return all;
    }
    return all;
  }

  /// Writes a definition, whole or not at all.
  ///
  /// @param name one that [#isName] takes
  /// @param definition what it is to be
  /// @throws IOException if it cannot be written
  public void write(String name, WatchDefinition definition) throws IOException {
    new JsonFile(file(name)).write(definition.json());
  }

  /// Deletes a definition. Its table stays.
  ///
  /// @param name of one that is there, or not
  /// @throws IOException if it cannot be deleted
  public void delete(String name) throws IOException {
    Files.deleteIfExists(file(name));
  }

  /// A file that people broke while they edit it is left as it is.
  private static Optional<WatchDefinition> read(Path file) throws IOException {
    return JsonFile.peek(file).map(WatchDefinition::of);
  }
}
