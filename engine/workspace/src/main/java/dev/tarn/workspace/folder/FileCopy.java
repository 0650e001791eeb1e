package dev.tarn.workspace.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Copies and deletes files and folders. Links are copied and deleted themselves, never what they
/// lead to.
final class FileCopy {
  private static final int PIECE = 1 << 18;

  private FileCopy() {}

  /// Copies to a place that is free. The copy comes into its place when it is whole.
  ///
  /// @throws java.util.concurrent.CancellationException if it was cancelled; nothing is left then
  static void copy(Path from, Path to, CopyProgress progress) throws IOException {
    // A name of its own length: the target's may be as long as names can be.
    Path part = to.resolveSibling(".tarn-" + UUID.randomUUID() + ".part");
    try {
      copyTree(from, part, progress);
      Files.move(part, to);
    } finally {
      delete(part);
    }
  }

  /// The bytes of a file, or of all in a folder.
  static long size(Path path, CopyProgress progress) throws IOException {
    long[] bytes = new long[1];
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            progress.check();
            bytes[0] += attributes.isRegularFile() ? attributes.size() : 0;
            return FileVisitResult.CONTINUE;
          }
        });
    return bytes[0];
  }

  /// Deletes a file, or a folder with all in it, if it is there.
  static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        path,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException error)
              throws IOException {
            if (error != null) {
              throw error;
            }
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static void copyTree(Path from, Path to, CopyProgress progress) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            progress.check();
            Files.createDirectory(target(folder));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isSymbolicLink()) {
              Files.copy(file, target(file), LinkOption.NOFOLLOW_LINKS);
            } else if (attributes.isRegularFile()) {
              copyFile(file, target(file), progress);
            }
            return FileVisitResult.CONTINUE;
          }

          private Path target(Path path) {
            Path below = from.relativize(path);
            return below.toString().isEmpty() ? to : to.resolve(below);
          }
        });
  }

  private static void copyFile(Path from, Path to, CopyProgress progress) throws IOException {
    try (InputStream input = Files.newInputStream(from);
        OutputStream output =
            Files.newOutputStream(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] piece = new byte[PIECE];
      for (int read = input.read(piece); read >= 0; read = input.read(piece)) {
        output.write(piece, 0, read);
        progress.copied(read);
      }
    }
    PosixFileAttributeView mode = Files.getFileAttributeView(from, PosixFileAttributeView.class);
    if (mode != null) {
      Files.setPosixFilePermissions(to, mode.readAttributes().permissions());
    }
  }

  /// Moves to a place that is free, also to another file system.
  static void move(Path from, Path to, CopyProgress progress) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (java.nio.file.AtomicMoveNotSupportedException e) {
      progress.expect(size(from, progress));
      copy(from, to, progress);
      delete(from);
    }
  }
}
