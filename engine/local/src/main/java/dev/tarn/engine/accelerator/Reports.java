package dev.tarn.engine.accelerator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Why DuckDB gave up on parts of the last executions. Many threads use it.
final class Reports {
  private static final int MOST = 200;

  private final Map<Long, List<String>> given =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, List<String>> eldest) {
          return size() > MOST;
        }
      };

  /// @param execution Spark's number of it
  synchronized void add(long execution, String why) {
    given.computeIfAbsent(execution, _ -> new ArrayList<>()).add(why);
  }

  /// What was told of an execution.
  synchronized List<String> of(long execution) {
    return List.copyOf(given.getOrDefault(execution, List.of()));
  }
}
