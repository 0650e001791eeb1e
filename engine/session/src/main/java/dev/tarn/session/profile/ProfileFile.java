package dev.tarn.session.profile;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

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
    ProfileFile read;
    try {
      read = JSON.readValue(file.toFile(), ProfileFile.class);
    } catch (com.fasterxml.jackson.core.JacksonException e) {
      throw new IOException(file.getFileName() + " is no profile of Tarn.", e);
    }
    if (read.version() > VERSION) {
      throw new IOException(file.getFileName() + " comes from a newer Tarn.");
    }
    boolean whole = read.plan() != null && read.statement() != null;
    if (!whole) {
      throw new IOException(file.getFileName() + " is no profile of Tarn.");
    }
    return new ProfileFile(
        read.version(),
        read.statement(),
        read.started(),
        read.millis(),
        new PlanProfile(
            List.copyOf(read.plan().operators()), read.plan().stages(), read.plan().finished()));
  }
}
