package dev.tarn.session.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/// The data files of a version, from the nearest summary that lists them and the commits after it.
final class LiveFiles {
  private static final JsonMapper JSON = new JsonMapper();

  /// More commits, or longer ones, are not read for a hint in a tree.
  private static final long MOST_COMMITS = 200;

  private static final long MOST_BYTES = 8L << 20;

  private final Map<String, LiveFile> files = new HashMap<>();

  /// A data file; the rows are negative if nothing tells them.
  private record LiveFile(long bytes, long rows) {}

  private LiveFiles() {}

  /// Reads them if that is cheap.
  static Optional<LiveFiles> read(LogListing log) throws IOException {
    long newest = log.newest();
    LiveFiles live = new LiveFiles();
    for (long version : log.checksums().tailSet(newest - MOST_COMMITS, true).descendingSet()) {
      JsonNode all = JSON.readTree(log.checksum(version).toFile()).path("allFiles");
      if (all.isArray()) {
        all.forEach(live::add);
        return log.hasAll(version + 1, newest) && live.replay(log, version + 1, newest)
            ? Optional.of(live)
            : Optional.empty();
      }
    }
    return newest <= MOST_COMMITS && log.hasAll(0, newest) && live.replay(log, 0, newest)
        ? Optional.of(live)
        : Optional.empty();
  }

  long count() {
    return files.size();
  }

  long bytes() {
    return files.values().stream().mapToLong(LiveFile::bytes).sum();
  }

  long smallerThan(long bytes) {
    return files.values().stream().filter(file -> file.bytes() < bytes).count();
  }

  long withoutRows() {
    return files.values().stream().filter(file -> file.rows() < 0).count();
  }

  OptionalLong rows() {
    return withoutRows() > 0
        ? OptionalLong.empty()
        : OptionalLong.of(files.values().stream().mapToLong(LiveFile::rows).sum());
  }

  private boolean replay(LogListing log, long from, long to) throws IOException {
    long left = MOST_BYTES;
    for (long version = from; version <= to; version++) {
      Path commit = log.commit(version);
      left -= Files.size(commit);
      if (left < 0) {
        return false;
      }
      try (Stream<String> lines = Files.lines(commit)) {
        for (String line : (Iterable<String>) lines::iterator) {
          apply(JSON.readTree(line));
        }
      }
    }
    return true;
  }

  private void apply(JsonNode action) throws IOException {
    if (action.has("add")) {
      add(action.get("add"));
    } else if (action.has("remove")) {
      files.remove(key(action.get("remove")));
    }
  }

  private void add(JsonNode file) {
    files.put(key(file), new LiveFile(file.path("size").asLong(), rows(file)));
  }

  /// A commit that deletes rows of a file takes it away and adds it with a deletion vector, in any
  /// order.
  private static String key(JsonNode file) {
    JsonNode vector = file.path("deletionVector");
    return file.path("path").asText()
        + (vector.isObject()
            ? "\n" + vector.path("pathOrInlineDv").asText() + "@" + vector.path("offset").asText()
            : "");
  }

  private static long rows(JsonNode file) {
    String statistics = file.path("stats").asText("");
    if (statistics.isEmpty()) {
      return -1;
    }
    try {
      JsonNode records = JSON.readTree(statistics).path("numRecords");
      return records.isNumber()
          ? records.asLong() - file.path("deletionVector").path("cardinality").asLong()
          : -1;
    } catch (IOException e) {
      return -1;
    }
  }
}
