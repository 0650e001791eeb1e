package dev.tarn.workspace.engine;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.session.Endpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an engine wrote about itself into `engine.json`.
///
/// @param pid the number of its process
/// @param startId names this start
/// @param state `starting`, `ready`, `stopping` or `failed`
/// @param step the step of the start
/// @param detail a sentence for the user
/// @param fault what has to be mended before an engine can start, such as `catalog`; usually null
/// @param started an ISO instant
/// @param port of the Connect server, zero until it is ready
/// @param token for the clients, null until it is ready
/// @param sparkVersion such as `4.2.0`
/// @param heapBytes the most heap that it takes
/// @param cores how many tasks it runs at a time
@JsonIgnoreProperties(ignoreUnknown = true)
record EngineDescription(
    long pid,
    @Nullable String startId,
    @Nullable String state,
    @Nullable String step,
    @Nullable String detail,
    @Nullable String fault,
    @Nullable String started,
    int port,
    @Nullable String token,
    @Nullable String sparkVersion,
    long heapBytes,
    int cores) {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads the file.
  ///
  /// @return empty if it is not there or is not what an engine writes; the next engine keeps such a
  ///   file aside, under its lock, where nobody can mistake a fresh file for a broken one
  static Optional<EngineDescription> read(Path file) {
    try {
      EngineDescription found = JSON.readValue(Files.readAllBytes(file), EngineDescription.class);
      return Optional.ofNullable(found).filter(description -> description.pid > 0);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  boolean isStarting() {
    return "starting".equals(state);
  }

  boolean isReady() {
    return "ready".equals(state) && token != null;
  }

  boolean isStopping() {
    return "stopping".equals(state);
  }

  boolean isFailed() {
    return "failed".equals(state);
  }

  /// Tells if it could not start since the catalog's database cannot be read.
  boolean isCatalogDamaged() {
    return isFailed() && "catalog".equals(fault);
  }

  /// What it says to the user.
  String words() {
    return Objects.requireNonNullElse(detail, "");
  }

  /// When it was started.
  Instant startedAt() {
    try {
      return started == null ? Instant.EPOCH : Instant.parse(started);
    } catch (DateTimeException e) {
      return Instant.EPOCH;
    }
  }

  /// The state of an engine that takes clients.
  EngineState.Ready ready() {
    return new EngineState.Ready(
        Endpoint.local(port, Objects.requireNonNullElse(token, "")),
        Objects.requireNonNullElse(sparkVersion, ""),
        pid,
        heapBytes,
        cores,
        startedAt());
  }
}
