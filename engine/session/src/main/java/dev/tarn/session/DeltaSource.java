package dev.tarn.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A Delta table in a local folder that a statement read.
///
/// @param name as SQL knows it, or the name of its folder
/// @param path the table's folder
/// @param version the newest one when it was read
public record DeltaSource(String name, String path, long version) {
  private static final String LOG = "_delta_log";
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");

  /// Tells if the table has a newer version by now. Reads the disk; asks no engine.
  ///
  /// @return false also if the table is gone or cannot be read
  public boolean isChanged() {
    Path log = Path.of(path).resolve(LOG);
    if (Files.exists(log.resolve(String.format(Locale.ROOT, "%020d.json", version + 1)))) {
      return true;
    }
    try (Stream<Path> files = Files.list(log)) {
      return files
          .map(file -> COMMIT.matcher(String.valueOf(file.getFileName())))
          .filter(Matcher::matches)
          .anyMatch(commit -> Long.parseLong(commit.group(1)) > version);
    } catch (IOException e) {
      return false;
    }
  }
}
