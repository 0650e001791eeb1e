package dev.tarn.engine;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// The file `engine.json`: readable by its owner alone, and never seen half written.
final class EngineFile {
  private static final FileAttribute<?>[] OWNER_ONLY =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
          ? new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
          }
          : new FileAttribute<?>[0];

  private final Path file;

  EngineFile(Path file) {
    this.file = file;
  }

  /// Writes a status over the last one.
  ///
  /// @throws IOException if the folder cannot be written
  void write(EngineStatus status) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(beside);
    Set<StandardOpenOption> fresh = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = FileChannel.open(beside, fresh, OWNER_ONLY)) {
      ByteBuffer bytes = ByteBuffer.wrap(status.toJson());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Removes the file.
  ///
  /// @throws IOException if it is there and cannot be deleted
  void delete() throws IOException {
    Files.deleteIfExists(file);
  }

  /// Moves a file that is not JSON out of the way, under a name that is free, so that nothing is
  /// lost.
  ///
  /// @throws IOException if it cannot be moved
  void keepAsideIfCorrupt() throws IOException {
    if (!Files.exists(file) || isObject()) {
      return;
    }
    int number = 1;
    Path aside = file.resolveSibling("engine.json.corrupt-" + number);
    while (Files.exists(aside)) {
      number++;
      aside = file.resolveSibling("engine.json.corrupt-" + number);
    }
    Files.move(file, aside);
  }

  private boolean isObject() {
    try (JsonParser parser = new JsonFactory().createParser(file.toFile())) {
      boolean object = parser.nextToken() == JsonToken.START_OBJECT;
      parser.skipChildren();
      return object && parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null;
    } catch (IOException e) {
      return false;
    }
  }
}
