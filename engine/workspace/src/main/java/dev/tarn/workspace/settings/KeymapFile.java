package dev.tarn.workspace.settings;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// The keys that the user chose, in `keymap.json` of the user's configuration folder. People may
/// edit it: `{"keys": {"query.find-in-the-text": "Shortcut+L"}}`; an empty text takes a key away.
public final class KeymapFile {
  private static final int VERSION = 1;

  private final JsonFile file;

  /// Takes the user's folders.
  ///
  /// @param folders where the file is
  public KeymapFile(UserFolders folders) {
    this.file = new JsonFile(folders.config().resolve("keymap.json"));
  }

  /// What was read.
  ///
  /// @param keys combinations by the ids of commands
  /// @param notice what the user should know, or empty
  public record Read(Map<String, String> keys, Optional<String> notice) {}

  /// Reads the keys.
  ///
  /// @return no keys if there is no file or it cannot be read
  public Read read() {
    JsonFile.Read found = file.read();
    Map<String, String> keys = new TreeMap<>();
    found
        .value()
        .map(object -> object.path("keys"))
        .ifPresent(node ->
            node.properties().stream()
                .filter(entry -> entry.getValue().isTextual())
                .forEach(entry -> keys.put(entry.getKey(), entry.getValue().asText())));
    return new Read(keys, found.notice());
  }

  /// Writes the keys.
  ///
  /// @param keys combinations by the ids of commands
  /// @throws IOException if the file cannot be written
  public void write(Map<String, String> keys) throws IOException {
    ObjectNode object = JsonFile.object().put("version", VERSION);
    ObjectNode node = object.putObject("keys");
    new TreeMap<>(keys).forEach(node::put);
    file.write(object);
  }
}
