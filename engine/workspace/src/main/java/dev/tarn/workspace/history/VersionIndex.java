package dev.tarn.workspace.history;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Which versions there are of each text: a small JSON file for each.
///
/// @param folder of this alone
record VersionIndex(Path folder) {
  private static final Logger LOG = LoggerFactory.getLogger(VersionIndex.class);
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final String SUFFIX = ".json";

  /// The versions of a text.
  ///
  /// @param key names the text
  /// @param versions the oldest first
  record Entry(String key, List<TextVersion> versions) {
    Entry {
      versions = List.copyOf(versions);
    }
  }

  /// The versions of a text, the oldest first.
  List<TextVersion> read(String key) {
    return read(file(key)).versions();
  }

  /// Replaces the versions of a text.
  void write(Entry entry) throws IOException {
    Path file = file(entry.key());
    if (entry.versions().isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    ObjectNode node = JsonFile.object().put("version", 1).put("key", entry.key());
    ArrayNode versions = node.putArray("versions");
    entry
        .versions()
        .forEach(each ->
            versions
                .addObject()
                .put("time", each.time().toString())
                .put("cause", each.cause().name().toLowerCase(Locale.ROOT))
                .put("hash", each.hash())
                .put("length", each.length()));
    new JsonFile(file).write(node);
  }

  /// All texts with their versions.
  List<Entry> all() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(SUFFIX))
          .map(VersionIndex::read)
          .filter(entry -> !entry.key().isEmpty())
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static Entry read(Path file) {
    JsonFile.Read read = new JsonFile(file).read();
    read.notice().ifPresent(LOG::warn);
    List<TextVersion> versions = new ArrayList<>();
    read.value().ifPresent(node -> node.path("versions").forEach(each -> add(versions, each)));
    return new Entry(read.value().map(node -> node.path("key").asText()).orElse(""), versions);
  }

  private static void add(List<TextVersion> versions, JsonNode node) {
    try {
      String hash = node.path("hash").asText();
      if (HASH.matcher(hash).matches()) {
        versions.add(
            new TextVersion(
                Instant.parse(node.path("time").asText()),
                TextVersion.Cause.valueOf(node.path("cause").asText().toUpperCase(Locale.ROOT)),
                hash,
                node.path("length").asInt()));
      }
    } catch (DateTimeException | IllegalArgumentException e) {
      LOG.warn("A version cannot be listed", e);
    }
  }

  private Path file(String key) {
    return folder.resolve(TextStore.hash(key).substring(0, 32) + SUFFIX);
  }
}
