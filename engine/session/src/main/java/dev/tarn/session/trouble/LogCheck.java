package dev.tarn.session.trouble;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks for what is wrong with the log of a Delta table.
final class LogCheck {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path table;

  LogCheck(Path table) {
    this.table = table;
  }

  /// Looks.
  ///
  /// @return the first thing that keeps the table from being read; empty if the log is whole
  /// @throws IOException if files cannot be read
  Optional<Finding> find() throws IOException {
    if (!Files.isDirectory(table)) {
      return Optional.of(
          new Finding(
              "The folder of the table is gone: " + table,
              "Restore it from a backup. If it is only on a drive that is not connected, connect"
                  + " that. To take the name out of the catalog: tarn catalog repair --apply"
                  + " --forget."));
    }
    if (!Files.isDirectory(table.resolve("_delta_log"))) {
      return Optional.of(lost());
    }
    LogFolder log = LogFolder.of(table);
    if (log.commits().isEmpty() && log.checkpoints().isEmpty()) {
      return Optional.of(lost());
    }
    return checkpoint(log).or(() -> commits(log));
  }

  private Finding lost() {
    return new Finding(
        "The table has lost its Delta log: there are no commits in " + table.resolve("_delta_log"),
        "Restore the folder _delta_log from a backup. Data files are left: "
            + parquet()
            + ". Without a backup, look at them with SELECT * FROM parquet.`"
            + table
            + "`; CONVERT TO DELTA parquet.`"
            + table
            + "` makes a table of them. Both bring back rows that were deleted or replaced.");
  }

  private Optional<Finding> checkpoint(LogFolder log) {
    long version = log.checkpoint();
    for (Path file : log.checkpoints().getOrDefault(version, List.of())) {
      if (ParquetEnds.areWhole(file)) {
        continue;
      }
      boolean whole = gap(log, 0, log.commits().isEmpty() ? 0 : log.commits().lastKey()) < 0;
      Long older = log.checkpoints().lowerKey(version);
      boolean saved = whole || (older != null && gap(log, older + 1, log.commits().lastKey()) < 0);
      return Optional.of(
          new Finding(
              "The checkpoint of version " + version + " is damaged: " + file,
              saved
                  ? "Nothing is lost: all commits that it stands for are there. Move it and the"
                      + " file _last_checkpoint out of _delta_log; Delta makes a new one."
                  : "The commits that it stands for were cleaned up. Restore the file from a"
                      + " backup."));
    }
    return Optional.empty();
  }

  private Optional<Finding> commits(LogFolder log) {
    if (log.commits().isEmpty()) {
      return Optional.empty();
    }
    long first = log.checkpoint() + 1;
    long last = log.commits().lastKey();
    long gap = gap(log, first, last);
    if (gap >= 0) {
      return Optional.of(missing(log, gap, first));
    }
    for (Map.Entry<Long, Path> commit : log.commits().tailMap(first, true).entrySet()) {
      Optional<String> damage = damage(commit.getValue());
      if (damage.isPresent()) {
        return Optional.of(
            new Finding(
                "Version %d of the table is damaged: %s".formatted(commit.getKey(), damage.get()),
                "Restore the file "
                    + commit.getValue()
                    + " from a backup."
                    + before(commit.getKey(), first)));
      }
    }
    return Optional.empty();
  }

  private Finding missing(LogFolder log, long gap, long first) {
    List<String> later = new ArrayList<>();
    log.commits().tailMap(gap, false).keySet().forEach(v -> later.add(String.valueOf(v)));
    String what =
        "Version "
            + gap
            + " of the table is missing: there is no "
            + LogFolder.name(gap)
            + " in "
            + log.folder();
    if (gap == first && log.checkpoint() < 0) {
      return new Finding(
          what, "Restore the file from a backup; without it, no version can be read.");
    }
    return new Finding(
        what,
        "Restore the file from a backup. Without it, the table can be saved up to version "
            + (gap - 1)
            + ": move all files of the versions "
            + String.join(", ", later)
            + " out of _delta_log, also the hidden ones.");
  }

  private static String before(long version, long first) {
    return version > first || first > 0
        ? " Versions up to %1$d can be read (SELECT … VERSION AS OF %1$d) and saved as another table (CREATE TABLE … AS SELECT …)."
            .formatted(version - 1)
        : "";
  }

  /// The first version that is missing in a range; -1 if none is.
  private static long gap(LogFolder log, long first, long last) {
    for (long version = first; version <= last; version++) {
      if (!log.commits().containsKey(version)) {
        return version;
      }
    }
    return -1;
  }

  private static Optional<String> damage(Path commit) {
    int line = 0;
    try (Stream<String> lines = Files.lines(commit)) {
      for (String action : (Iterable<String>) lines::iterator) {
        line++;
        if (!JSON.readTree(action).isObject()) {
          return Optional.of("line " + line + " of its commit is no action");
        }
      }
      return line == 0 ? Optional.of("its commit is empty") : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.of("line " + line + " of its commit is no JSON");
    } catch (IOException | java.io.UncheckedIOException e) {
      boolean binary = e.getCause() instanceof MalformedInputException;
      return Optional.of(binary ? "its commit is no text" : "its commit cannot be read");
    }
  }

  private int parquet() {
    try (Stream<Path> files = Files.walk(table)) {
      return (int) files.filter(file -> file.toString().endsWith(".parquet")).count();
    } catch (IOException | java.io.UncheckedIOException e) {
      return 0;
    }
  }
}
