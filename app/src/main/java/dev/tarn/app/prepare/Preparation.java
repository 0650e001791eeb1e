package dev.tarn.app.prepare;

import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.start.StartCache;
import dev.tarn.workspace.start.StartKey;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Makes start caches: tries the programs out, makes a cache of what was seen, tries it, puts it in
/// use. One process of a build at a time.
///
/// @param folder where caches are kept; made if it is not there
/// @param tell told each step
public record Preparation(Path folder, Consumer<String> tell) {
  static final String LOG = "prepare.log";

  private static final long ROOM = 2L << 30;
  private static final long MEBIBYTE = 1 << 20;

  /// How it ended.
  public enum Outcome {
    /// Caches were made, or were there already.
    DONE,
    /// Another process is at it.
    BUSY,
    /// A cache could not be made; the others were.
    FAILED
  }

  /// Makes caches.
  ///
  /// @param parts of which programs
  /// @return how it ended
  /// @throws InterruptedException if it is interrupted; the caches stay as they were
  /// @throws PreparationException if it cannot be done
  public Outcome run(Set<Part> parts) throws InterruptedException {
    try {
      Files.createDirectories(folder);
      try (FileChannel channel = lockFile();
          FileLock lock = tryLock(channel)) {
        return lock == null ? Outcome.BUSY : make(parts);
      }
    } catch (IOException e) {
      throw new PreparationException(
          "Caches cannot be made in " + folder + ": " + FileWords.of(e) + ".", e);
    }
  }

  /// Finds the programs whose caches are missing or do not fit, if nobody makes caches now.
  ///
  /// @param parts of which programs
  /// @return some of them; none also if it cannot be found out
  Set<Part> wanted(Set<Part> parts) {
    Set<Part> missing = EnumSet.noneOf(Part.class);
    try {
      for (Part part : parts) {
        if (!cache(part).isFor(StartKey.of(part.arguments()))) {
          missing.add(part);
        }
      }
      if (!missing.isEmpty()) {
        Files.createDirectories(folder);
      }
      return missing.isEmpty() || isFree() ? missing : Set.of();
    } catch (IOException e) {
      return Set.of();
    }
  }

  private boolean isFree() throws IOException {
    try (FileChannel channel = lockFile();
        FileLock lock = tryLock(channel)) {
      return lock != null;
    }
  }

  private Outcome make(Set<Part> parts) throws IOException, InterruptedException {
    removeRemains();
    if (Files.getFileStore(folder).getUsableSpace() < ROOM) {
      throw new PreparationException(
          "Making caches takes " + ROOM / MEBIBYTE + " MiB of disk, and " + folder + " has less.");
    }
    Map<Part, String> keys = new EnumMap<>(Part.class);
    for (Part part : parts) {
      keys.put(part, StartKey.of(part.arguments()));
    }
    Rehearsal rehearsal = new Rehearsal(new Jvm(folder.resolve(LOG)), folder);
    try {
      tell.accept("Trying Tarn out on a workspace of its own …");
      rehearsal.run(parts);
      Outcome outcome = Outcome.DONE;
      for (Map.Entry<Part, String> part : keys.entrySet()) {
        if (!make(rehearsal, part.getKey(), part.getValue())) {
          outcome = Outcome.FAILED;
        }
      }
      return outcome;
    } catch (PreparationException e) {
      for (Map.Entry<Part, String> part : keys.entrySet()) {
        if (!cache(part.getKey()).isFor(part.getValue())) {
          cache(part.getKey()).giveUp(part.getValue());
        }
      }
      throw e;
    } finally {
      removeRemains();
    }
  }

  private boolean make(Rehearsal rehearsal, Part part, String key)
      throws IOException, InterruptedException {
    tell.accept("Making the cache of the " + part + " …");
    Path made = folder.resolve(part + ".new");
    Path record = rehearsal.record(part);
    int code = rehearsal.jvm().make(part, record, made);
    Files.deleteIfExists(record);
    if (code != 0 || Files.notExists(made) || !rehearsal.jvm().accepts(part, made)) {
      cache(part).giveUp(key);
      tell.accept("It cannot be used; see " + rehearsal.jvm().log());
      return false;
    }
    long size = Files.size(made);
    cache(part).publish(made, key);
    tell.accept("Ready: " + size / MEBIBYTE + " MiB");
    return true;
  }

  private StartCache cache(Part part) {
    return new StartCache(folder, part.name());
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      // Another thread of this process has it.
      return null;
    }
  }

  private FileChannel lockFile() throws IOException {
    return FileChannel.open(
        folder.resolve("prepare.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /// What a run left behind that was ended early.
  private void removeRemains() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".record") || name.endsWith(".new")) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
