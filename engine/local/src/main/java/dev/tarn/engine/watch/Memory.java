package dev.tarn.engine.watch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is remembered of a watched folder beside the table's own log: whether it is on, and how the
/// last look ended.
///
/// @param on whether the folder is looked at again and again
/// @param looked when the last look ended, in milliseconds since 1970; zero for never
/// @param took when rows came last, in milliseconds since 1970; zero for never
/// @param error what the last look failed with; empty if it did not
record Memory(boolean on, long looked, long took, String error) {
  private static final Logger LOG = LoggerFactory.getLogger(Memory.class);
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Of a folder that was never looked at.
  static final Memory NONE = new Memory(false, 0, 0, "");

  /// Reads a file; nothing is remembered if it cannot be read.
  static Memory read(Path file) {
    try {
      JsonNode root = JSON.readTree(Files.readString(file));
      return new Memory(
          root.path("on").asBoolean(),
          root.path("looked").asLong(),
          root.path("took").asLong(),
          root.path("error").asText(""));
    } catch (IOException e) {
      return NONE;
    }
  }

  /// Replaces a file. Does not throw: what cannot be kept is known while the engine runs.
  void write(Path file) {
    Path beside = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(
          beside,
          JSON.createObjectNode()
              .put("on", on)
              .put("looked", looked)
              .put("took", took)
              .put("error", error)
              .toString());
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("What happened to a watched folder is not kept", e);
    }
  }

  Memory switched(boolean next) {
    return new Memory(next, looked, took, error);
  }

  Memory after(long now, boolean rows, String failure) {
    return new Memory(on, now, rows ? now : took, failure);
  }
}
