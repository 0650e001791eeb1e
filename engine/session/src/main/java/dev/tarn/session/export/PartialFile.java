package dev.tarn.session.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// A file that is written beside its place, under the name `.name.part`, and comes to its place in
/// one step when it is whole. Closed before that, it leaves nothing.
final class PartialFile implements Closeable {
  private final Path target;
  private final Path part;
  private final Existing existing;
  private final FileChannel channel;
  private boolean finished;

  /// What is done with a file that is there.
  enum Existing {
    /// It is an error.
    KEEP,
    /// It is replaced, but only when the new one is whole.
    REPLACE
  }

  /// Begins a file.
  ///
  /// @param wanted where it is to be in the end; a link is followed
  /// @param existing what is done with a file that is there
  /// @throws IOException if it cannot be made
  PartialFile(Path wanted, Existing existing) throws IOException {
    this.target = Files.exists(wanted) ? wanted.toRealPath() : wanted.toAbsolutePath();
    this.existing = existing;
    check();
    this.part = beside(target);
    this.channel = open(part);
  }

  /// The name beside a file.
  static Path beside(Path target) {
    return target.resolveSibling("." + target.getFileName() + ".part");
  }

  private static FileChannel open(Path part) throws IOException {
    FileChannel opened =
        FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      // One that is left over of a killed process has no owner; one that is locked has.
      FileLock lock = opened.tryLock();
      if (lock == null) {
        throw new OverlappingFileLockException();
      }
      opened.truncate(0);
      return opened;
    } catch (OverlappingFileLockException e) {
      opened.close();
      throw new ExportException("Another export writes this file just now.", e);
    }
  }

  private void check() throws IOException {
    if (Files.isDirectory(target)) {
      throw new ExportException(target + " is a folder. Choose a name for the file.");
    }
    if (existing == Existing.KEEP && Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
  }

  /// Where to write.
  FileChannel channel() {
    return channel;
  }

  /// Puts the file into its place.
  ///
  /// @return its bytes
  /// @throws IOException if that fails; the old file, if there is one, is as it was
  long finish() throws IOException {
    channel.force(true);
    long size = channel.size();
    channel.close();
    check();
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
    finished = true;
    return size;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    if (!finished) {
      Files.deleteIfExists(part);
    }
  }
}
