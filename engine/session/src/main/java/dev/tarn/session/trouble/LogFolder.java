package dev.tarn.session.trouble;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The log of a Delta table as files.
///
/// @param folder the folder `_delta_log`
/// @param commits by version, the file of a commit
/// @param checkpoints by version, the files of a checkpoint
record LogFolder(
    Path folder, NavigableMap<Long, Path> commits, NavigableMap<Long, List<Path>> checkpoints) {
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint\\..*parquet");

  /// Reads the names of the files.
  ///
  /// @param table the table's folder
  /// @throws IOException if there is no log, or it cannot be read
  static LogFolder of(Path table) throws IOException {
    Path folder = table.resolve("_delta_log");
    NavigableMap<Long, Path> commits = new TreeMap<>();
    Map<Long, List<Path>> checkpoints = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Matcher commit = COMMIT.matcher(name);
        Matcher checkpoint = CHECKPOINT.matcher(name);
        if (commit.matches()) {
          commits.put(Long.valueOf(commit.group(1)), file);
        } else if (checkpoint.matches()) {
          checkpoints.merge(
              Long.valueOf(checkpoint.group(1)),
              List.of(file),
              (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
      }
    }
    return new LogFolder(folder, commits, new TreeMap<>(checkpoints));
  }

  /// The name of a commit's file.
  static String name(long version) {
    return String.format(java.util.Locale.ROOT, "%020d.json", version);
  }

  /// The newest version from which the table can be read without older commits.
  ///
  /// @return -1 if there is no checkpoint
  long checkpoint() {
    return checkpoints.isEmpty() ? -1 : checkpoints.lastKey();
  }
}
