package dev.tarn.workspace.folder;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads what the tree shows: texts, single files of data, pictures and the like, and the folders
/// with such or with nothing in them. Hidden files, tables and the parts that an engine writes are
/// left out. Uses the disk.
public final class FolderReader {
  private static final Set<String> TEXTS =
      Set.of("sql", "ipynb", "md", "txt", "csv", "json", "yaml", "yml", "py", "scala", "r");
  private static final Set<String> LOOKED_AT =
      Set.of(
          "parquet", "tsv", "tab", "psv", "jsonl", "ndjson", "geojson", "orc", "avro", "xlsx",
          "xlsm", "log", "xml", "png", "jpg", "jpeg", "gif", "bmp", "pdf", "gz", "zip");
  private static final int DEEPEST = 8;
  private static final int MOST = 100_000;
  private static final Comparator<FolderNode> ORDER =
      Comparator.comparing((FolderNode node) -> !node.isFolder())
          .thenComparing(node -> node.name().toLowerCase(Locale.ROOT))
          .thenComparing(FolderNode::name);

  private final Path root;
  private final Set<Path> linked = new HashSet<>();
  private int count;

  private FolderReader(Path root) {
    this.root = root;
  }

  /// Reads a workspace.
  ///
  /// @param root its folder, absolute
  /// @return the root with all below it
  /// @throws FolderException if it cannot be read
  public static FolderNode read(Path root) {
    try {
      FolderReader reader = new FolderReader(root);
      return new FolderNode(root, true, reader.children(root, 0).nodes());
    } catch (IOException e) {
      throw Bounds.failure("The folder cannot be read", e);
    }
  }

  /// Tells if a folder is one that the tree may show, by its name and whether it is a table.
  ///
  /// @param root the workspace's folder
  /// @param folder below it
  /// @return false for hidden folders, tables, and where managed tables are
  public static boolean isShown(Path root, Path folder) {
    return !FileNames.of(folder).startsWith(".")
        && !folder.equals(root.resolve("lakehouse"))
        && !Files.isDirectory(folder.resolve("_delta_log"));
  }

  /// Tells if a file is a text to be edited and searched, by its name.
  ///
  /// @param file any path
  /// @return false for hidden files and for data
  public static boolean isText(Path file) {
    return isOneOf(file, TEXTS);
  }

  /// Parts of tables are named as engines name them, and are not for people to look at.
  private static boolean isLookedAt(Path file) {
    return isOneOf(file, LOOKED_AT) && !FileNames.of(file).matches("(part-|_).*");
  }

  private static boolean isOneOf(Path file, Set<String> endings) {
    String name = FileNames.of(file);
    int point = name.lastIndexOf('.');
    return !name.startsWith(".")
        && point > 0
        && endings.contains(name.substring(point + 1).toLowerCase(Locale.ROOT));
  }

  /// What is in a folder.
  ///
  /// @param empty true if there is nothing at all, or only what is hidden
  private record Content(List<FolderNode> nodes, boolean empty) {}

  private Content children(Path folder, int depth) throws IOException {
    List<FolderNode> nodes = new ArrayList<>();
    boolean empty = true;
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      for (Path path : content) {
        if (!FileNames.of(path).startsWith(".") && count < MOST) {
          empty = false;
          node(path, depth).ifPresent(nodes::add);
        }
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    nodes.sort(ORDER);
    return new Content(nodes, empty);
  }

  private Optional<FolderNode> node(Path path, int depth) {
    if ((isText(path) || isLookedAt(path)) && !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      count++;
      return Optional.of(new FolderNode(path, false, List.of()));
    }
    if (depth >= DEEPEST
        || !Files.isDirectory(path)
        || !isShown(root, path)
        || (Files.isSymbolicLink(path) && !leadsAway(path))) {
      return Optional.empty();
    }
    try {
      Content below = children(path, depth + 1);
      count++;
      return below.nodes().isEmpty() && !below.empty()
          ? Optional.empty()
          : Optional.of(new FolderNode(path, true, below.nodes()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /// A link to a folder may lead back to where it is, or where another led already.
  private boolean leadsAway(Path link) {
    try {
      Path real = link.toRealPath();
      return !real.startsWith(root) && !root.startsWith(real) && linked.add(real);
    } catch (IOException e) {
      return false;
    }
  }
}
