package dev.tarn.engine.log;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Waits until files are on the disk.
final class Durable {
  private Durable() {}

  /// Waits for a file.
  ///
  /// @throws IOException if the disk cannot take it; the commit must not happen then
  static void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(false);
    } catch (NoSuchFileException e) {
      // Clones name files of other tables, which may be anywhere; a lost one is told when read.
    }
  }

  /// Waits for the names in a folder, where the system can do that.
  static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows opens no folders, and needs no such call.
    }
  }
}
