package dev.tarn.session.profile;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/// A profile that can be kept and given to others: `*.profile.json`.
///
/// @param version of the form
/// @param statement the text that ran
/// @param started when, as ISO text
/// @param millis how long it took
/// @param plan what it did
public record ProfileFile(
    int version, String statement, String started, long millis, PlanProfile plan) {
  private static final int VERSION = 1;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /// A profile of this version.
  ///
  /// @param statement the text that ran
  /// @param started when, as ISO text
  /// @param millis how long it took
  /// @param plan what it did
  public ProfileFile(String statement, String started, long millis, PlanProfile plan) {
    this(VERSION, statement, started, millis, plan);
  }

  /// Writes the file in one step.
  ///
  /// @param file where; replaced if it is there
  /// @throws IOException if it cannot be written
  public void write(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.write(beside, JSON.writeValueAsBytes(this));
      Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /// Reads a file.
  ///
  /// @param file as [#write(Path)] made it
  /// @return what it holds
  /// @throws IOException with a sentence for the user if it is something else
  public static ProfileFile read(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    try {
      return parse(name, Files.readString(file));
    } catch (CharacterCodingException e) {
      throw new IOException(name + " is no profile of Tarn.", e);
    }
  }

  /// Reads the text of a file.
  ///
  /// @param name of the file, for what is said about it
  /// @param text as [#write(Path)] made it
  /// @return what it holds
  /// @throws IOException with a sentence for the user if it is something else
  public static ProfileFile parse(String name, String text) throws IOException {
    ProfileFile read;
    try {
      JsonNode tree = JSON.readTree(text);
      if (tree.path("version").asInt() > VERSION) {
        throw new IOException(name + " comes from a newer Tarn.");
      }
      if (tree.path("plan") instanceof ObjectNode plan && !plan.has("notes")) {
        // Files of the first versions have none.
        plan.putArray("notes");
      }
      read = JSON.treeToValue(tree, ProfileFile.class);
    } catch (JacksonException e) {
      throw new IOException(name + " is no profile of Tarn.", e);
    }
    if (!isWhole(read)) {
      throw new IOException(name + " is no profile of Tarn.");
    }
    return read;
  }

  private static boolean isWhole(@Nullable ProfileFile read) {
    return read != null
        && has(read.statement)
        && has(read.plan)
        && read.plan.operators().stream()
            .allMatch(operator ->
                has(operator.name())
                    && has(operator.detail())
                    && operator.measures().stream()
                        .allMatch(measure -> has(measure.label()) && has(measure.unit())));
  }

  /// Files may lack what records promise.
  private static boolean has(@Nullable Object part) {
    return part != null;
  }
}
