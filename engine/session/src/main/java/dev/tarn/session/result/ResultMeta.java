package dev.tarn.session.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Schema;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

/// What is known about a kept result besides its rows.
///
/// @param executionId the execution's id
/// @param created when its schema came
/// @param state how far it has come
/// @param rows how many it has, once it has ended
/// @param schema its columns
record ResultMeta(String executionId, Instant created, State state, long rows, Schema schema) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int VERSION = 1;
  private static final String NAME = "result.json";

  /// How far a result has come.
  enum State {
    /// Rows come, or came when the process was killed.
    OPEN,
    /// All rows are there.
    COMPLETE,
    /// It ended before all rows were there.
    PARTIAL
  }

  static Path file(Path folder) {
    return folder.resolve(NAME);
  }

  /// Writes it in one step: the file is the old one or the new one at any time.
  ///
  /// @param folder the result's folder
  void write(Path folder) throws IOException {
    ObjectNode node =
        JSON.createObjectNode()
            .put("version", VERSION)
            .put("executionId", executionId)
            .put("created", created.toString())
            .put("state", state.name().toLowerCase(Locale.ROOT))
            .put("rows", rows);
    node.set("schema", SchemaJson.write(schema));
    Path beside = folder.resolve(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            beside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsBytes(node));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      if (state != State.OPEN) {
        channel.force(true);
      }
    }
    Files.move(
        beside, file(folder), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// Reads it.
  ///
  /// @param folder the result's folder
  /// @throws java.nio.file.NoSuchFileException if there is none
  /// @throws DamagedException if it does not say what it must
  static ResultMeta read(Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(file(folder));
    try {
      JsonNode node = JSON.readTree(bytes);
      if (node.path("version").asInt() != VERSION) {
        throw new DamagedException(file(folder) + " has an unknown version");
      }
      return new ResultMeta(
          node.path("executionId").asText(),
          Instant.parse(node.path("created").asText()),
          State.valueOf(node.path("state").asText().toUpperCase(Locale.ROOT)),
          node.path("rows").asLong(),
          SchemaJson.read(node.path("schema")));
    } catch (com.fasterxml.jackson.core.JacksonException
        | DateTimeException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new DamagedException(file(folder) + " is damaged", e);
    }
  }
}
