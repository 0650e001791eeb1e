package dev.tarn.session.watched;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A file of a watched folder.
///
/// @param path absolute
/// @param bytes its size
/// @param modified when it was last written
/// @param state whether the table has it
/// @param taken when it came into the table, or null
public record WatchedFile(
    String path, long bytes, Instant modified, State state, @Nullable Instant taken) {

  /// Whether a table has a file.
  public enum State {
    /// It does.
    TAKEN,
    /// It does, as the file was before it was written again.
    CHANGED,
    /// Not yet.
    WAITING
  }

  /// Reads what the engine tells.
  ///
  /// @param json of the command `tarn:watch:files`
  /// @return the newest first
  /// @throws IllegalArgumentException if it is something else
  public static List<WatchedFile> parse(String json) {
    List<WatchedFile> all = new ArrayList<>();
    for (JsonNode one : WatchedFolder.tree(json)) {
      all.add(
          new WatchedFile(
              one.path("path").asText(),
              one.path("bytes").asLong(),
              Objects.requireNonNullElse(WatchedFolder.moment(one.path("modified")), Instant.EPOCH),
              State.valueOf(one.path("state").asText().toUpperCase(Locale.ROOT)),
              WatchedFolder.moment(one.path("taken"))));
    }
    return all;
  }
}
