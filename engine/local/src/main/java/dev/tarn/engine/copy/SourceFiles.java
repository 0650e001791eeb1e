package dev.tarn.engine.copy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.GlobFilter;
import org.apache.hadoop.fs.Path;

/// Looks for the files of a plan.
final class SourceFiles {
  private final CopyPlan plan;
  private final Configuration configuration;

  SourceFiles(CopyPlan plan, Configuration configuration) {
    this.plan = plan;
    this.configuration = configuration;
  }

  /// The folder from which partitions are told, such as `day=1` below it.
  ///
  /// @return the path itself, which may be a file
  Path root() {
    return new Path(plan.path());
  }

  /// Finds all, the oldest first. Files whose name begins with a point or an underscore are left
  /// out, as everywhere in Spark.
  ///
  /// @throws CopyException if the path, or a file that is named, is not there
  List<SourceFile> find() {
    try {
      FileSystem system = root().getFileSystem(configuration);
      List<FileStatus> found = new ArrayList<>();
      if (plan.files().isEmpty()) {
        gather(system, starts(system), found);
      } else {
        for (String name : plan.files()) {
          found.add(named(system, name));
        }
      }
      return found.stream()
          .map(SourceFile::of)
          .distinct()
          .sorted(Comparator.comparingLong(SourceFile::modified).thenComparing(SourceFile::path))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private FileStatus[] starts(FileSystem system) throws IOException {
    FileStatus[] starts = system.globStatus(escapedIfThere(system, root()));
    if (starts == null || starts.length == 0) {
      throw new CopyException("COPY_PATH_NOT_FOUND", "There is no file or folder " + plan.path());
    }
    return starts;
  }

  /// A path that is there is no pattern, whatever signs are in its name.
  private static Path escapedIfThere(FileSystem system, Path path) throws IOException {
    return system.exists(path)
        ? new Path(path.toString().replaceAll("([\\\\{}\\[\\]*?])", "\\\\$1"))
        : path;
  }

  private FileStatus named(FileSystem system, String name) throws IOException {
    try {
      return system.getFileStatus(new Path(root(), name));
    } catch (FileNotFoundException e) {
      throw new CopyException(
          "COPY_FILE_NOT_FOUND", "There is no file '" + name + "' in " + plan.path());
    }
  }

  private void gather(FileSystem system, FileStatus[] starts, List<FileStatus> found)
      throws IOException {
    GlobFilter filter = plan.pattern().isPresent() ? new GlobFilter(plan.pattern().get()) : null;
    Set<Path> seen = new LinkedHashSet<>();
    for (FileStatus start : starts) {
      walk(system, start, start.getPath(), filter, seen, found);
    }
  }

  private static void walk(
      FileSystem system,
      FileStatus at,
      Path start,
      @org.jspecify.annotations.Nullable GlobFilter filter,
      Set<Path> seen,
      List<FileStatus> found)
      throws IOException {
    if (!at.isDirectory()) {
      if (filter == null || filter.accept(at.getPath()) || filter.accept(below(start, at))) {
        found.add(at);
      }
      return;
    }
    if (!seen.add(at.getPath())) {
      return;
    }
    for (FileStatus child : system.listStatus(at.getPath())) {
      if (!isHidden(child.getPath().getName())) {
        walk(system, child, start, filter, seen, found);
      }
    }
  }

  private static Path below(Path start, FileStatus file) {
    String way = start.toUri().relativize(file.getPath().toUri()).getPath();
    return new Path(way.isEmpty() ? file.getPath().getName() : way);
  }

  private static boolean isHidden(String name) {
    return name.startsWith(".")
        || name.endsWith("._COPYING_")
        || (name.startsWith("_") && !name.contains("="));
  }
}
