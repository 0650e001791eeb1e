package dev.tarn.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes runs of short-lived commands for the history: one small file each, which the next window
/// that looks at the history takes in.
///
/// decision: a command must not wait for the database, whose opening costs most of a second.
///
/// Thread-safe; several processes may share a folder.
public final class HistorySpool {
  private static final Logger LOG = LoggerFactory.getLogger(HistorySpool.class);
  private static final JsonMapper JSON = new JsonMapper();
  private static final String SUFFIX = ".run";
  private static final int MOST = 2000;
  private static final int SELDOM = 63;

  private final Path folder;

  /// Takes a folder, which may not exist yet.
  ///
  /// @param folder of this alone
  public HistorySpool(Path folder) {
    this.folder = folder;
  }

  /// Notes a run that has ended.
  ///
  /// @param entry what is known of it
  /// @throws IOException if it cannot be written
  public void note(HistoryEntry entry) throws IOException {
    Files.createDirectories(folder);
    AtomicFile.write(folder.resolve(entry.id() + SUFFIX), JSON.writeValueAsBytes(node(entry)));
    if ((entry.id().hashCode() & SELDOM) == 0) {
      forgetOldest();
    }
  }

  /// Takes out what was noted.
  ///
  /// @return in the order of their beginnings; files that cannot be read are left out
  List<HistoryEntry> take() {
    List<HistoryEntry> entries = new ArrayList<>();
    for (Path file : files()) {
      try {
        entries.add(entry(JSON.readTree(Files.readAllBytes(file))));
      } catch (IOException | DateTimeException | IllegalArgumentException e) {
        LOG.warn("A run cannot be taken into the history", e);
      }
      delete(file);
    }
    entries.sort(Comparator.comparing(HistoryEntry::started));
    return entries;
  }

  /// Where no window ever looks, commands alone must not fill the disk.
  private void forgetOldest() {
    List<Path> files = new ArrayList<>(files());
    files.sort(Comparator.comparing(HistorySpool::time));
    files.subList(0, Math.max(0, files.size() - MOST)).forEach(HistorySpool::delete);
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      LOG.warn("Runs of commands cannot be listed", e);
      return List.of();
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      LOG.warn("A noted run cannot be removed", e);
    }
  }

  private static ObjectNode node(HistoryEntry entry) {
    return JSON.createObjectNode()
        .put("version", 1)
        .put("id", entry.id())
        .put("text", entry.text())
        .put("parameters", entry.parameters())
        .put("session", entry.session())
        .put("started", entry.started().toString())
        .put("millis", entry.duration().toMillis())
        .put("rows", entry.rows())
        .put("state", entry.state().name())
        .put("error", entry.error());
  }

  private static HistoryEntry entry(JsonNode node) {
    if (!node.path("id").isTextual()) {
      throw new IllegalArgumentException("no id");
    }
    return new HistoryEntry(
        node.path("id").asText(),
        node.path("text").asText(),
        node.path("parameters").asText("{}"),
        node.path("session").asText(),
        Instant.parse(node.path("started").asText()),
        Duration.ofMillis(node.path("millis").asLong()),
        node.path("rows").asLong(HistoryEntry.UNKNOWN),
        HistoryEntry.State.valueOf(node.path("state").asText()),
        node.path("error").textValue());
  }
}
