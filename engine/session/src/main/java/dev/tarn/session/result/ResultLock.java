package dev.tarn.session.result;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Says to other processes that a result is in use. Users share the lock, and who removes a result
/// must have it alone. The system lets go of it when a process dies.
///
/// decision: the locks of this process are counted in a static map, since that is how the system
/// sees them: a file lock belongs to the process, and closing any channel of the file ends it.
final class ResultLock implements Closeable {
  private static final String NAME = ".lock";
  private static final Map<Path, Shared> USED = new HashMap<>();

  private final Path file;
  private final FileChannel channel;
  private final boolean shared;
  private boolean closed;

  private ResultLock(Path file, FileChannel channel, boolean shared) {
    this.file = file;
    this.channel = channel;
    this.shared = shared;
  }

  private static final class Shared {
    final FileChannel channel;
    int users = 1;

    Shared(FileChannel channel) {
      this.channel = channel;
    }
  }

  /// Locks a new result.
  ///
  /// @param folder its folder
  static ResultLock create(Path folder) throws IOException {
    return use(
            folder,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)
        .orElseThrow(() -> new IOException("another process uses " + folder));
  }

  /// Locks a result for use.
  ///
  /// @return empty if it is being removed, or is gone
  static Optional<ResultLock> forUse(Path folder) throws IOException {
    return use(folder, StandardOpenOption.READ);
  }

  private static Optional<ResultLock> use(Path folder, OpenOption... options) throws IOException {
    Path file = file(folder);
    synchronized (USED) {
      Shared used = USED.get(file);
      if (used != null) {
        used.users++;
        return Optional.of(new ResultLock(file, used.channel, true));
      }
      Optional<FileChannel> channel = lock(file, true, options);
      channel.ifPresent(locked -> USED.put(file, new Shared(locked)));
      return channel.map(locked -> new ResultLock(file, locked, true));
    }
  }

  /// Locks a result to remove it.
  ///
  /// @return empty if it is in use, or is gone
  static Optional<ResultLock> forRemoval(Path folder) throws IOException {
    Path file = file(folder);
    synchronized (USED) {
      return USED.containsKey(file)
          ? Optional.empty()
          : lock(file, false, StandardOpenOption.READ, StandardOpenOption.WRITE)
              .map(locked -> new ResultLock(file, locked, false));
    }
  }

  /// Tells if a result can be locked at all.
  static boolean exists(Path folder) {
    return Files.exists(file(folder));
  }

  private static Path file(Path folder) {
    return folder.toAbsolutePath().normalize().resolve(NAME);
  }

  private static Optional<FileChannel> lock(Path file, boolean shared, OpenOption... options)
      throws IOException {
    try {
      FileChannel channel = FileChannel.open(file, Set.of(options));
      FileLock lock = channel.tryLock(0, Long.MAX_VALUE, shared);
      if (lock == null) {
        channel.close();
      }
      return Optional.ofNullable(lock == null ? null : channel);
    } catch (NoSuchFileException | OverlappingFileLockException _) {
      return Optional.empty();
    }
  }

  @Override
  public void close() throws IOException {
    synchronized (USED) {
      if (closed) {
        return;
      }
      closed = true;
      Shared used = shared ? USED.get(file) : null;
      if (used != null && --used.users > 0) {
        return;
      }
      if (used != null) {
        USED.remove(file);
      }
      channel.close();
    }
  }
}
