package dev.tarn.engine.copy;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.delta.Snapshot;
import org.apache.spark.sql.delta.actions.SetTransaction;
import scala.jdk.javaapi.CollectionConverters;

/// The files that a table remembers to have taken.
///
/// Each is a transaction identifier of the table's log, which is written by the commit that adds
/// the file's rows. So both are there or neither, whenever a process ends, and two loads at the
/// same time cannot both take a file.
public final class LoadedFiles {
  /// Of a table that is not there.
  public static final LoadedFiles NONE = new LoadedFiles();

  private final Map<String, Long> files = new HashMap<>();
  private final Map<String, Long> times = new HashMap<>();

  private LoadedFiles() {}

  /// Reads what a version remembers. What it remembers from before the table was replaced by
  /// another one does not count.
  public static LoadedFiles of(Snapshot snapshot) {
    LoadedFiles loaded = new LoadedFiles();
    long made =
        snapshot.metadata().createdTime().isDefined()
            ? (Long) snapshot.metadata().createdTime().get()
            : 0;
    for (SetTransaction known : CollectionConverters.asJava(snapshot.setTransactions())) {
      long at = known.lastUpdated().isDefined() ? (Long) known.lastUpdated().get() : Long.MAX_VALUE;
      SourceFile.path(known.appId())
          .filter(path -> at >= made)
          .ifPresent(path -> {
            loaded.files.put(path, known.version());
            loaded.times.put(path, at);
          });
    }
    return loaded;
  }

  /// Whether a file was taken, as it is or as it was before it changed.
  public boolean contains(SourceFile file) {
    return files.containsKey(file.path());
  }

  /// Whether a file was taken and has been written since.
  public boolean hasChanged(SourceFile file) {
    Long known = files.get(file.path());
    return known != null && known != file.modified();
  }

  /// When each file was taken, by its place, in milliseconds since 1970.
  public Map<String, Long> times() {
    return Map.copyOf(times);
  }
}
