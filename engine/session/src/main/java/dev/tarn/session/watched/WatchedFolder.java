package dev.tarn.session.watched;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a watched folder is doing.
///
/// @param name that of its file
/// @param state what the engine does now
/// @param on whether it is looked at again and again
/// @param looked when the last look ended, or null
/// @param took when files were last taken, or null
/// @param error what the last look failed with; empty if it did not
/// @param waiting how many files are still being written
/// @param rows how many its table has taken of it
/// @param files how many those came from
public record WatchedFolder(
    String name,
    State state,
    boolean on,
    @Nullable Instant looked,
    @Nullable Instant took,
    String error,
    int waiting,
    long rows,
    long files) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// What the engine does.
  public enum State {
    /// Nothing.
    OFF,
    /// It waits for the next look.
    WAITING,
    /// It looks for files or loads them.
    WORKING
  }

  /// Reads what the engine tells.
  ///
  /// @param json of the command `tarn:watch:list`
  /// @return by name
  /// @throws IllegalArgumentException if it is something else
  public static List<WatchedFolder> parse(String json) {
    List<WatchedFolder> all = new ArrayList<>();
    for (JsonNode one : tree(json)) {
      all.add(
          new WatchedFolder(
              one.path("name").asText(),
              State.valueOf(one.path("state").asText().toUpperCase(Locale.ROOT)),
              one.path("on").asBoolean(),
              moment(one.path("looked")),
              moment(one.path("took")),
              one.path("error").asText(),
              one.path("waiting").asInt(),
              one.path("rows").asLong(),
              one.path("files").asLong()));
    }
    return all;
  }

  static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not what the engine tells of watched folders", e);
    }
  }

  static @Nullable Instant moment(JsonNode millis) {
    return millis.asLong() == 0 ? null : Instant.ofEpochMilli(millis.asLong());
  }
}
