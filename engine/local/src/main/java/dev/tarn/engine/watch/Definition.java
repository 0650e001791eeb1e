package dev.tarn.engine.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.engine.copy.Again;
import dev.tarn.engine.copy.CopyFormat;
import dev.tarn.engine.copy.CopyPlan;
import dev.tarn.engine.copy.Evolution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a file such as `watched/orders.watch.json` says.
///
/// @param id tells this folder from another one that once had its name
/// @param folder that is looked at, with all folders in it
/// @param table the target as SQL names it
/// @param format of the files
/// @param options how files are read
/// @param pattern what their names look like; empty for all
/// @param evolution what becomes of columns that the table does not have
/// @param again what becomes of files that are written anew after they were loaded
/// @param every how long to wait before the next look
record Definition(
    String id,
    String folder,
    String table,
    CopyFormat format,
    Map<String, String> options,
    Optional<String> pattern,
    Evolution evolution,
    Again again,
    Duration every) {
  /// The column for what does not fit.
  static final String RESCUED = "_rescued_data";

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int USUAL_SECONDS = 10;

  /// Copies the options.
  Definition {
    options = Map.copyOf(options);
  }

  /// Reads a file.
  ///
  /// @throws IOException with words for the user if it says nothing of use
  static Definition read(Path file) throws IOException {
    JsonNode root = tree(file);
    if (root == null || !root.isObject()) {
      throw new IOException(file.getFileName() + " is no JSON object");
    }
    Map<String, String> options = new TreeMap<>();
    root.path("options")
        .properties()
        .forEach(option -> options.put(option.getKey(), option.getValue().asText()));
    String pattern = root.path("pattern").asText("");
    return new Definition(
        text(root, "id", file),
        text(root, "folder", file),
        text(root, "table", file),
        CopyFormat.of(text(root, "format", file)),
        options,
        pattern.isEmpty() ? Optional.empty() : Optional.of(pattern),
        evolution(root.path("newColumns").asText("add"), file),
        again(root.path("changedFiles").asText("leave"), file),
        Duration.ofSeconds(Math.max(1, root.path("everySeconds").asInt(USUAL_SECONDS))));
  }

  private static JsonNode tree(Path file) throws IOException {
    try {
      return JSON.readTree(Files.readString(file));
    } catch (JsonProcessingException e) {
      throw new IOException(
          file.getFileName() + " cannot be read as JSON: " + e.getOriginalMessage(), e);
    }
  }

  /// What is loaded at one time.
  ///
  /// @param empty whether the table has no columns yet, and gets those of the first files
  CopyPlan plan(boolean empty) {
    return new CopyPlan(
        table,
        List.of(),
        false,
        folder,
        Optional.empty(),
        format,
        List.of(),
        pattern,
        options,
        empty ? Evolution.ADD : evolution,
        Optional.of(RESCUED),
        again,
        Optional.of(id));
  }

  private static Evolution evolution(String word, Path file) throws IOException {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "add" -> Evolution.ADD;
      case "rescue" -> Evolution.RESCUE;
      case "fail" -> Evolution.FAIL;
      default ->
          throw new IOException(
              "newColumns in "
                  + file.getFileName()
                  + " is 'add', 'rescue' or 'fail', not '"
                  + word
                  + "'");
    };
  }

  private static Again again(String word, Path file) throws IOException {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "leave" -> Again.NEVER;
      case "reload" -> Again.CHANGED;
      default ->
          throw new IOException(
              "changedFiles in %s is 'leave' or 'reload', not '%s'"
                  .formatted(file.getFileName(), word));
    };
  }

  private static String text(JsonNode root, String field, Path file) throws IOException {
    String text = root.path(field).asText("");
    if (text.isBlank()) {
      throw new IOException(file.getFileName() + " does not say its " + field);
    }
    return text;
  }
}
