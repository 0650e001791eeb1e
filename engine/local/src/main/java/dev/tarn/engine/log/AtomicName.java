package dev.tarn.engine.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Gives a file a name that no other file has, also if other processes want the same.
final class AtomicName {
  private static final Object IN_THIS_PROCESS = new Object();

  private AtomicName() {}

  /// Gives it.
  ///
  /// @param fresh the file; afterwards it has both names, or the new one only
  /// @param target the name
  /// @throws FileAlreadyExistsException if the name is taken
  /// @throws IOException if it cannot be given
  static void give(Path fresh, Path target) throws IOException {
    try {
      Files.createLink(target, fresh);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      // Some file systems of memory cards know no links.
      giveUnderLock(fresh, target);
    }
  }

  /// Gives it under a lock that all engines take.
  static void giveUnderLock(Path fresh, Path target) throws IOException {
    synchronized (IN_THIS_PROCESS) {
      try (FileChannel channel =
              FileChannel.open(
                  target.resolveSibling(".commit.lock"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE);
          FileLock _ = channel.lock()) {
        if (Files.exists(target)) {
          throw new FileAlreadyExistsException(target.toString());
        }
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
      }
    }
  }
}
