package dev.tarn.engine.watch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.engine.copy.CopyRun;
import dev.tarn.engine.copy.LoadedFiles;
import dev.tarn.engine.copy.SourceFile;
import dev.tarn.engine.copy.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.classic.SparkSession;

/// Tells of watched folders as JSON.
///
/// The list is `[{"name", "state", "on", "looked", "took", "error", "waiting", "rows", "files"}]`;
/// rows and files are counted by the table's own log. Files are `[{"path", "bytes", "modified",
/// "state", "taken"}]`, the newest first, with the states `taken`, `changed` (since it was taken)
/// and `waiting`.
final class WatchJson {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MOST_FILES = 2000;

  private final SparkSession session;

  WatchJson(SparkSession session) {
    this.session = session;
  }

  String of(Map<String, Watch> watches) {
    ArrayNode list = JSON.createArrayNode();
    watches.forEach((name, watch) -> one(list.addObject(), name, watch));
    return list.toString();
  }

  private void one(ObjectNode json, String name, Watch watch) {
    Memory memory = watch.memory();
    String error = memory.error();
    long[] tally = {0, 0};
    try {
      Definition definition = watch.definition();
      if (session.catalog().tableExists(definition.table())) {
        tally = CopyRun.tally(Target.of(session, definition.table()), definition.id());
      }
    } catch (Exception e) { // Scala throws what it does not declare.
      error = error.isEmpty() ? Failure.words(e) : error;
    }
    json.put("name", name)
        .put("state", watch.state().name().toLowerCase(java.util.Locale.ROOT))
        .put("on", memory.on())
        .put("looked", memory.looked())
        .put("took", memory.took())
        .put("error", error)
        .put("waiting", watch.waiting())
        .put("rows", tally[0])
        .put("files", tally[1]);
  }

  String files(Watch watch) {
    ArrayNode list = JSON.createArrayNode();
    Definition definition;
    try {
      definition = watch.definition();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<SourceFile> found = new CopyRun(session, definition.plan(true)).found();
    LoadedFiles loaded =
        session.catalog().tableExists(definition.table())
            ? LoadedFiles.of(Target.of(session, definition.table()).snapshot())
            : LoadedFiles.NONE;
    found.stream()
        .sorted(Comparator.comparingLong(SourceFile::modified).reversed())
        .limit(MOST_FILES)
        .forEach(file ->
            list.addObject()
                .put("path", new Path(file.path()).toUri().getPath())
                .put("bytes", file.length())
                .put("modified", file.modified())
                .put("state", state(loaded, file))
                .put("taken", loaded.times().getOrDefault(file.path(), 0L)));
    return list.toString();
  }

  private static String state(LoadedFiles loaded, SourceFile file) {
    if (!loaded.contains(file)) {
      return "waiting";
    }
    return loaded.hasChanged(file) ? "changed" : "taken";
  }
}
