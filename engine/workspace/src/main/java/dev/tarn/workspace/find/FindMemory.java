package dev.tarn.workspace.find;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The last searches of a workspace, in a small file. All methods use the disk.
public final class FindMemory implements AutoCloseable {
  private static final int MOST = 30;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final JsonFile file;
  private boolean closed;

  /// Takes a file, which may not exist yet.
  ///
  /// @param file where
  public FindMemory(Path file) {
    this.file = new JsonFile(file);
  }

  /// The last searches.
  ///
  /// @return the newest first; what cannot be read is left out
  public synchronized List<FileQuery> last() {
    List<FileQuery> last = new ArrayList<>();
    for (JsonNode node : file.read().value().orElseGet(JsonFile::object).path("searches")) {
      try {
        FileQuery query = JSON.treeToValue(node, FileQuery.class);
        if (isWhole(query)) {
          last.add(query);
        }
      } catch (JsonProcessingException e) {
        // Written by a later version; of no use here.
      }
    }
    return last;
  }

  /// Puts a search first. An older one of the same text goes.
  ///
  /// @param query not empty
  /// @return the last searches then
  /// @throws IOException if the file cannot be written
  public synchronized List<FileQuery> keep(FileQuery query) throws IOException {
    List<FileQuery> last = last();
    if (closed) {
      return last;
    }
    last.removeIf(old -> old.text().wanted().equals(query.text().wanted()));
    last.addFirst(query);
    ObjectNode object = file.read().value().orElseGet(JsonFile::object).put("version", 1);
    ArrayNode searches = object.putArray("searches");
    List<FileQuery> kept = last.subList(0, Math.min(MOST, last.size()));
    kept.forEach(each -> searches.add(JSON.<JsonNode>valueToTree(each)));
    file.write(object);
    return List.copyOf(kept);
  }

  /// Waits for what is being written; nothing is written any more.
  @Override
  public synchronized void close() {
    closed = true;
  }

  @SuppressWarnings("NullAway")
  private static boolean isWhole(FileQuery query) {
    return query.text() != null
        && query.text().wanted() != null
        && query.include() != null
        && query.exclude() != null;
  }
}
