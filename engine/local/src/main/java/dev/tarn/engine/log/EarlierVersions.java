package dev.tarn.engine.log;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Looks whether the versions on which a commit builds are whole.
///
/// Delta knows a table's newest state without reading them, from its memory or from the checksum of
/// the newest version, and so adds to a log that nobody can read any more.
///
/// Looked at are the commits since the last checkpoint, the newest of them if there are many, by
/// their names, without listing the folder; each is read once by a process, unless the file
/// changed.
final class EarlierVersions {
  /// What a write may cost has an end, also where nobody makes checkpoints.
  private static final int NEWEST = 100;

  private static final int REMEMBERED = 10_000;
  private static final Pattern COMMIT = Pattern.compile("(\\d{20})\\.json");
  private static final Pattern CHECKPOINT = Pattern.compile("(\\d{20})\\.checkpoint\\..*");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Map<Path, Look> WHOLE =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Path, Look> eldest) {
              return size() > REMEMBERED;
            }
          });

  private final Path log;

  /// How a file looks from outside.
  private record Look(long size, FileTime changed) {
    Look(BasicFileAttributes file) {
      this(file.size(), file.lastModifiedTime());
    }
  }

  /// Those of a table.
  ///
  /// @param log its folder `_delta_log`
  EarlierVersions(Path log) {
    this.log = log;
  }

  /// The version of a commit's file.
  ///
  /// @return empty for other files of a log
  static Optional<Long> version(Path commit) {
    Matcher matcher = COMMIT.matcher(commit.getFileName().toString());
    return matcher.matches() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
  }

  /// Checks all on which a version builds.
  ///
  /// @param next the version that is to be written
  /// @throws DamagedTableException if one is missing or cannot be read
  /// @throws IOException if the folder cannot be looked at
  void check(long next) throws IOException {
    long before = Math.max(checkpoint(), next - 1 - NEWEST);
    for (long version = next - 1; version > before; version--) {
      Path commit = log.resolve(name(version));
      Look look = look(commit);
      if (look == null) {
        if (isCheckpointed(version)) {
          break;
        }
        throw missing(version);
      }
      if (!look.equals(WHOLE.get(commit))) {
        Optional<String> damage = CommitText.damage(commit);
        if (damage.isPresent()) {
          throw damaged(version, commit, damage.get());
        }
        WHOLE.put(commit, look);
      }
    }
    if (Files.exists(log.resolve(String.format(Locale.ROOT, "%020d.crc", next)))
        && !Files.exists(log.resolve(name(next)))) {
      throw lost(next);
    }
  }

  private DamagedTableException missing(long version) {
    return new DamagedTableException(
        "Version %d of the table is missing: there is no %s in %s"
            .formatted(version, name(version), log),
        "Restore the file from a backup."
            + before(version)
            + " To give up the versions from %d on, move their files out of _delta_log, also the"
                .formatted(version)
            + " hidden ones.");
  }

  private DamagedTableException lost(long version) {
    return new DamagedTableException(
        "Version %d of the table is missing: there is its checksum, but no %s in %s"
            .formatted(version, name(version), log),
        "Restore the file from a backup."
            + before(version)
            + " To give up the version, move %020d.crc out of _delta_log.".formatted(version));
  }

  private DamagedTableException damaged(long version, Path commit, String damage) {
    return new DamagedTableException(
        "Version %d of the table is damaged: %s".formatted(version, damage),
        "Restore the file " + commit + " from a backup." + before(version));
  }

  private static String before(long version) {
    return version > 0
        ? " Versions up to %1$d can be read (SELECT … VERSION AS OF %1$d) and saved as another table (CREATE TABLE … AS SELECT …)."
            .formatted(version - 1)
        : "";
  }

  private static @Nullable Look look(Path file) throws IOException {
    try {
      return new Look(Files.readAttributes(file, BasicFileAttributes.class));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /// The version of the last checkpoint, as Delta notes it; -1 if it notes none.
  private long checkpoint() {
    try {
      return JSON.readTree(Files.readString(log.resolve("_last_checkpoint")))
          .path("version")
          .asLong(-1);
    } catch (IOException e) {
      // Without the note, the names of the files tell, if it comes to that.
      return -1;
    }
  }

  /// Whether older commits may have gone because of a checkpoint of this version or a later one.
  private boolean isCheckpointed(long version) throws IOException {
    try (Stream<Path> files = Files.list(log)) {
      return files
          .map(file -> CHECKPOINT.matcher(file.getFileName().toString()))
          .anyMatch(name -> name.matches() && Long.parseLong(name.group(1)) >= version);
    }
  }

  private static String name(long version) {
    return String.format(Locale.ROOT, "%020d.json", version);
  }
}
