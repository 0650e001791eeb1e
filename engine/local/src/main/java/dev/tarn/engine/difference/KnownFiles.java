package dev.tarn.engine.difference;

import dev.tarn.engine.copy.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.classic.SparkSession;

/// Remembers what was found last in the logs, as the functions ask for it one after the other.
final class KnownFiles {
  private static final int MOST = 4;
  private static final Map<Versions, VersionFiles> KNOWN =
      new LinkedHashMap<>(MOST, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Versions, VersionFiles> eldest) {
          return size() > MOST;
        }
      };

  private KnownFiles() {}

  /// A table that is made again has another id.
  private record Versions(String path, String id, long from, long to) {}

  static VersionFiles find(SparkSession session, String table, long from, long to) {
    Target target = Target.of(session, table);
    Versions versions =
        new Versions(
            target.log().dataPath().toString(), target.snapshot().metadata().id(), from, to);
    synchronized (KNOWN) {
      VersionFiles known = KNOWN.get(versions);
      if (known != null) {
        return known;
      }
    }
    VersionFiles found = VersionFiles.of(target, from, to);
    synchronized (KNOWN) {
      KNOWN.put(versions, found);
    }
    return found;
  }
}
