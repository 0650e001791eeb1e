package dev.tarn.engine.result;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Where tasks tell how far their part is. Driver and tasks of the local engine are one process.
final class PartReports {
  private static final Map<String, Consumer<PartProgress>> RUNS = new ConcurrentHashMap<>();

  private PartReports() {}

  /// Begins to listen.
  ///
  /// @param run the run's own name
  /// @param listener hears from many threads at once
  static void listen(String run, Consumer<PartProgress> listener) {
    RUNS.put(run, listener);
  }

  /// Ends listening; what tasks tell later is dropped.
  static void forget(String run) {
    RUNS.remove(run);
  }

  /// Tells how far a part is.
  static void tell(String run, PartProgress progress) {
    Consumer<PartProgress> listener = RUNS.get(run);
    if (listener != null) {
      listener.accept(progress);
    }
  }
}
