package dev.tarn.session.browse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The files of a Delta log by their versions.
///
/// @param folder `_delta_log`
/// @param commits versions with a commit
/// @param checksums versions with a summary of the table
/// @param checkpoint the newest version with a checkpoint, or -1
record LogListing(Path folder, TreeSet<Long> commits, TreeSet<Long> checksums, long checkpoint) {
  private static final Pattern NAME =
      Pattern.compile("(\\d{20})\\.(json|crc|checkpoint\\..*parquet)");

  static LogListing of(Path folder) throws IOException {
    TreeSet<Long> commits = new TreeSet<>();
    TreeSet<Long> checksums = new TreeSet<>();
    long checkpoint = -1;
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
        if (name.matches()) {
          long version = Long.parseLong(name.group(1));
          switch (name.group(2)) {
            case "json" -> commits.add(version);
            case "crc" -> checksums.add(version);
            default -> checkpoint = Math.max(checkpoint, version);
          }
        }
      }
    }
    return new LogListing(folder, commits, checksums, checkpoint);
  }

  long newest() {
    return Math.max(commits.isEmpty() ? -1 : commits.last(), checkpoint);
  }

  /// Tells if all commits from one version to another are there.
  boolean hasAll(long from, long to) {
    return from > to || commits.subSet(from, true, to, true).size() == to - from + 1;
  }

  Path commit(long version) {
    return file(version, "json");
  }

  Path checksum(long version) {
    return file(version, "crc");
  }

  private Path file(long version, String ending) {
    return folder.resolve(String.format(Locale.ROOT, "%020d.%s", version, ending));
  }
}
