package dev.tarn.workspace.trial;

import dev.tarn.workspace.file.FolderTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folders of clones on which writes are tried. Each is named by the process that made it, so
/// that what a killed one leaves is known for waste. For any thread.
///
/// @param folder holds them; made when it is needed
public record TrialFolders(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(TrialFolders.class);
  private static final Pattern NAME = Pattern.compile("p(\\d+)-(\\d+)-.+");
  private static final int TRIES = 20;
  private static final int QUIET = 2;
  private static final Duration REST = Duration.ofMillis(100);

  /// Names a folder for a new clone. It is not made.
  ///
  /// @return absolute
  public Path fresh() {
    ProcessHandle own = ProcessHandle.current();
    String name = "p%d-%d-%s".formatted(own.pid(), started(own), UUID.randomUUID());
    return folder.resolve(name).toAbsolutePath();
  }

  /// Removes a clone. The engine's tasks may end a little later than their statement, so this waits
  /// until nothing comes any more. Blocks for a moment.
  ///
  /// @param clone made by [#fresh]
  public void remove(Path clone) {
    int quiet = 0;
    for (int tries = 0; tries < TRIES && quiet < QUIET; tries++) {
      quiet = tidied(clone) ? quiet + 1 : 0;
      if (quiet < QUIET) {
        LockSupport.parkNanos(REST.toNanos());
      }
    }
  }

  /// Removes what processes left that are gone. Blocks.
  public void sweep() {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (Stream<Path> all = Files.list(folder)) {
      all.filter(clone -> !isOwned(clone)).toList().forEach(TrialFolders::tidied);
    } catch (IOException e) {
      LOG.warn("Old previews in {} cannot be removed", folder, e);
    }
  }

  /// Tells if nothing was there.
  private static boolean tidied(Path clone) {
    if (Files.notExists(clone)) {
      return true;
    }
    try {
      FolderTree.delete(clone);
    } catch (IOException | java.io.UncheckedIOException e) {
      LOG.debug("{} is not gone yet", clone, e);
    }
    return false;
  }

  private static boolean isOwned(Path clone) {
    Matcher name = NAME.matcher(String.valueOf(clone.getFileName()));
    if (!name.matches()) {
      return false;
    }
    long pid = Long.parseLong(name.group(1));
    long started = Long.parseLong(name.group(2));
    Optional<ProcessHandle> owner = ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    return owner.isPresent() && started(owner.get()) == started;
  }

  private static long started(ProcessHandle process) {
    return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }
}
