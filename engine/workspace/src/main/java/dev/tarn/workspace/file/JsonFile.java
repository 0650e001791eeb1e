package dev.tarn.workspace.file;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// A small JSON file that people may read and edit: written whole, kept aside if it cannot be read.
public final class JsonFile {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  /// Takes a file, which may not exist yet.
  ///
  /// @param file where
  public JsonFile(Path file) {
    this.file = file;
  }

  /// What was read.
  ///
  /// @param value the file's object; empty if there is no file or it cannot be read
  /// @param notice what the user should know about it, or empty
  public record Read(Optional<ObjectNode> value, Optional<String> notice) {}

  /// Reads the file. One that holds something else than a JSON object is kept aside.
  ///
  /// @return what was read
  public Read read() {
    try {
      return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object
          ? new Read(Optional.of(object), Optional.empty())
          : keepAside();
    } catch (NoSuchFileException e) {
      return new Read(Optional.empty(), Optional.empty());
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return keepAside();
    } catch (IOException e) {
      return new Read(
          Optional.empty(), Optional.of("Cannot read " + file + ": " + FileWords.of(e) + "."));
    }
  }

  /// Looks into a file that may be another's: it is left as it is, whatever it holds.
  ///
  /// @param file where
  /// @return empty if it holds no JSON object
  /// @throws IOException if it cannot be read
  public static Optional<ObjectNode> peek(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readAllBytes(file)) instanceof ObjectNode object
          ? Optional.of(object)
          : Optional.empty();
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /// Replaces the file.
  ///
  /// @param value the new content
  /// @throws IOException if it cannot be written
  public void write(ObjectNode value) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    AtomicFile.write(file, JSON.writeValueAsBytes(value));
  }

  /// An empty object to fill.
  ///
  /// @return a new one
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  private Read keepAside() {
    try {
      Path aside = AtomicFile.keepAside(file);
      return new Read(
          Optional.empty(),
          Optional.of(file.getFileName() + " could not be read and is kept as " + aside + "."));
    } catch (IOException e) {
      return new Read(
          Optional.empty(),
          Optional.of(file + " cannot be read, nor kept aside: " + FileWords.of(e) + "."));
    }
  }
}
