package dev.tarn.workspace.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The order of the open documents: the file `tabs.json` of a journal slot.
///
/// @param version of the file's form
/// @param order ids of the documents
/// @param active id of the one in front, or null
@JsonIgnoreProperties(ignoreUnknown = true)
record Tabs(int version, List<String> order, @Nullable String active) {
  static final Tabs NONE = new Tabs(1, List.of(), null);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Copies the ids.
  @SuppressWarnings("NullAway") // Jackson gives null for what a file lacks.
  Tabs {
    order = order == null ? List.of() : List.copyOf(order);
  }

  /// Reads a slot's file.
  ///
  /// @throws IOException if it is there and cannot be read
  static Tabs read(Path folder) throws IOException {
    Path file = file(folder);
    return Files.exists(file) ? JSON.readValue(Files.readAllBytes(file), Tabs.class) : NONE;
  }

  void write(Path folder) throws IOException {
    AtomicFile.write(file(folder), JSON.writeValueAsBytes(this));
  }

  static Path file(Path folder) {
    return folder.resolve("tabs.json");
  }
}
