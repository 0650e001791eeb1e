package dev.tarn.workspace.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.complete.Usage;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How often proposals of the editor were picked in this workspace, kept in a small file. Nothing
/// here waits for the disk. Thread-safe.
public final class PickCounts implements Usage {
  private static final Logger LOG = LoggerFactory.getLogger(PickCounts.class);
  private static final String COUNTS = "counts";
  private static final int MOST_KEPT = 2_000;
  private static final int HIGHEST = 1_000_000;

  private final JsonFile file;
  private final Executor worker;
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  /// Takes a file, which may not exist yet, and has it read soon.
  ///
  /// @param file where
  /// @param worker reads and writes
  public PickCounts(Path file, Executor worker) {
    this.file = new JsonFile(file);
    this.worker = worker;
    worker.execute(this::read);
  }

  @Override
  public int count(String key) {
    return counts.getOrDefault(key, 0);
  }

  /// Counts a pick, and has the file written soon.
  ///
  /// @param key what was picked
  public void picked(String key) {
    counts.merge(key, 1, (old, one) -> Math.min(HIGHEST, old + one));
    worker.execute(this::write);
  }

  private synchronized void read() {
    file.read()
        .value()
        .map(value -> value.path(COUNTS))
        .ifPresent(
            known -> known.properties().forEach(each -> add(each.getKey(), each.getValue())));
  }

  private void add(String key, JsonNode count) {
    if (count.isInt() && count.intValue() > 0) {
      counts.merge(key, Math.min(HIGHEST, count.intValue()), (old, more) -> old + more);
    }
  }

  private synchronized void write() {
    ObjectNode object = JsonFile.object().put("version", 1);
    ObjectNode kept = object.putObject(COUNTS);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_KEPT)
        .forEach(each -> kept.put(each.getKey(), each.getValue()));
    try {
      file.write(object);
    } catch (IOException e) {
      LOG.warn("What was picked in the editor was not written", e);
    }
  }
}
