package dev.tarn.workspace.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// How the tree was left. Paths are kept relative, so that the workspace can be moved.
///
/// @param expanded folders that are open, absolute
/// @param selected files and folders that are selected, absolute
public record TreeMemory(Set<Path> expanded, Set<Path> selected) {

  /// Copies the sets.
  public TreeMemory {
    expanded = Set.copyOf(expanded);
    selected = Set.copyOf(selected);
  }

  /// Reads how the tree was left. Uses the disk.
  ///
  /// @param file where it is kept
  /// @param root the workspace's folder
  /// @return the folder `queries` open, if nothing is known
  public static TreeMemory read(Path file, Path root) {
    return new JsonFile(file)
        .read()
        .value()
        .map(node ->
            new TreeMemory(paths(node.path("expanded"), root), paths(node.path("selected"), root)))
        .orElseGet(() -> new TreeMemory(Set.of(root.resolve("queries")), Set.of()));
  }

  /// Keeps how the tree is. Uses the disk.
  ///
  /// @param file where it is kept
  /// @param root the workspace's folder
  /// @throws IOException if it cannot be written
  public void write(Path file, Path root) throws IOException {
    ObjectNode node = JsonFile.object().put("version", 1);
    add(node.putArray("expanded"), expanded, root);
    add(node.putArray("selected"), selected, root);
    new JsonFile(file).write(node);
  }

  private static Set<Path> paths(JsonNode list, Path root) {
    Set<Path> paths = new LinkedHashSet<>();
    for (JsonNode each : list) {
      try {
        paths.add(root.resolve(each.asText()).normalize());
      } catch (InvalidPathException e) {
        // A name of another system.
      }
    }
    return paths;
  }

  private static void add(ArrayNode list, Collection<Path> paths, Path root) {
    paths.stream()
        .filter(path -> path.startsWith(root))
        .map(path -> root.relativize(path).toString().replace(File.separatorChar, '/'))
        .sorted()
        .forEach(list::add);
  }
}
