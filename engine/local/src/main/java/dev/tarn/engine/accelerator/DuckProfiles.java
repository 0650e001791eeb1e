package dev.tarn.engine.accelerator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// DuckDB's own profiles of the last answers, as DuckDB wrote them: they are read when somebody
/// looks. Many threads use it.
final class DuckProfiles {
  private static final int MOST = 200;
  private static final int LONGEST = 200_000;

  private final Map<Long, String> kept =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > MOST;
        }
      };

  /// @param part Spark's number of the figure that tells the time of the part
  synchronized void add(long part, String json) {
    if (json.length() <= LONGEST) {
      kept.put(part, json);
    }
  }

  /// What the operators of a part did.
  List<DuckOperator> of(long part) {
    String json;
    synchronized (this) {
      json = kept.getOrDefault(part, "");
    }
    return json.isEmpty() ? List.of() : DuckOperator.read(json);
  }
}
