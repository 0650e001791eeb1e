package dev.tarn.workspace;

import dev.tarn.workspace.file.AtomicFile;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/// The layout of a workspace's folder.
///
/// @param folder absolute, without links
record WorkspaceFolder(Path folder) {

  /// Takes a folder, or makes it.
  ///
  /// @throws IOException if it is not there and cannot be made, or is a file
  static WorkspaceFolder make(Path folder) throws IOException {
    Path path = folder.toAbsolutePath().normalize();
    if (Files.exists(path) && !Files.isDirectory(path)) {
      throw new NotDirectoryException(path.toString());
    }
    if (!Files.isDirectory(path)) {
      Files.createDirectories(path);
    }
    return new WorkspaceFolder(path.toRealPath());
  }

  Path state() {
    return folder.resolve(".tarn");
  }

  /// Names the folder in the user's own folders.
  String key() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(folder.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /// Why the folder cannot be written: tries it, since rights alone do not tell.
  Optional<String> limitation() {
    try {
      Files.createDirectories(state());
      keepOutOfGit();
      Path trial = Files.createTempFile(state(), "trial", ".tmp");
      try {
        Files.write(trial, new byte[4096]);
      } finally {
        Files.delete(trial);
      }
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "This folder can only be read: "
              + FileWords.of(e)
              + ". What you type is kept in your own"
              + " folders, and no local engine can run here.");
    }
  }

  /// Gives an empty folder a first query.
  ///
  /// @return the file, if it was made
  Optional<Path> writeWelcomeIfEmpty() {
    Path file = folder.resolve("queries/welcome.sql");
    try (Stream<Path> content = Files.list(folder)) {
      if (content.findAny().isPresent()) {
        return Optional.empty();
      }
      Files.createDirectories(file.getParent());
      try (InputStream text =
          Objects.requireNonNull(WorkspaceFolder.class.getResourceAsStream("welcome.sql"))) {
        AtomicFile.write(file, text.readAllBytes());
      }
      return Optional.of(file);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private void keepOutOfGit() throws IOException {
    Path ignore = state().resolve(".gitignore");
    if (Files.notExists(ignore)) {
      AtomicFile.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
    }
  }
}
