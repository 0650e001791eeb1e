package dev.tarn.workspace.document;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A window's own part of the journal: the folder `journal/N`, held by a lock for the window's
/// life. Two windows on one workspace have two, so that neither writes what the other does.
final class JournalSlot implements AutoCloseable {
  // A process that closes any handle of a file gives up all its locks on it (POSIX). So a lock
  // file that this process holds must not even be opened again.
  private static final Set<Path> HELD_HERE = new HashSet<>();
  private static final int MOST = 64;

  private final Path folder;
  private final int number;
  private final FileChannel channel;
  private final FileLock lock;

  private JournalSlot(Path folder, int number, FileChannel channel, FileLock lock) {
    this.folder = folder;
    this.number = number;
    this.channel = channel;
    this.lock = lock;
  }

  /// Takes the first slot that no window holds.
  ///
  /// @param root the folder of all slots; made if it is not there
  /// @throws IOException if the folder cannot be written
  static JournalSlot takeFirst(Path root) throws IOException {
    for (int number = 1; number <= MOST; number++) {
      Optional<JournalSlot> slot = take(root, number);
      if (slot.isPresent()) {
        return slot.get();
      }
    }
    throw new IOException(MOST + " windows are open on this folder");
  }

  /// Takes all other slots that no window holds, such as those of windows that were killed.
  ///
  /// @param root the folder of all slots
  /// @throws IOException if a slot is there and cannot be used
  static List<JournalSlot> takeAbandoned(Path root) throws IOException {
    List<JournalSlot> found = new ArrayList<>();
    for (int number = 1; number <= MOST; number++) {
      if (Files.isDirectory(root.resolve(Integer.toString(number)))) {
        take(root, number).ifPresent(found::add);
      }
    }
    return found;
  }

  /// Counts the slots that windows hold, this one among them.
  ///
  /// @param root the folder of all slots
  static int countHeld(Path root) {
    int held = 0;
    for (int number = 1; number <= MOST; number++) {
      if (Files.isDirectory(root.resolve(Integer.toString(number)))) {
        held += isFree(root, number) ? 0 : 1;
      }
    }
    return held;
  }

  private static boolean isFree(Path root, int number) {
    try {
      Optional<JournalSlot> slot = take(root, number);
      if (slot.isPresent()) {
        slot.get().close();
      }
      return slot.isPresent();
    } catch (IOException e) {
      return true;
    }
  }

  /// The slot's own files.
  Path folder() {
    return folder;
  }

  /// From 1; the first window has the first.
  int number() {
    return number;
  }

  /// Lets go of the slot.
  @Override
  public void close() throws IOException {
    synchronized (HELD_HERE) {
      lock.release();
      channel.close();
      HELD_HERE.remove(folder);
    }
  }

  /// The files of a slot by their ending.
  static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }

  private static Optional<JournalSlot> take(Path root, int number) throws IOException {
    Path folder = Files.createDirectories(root.resolve(Integer.toString(number))).toRealPath();
    synchronized (HELD_HERE) {
      if (HELD_HERE.contains(folder)) {
        return Optional.empty();
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = lockOrClose(channel);
      if (lock == null) {
        return Optional.empty();
      }
      HELD_HERE.add(folder);
      return Optional.of(new JournalSlot(folder, number, channel, lock));
    }
  }

  private static @Nullable FileLock lockOrClose(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
      }
      return lock;
    } catch (IOException e) {
      channel.close();
      throw e;
    }
  }
}
