package dev.tarn.engine.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.Optional;

/// The data file that an action of a commit adds.
final class AddedFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private AddedFile() {}

  /// Reads an action.
  ///
  /// @param action a line of a commit
  /// @param table the table's folder, to which paths are told
  /// @return empty if it adds no file of this machine
  static Optional<Path> of(String action, Path table) {
    if (!action.startsWith("{\"add\"") && !action.startsWith("{\"cdc\"")) {
      return Optional.empty();
    }
    try {
      JsonNode root = JSON.readTree(action);
      String path = root.path(root.has("add") ? "add" : "cdc").path("path").asText();
      URI uri = URI.create(path);
      if (!uri.isAbsolute()) {
        return Optional.of(table.resolve(uri.getPath()));
      }
      return "file".equals(uri.getScheme()) ? Optional.of(Path.of(uri)) : Optional.empty();
    } catch (JsonProcessingException | IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty();
    }
  }
}
