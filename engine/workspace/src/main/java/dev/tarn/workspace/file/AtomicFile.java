package dev.tarn.workspace.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.concurrent.ThreadLocalRandom;

/// Replaces files so that a crash or a power cut leaves the old content or the new, never a part.
public final class AtomicFile {
  private AtomicFile() {}

  /// Writes a file's content.
  @FunctionalInterface
  public interface Content {
    /// Writes all of it.
    ///
    /// @param output buffered; need not be closed
    /// @throws IOException if it cannot be written
    void writeTo(OutputStream output) throws IOException;
  }

  /// Replaces a file, or makes it: writes beside it, forces that to the disk, renames. A file that
  /// was there keeps its mode; a link stays a link and its target is replaced.
  ///
  /// @param file where
  /// @param content the new content
  /// @throws IOException if it cannot be written; then the file is as it was
  public static void write(Path file, byte[] content) throws IOException {
    write(file, output -> output.write(content));
  }

  /// Replaces a file, or makes it, as [#write(Path, byte\[\])] does.
  ///
  /// @param file where
  /// @param content the new content
  /// @throws IOException if it cannot be written; then the file is as it was
  public static void write(Path file, Content content) throws IOException {
    Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
    Path beside =
        target.resolveSibling(
            "." + target.getFileName() + "." + Long.toHexString(random()) + ".new");
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        fill(channel, content);
      }
      keepMode(target, beside);
      Files.move(
          beside, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      forceFolder(target);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Moves a file that cannot be read out of the way, to `NAME.corrupt-1` or the next free number.
  ///
  /// @param file what to move
  /// @return where it is now
  /// @throws IOException if it cannot be moved
  public static Path keepAside(Path file) throws IOException {
    return Files.move(file, aside(file));
  }

  /// Copies a file that can be read in part only, to `NAME.corrupt-1` or the next free number.
  ///
  /// @param file what to copy
  /// @return where the copy is
  /// @throws IOException if it cannot be copied
  public static Path copyAside(Path file) throws IOException {
    return Files.copy(file, aside(file));
  }

  private static Path aside(Path file) {
    int number = 1;
    while (true) {
      Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + number);
      if (Files.notExists(aside, LinkOption.NOFOLLOW_LINKS)) {
        return aside;
      }
      number++;
    }
  }

  /// Forces a folder's list of names to the disk, where the system can.
  ///
  /// @param file a file in that folder
  public static void forceFolder(Path file) {
    Path folder = file.getParent();
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders; its renames are in its file system's own journal.
    }
  }

  private static void fill(FileChannel channel, Content content) throws IOException {
    OutputStream output =
        new java.io.BufferedOutputStream(Channels.newOutputStream(channel), 65536);
    content.writeTo(output);
    output.flush();
    channel.force(true);
  }

  private static void keepMode(Path from, Path to) throws IOException {
    PosixFileAttributeView old = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    PosixFileAttributeView fresh = Files.getFileAttributeView(to, PosixFileAttributeView.class);
    if (old == null || fresh == null || Files.notExists(from)) {
      return;
    }
    fresh.setPermissions(old.readAttributes().permissions());
    try {
      fresh.setGroup(old.readAttributes().group());
    } catch (AccessDeniedException | UnsupportedOperationException e) {
      // A group that this user is not in: the file keeps the user's own.
    } catch (java.nio.file.FileSystemException e) {
      // The same, as other systems say it.
    }
  }

  private static long random() {
    return ThreadLocalRandom.current().nextLong();
  }
}
