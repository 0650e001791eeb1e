package dev.tarn.session.result;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The border to the file system for what takes much room; tests put a small disk here.
interface Disk {

  /// The file system itself.
  Disk REAL =
      new Disk() {
        @Override
        public WritableByteChannel create(Path file) throws IOException {
          return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public long free(Path folder) throws IOException {
          return Files.getFileStore(folder).getUsableSpace();
        }
      };

  /// Makes a file.
  WritableByteChannel create(Path file) throws IOException;

  /// Tells how many bytes can still be written in a folder.
  long free(Path folder) throws IOException;
}
