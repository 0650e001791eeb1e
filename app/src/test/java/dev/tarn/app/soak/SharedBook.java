package dev.tarn.app.soak;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// What two writers appended to one table at the same time.
final class SharedBook {
  static final String NAME = "shared";

  /// A batch of rows of one writer.
  ///
  /// @param writer its number
  /// @param batch counted from 0
  record Batch(int writer, long batch) {
    int rows() {
      return (int) (100 + batch % 50);
    }

    String sql() {
      return "INSERT INTO %s SELECT %d, %d, id FROM range(%d)"
          .formatted(NAME, writer, batch, rows());
    }
  }

  private final Map<Batch, Boolean> acknowledged = new ConcurrentHashMap<>();

  Batch begin(int writer) {
    long next = acknowledged.keySet().stream().filter(batch -> batch.writer() == writer).count();
    Batch batch = new Batch(writer, next);
    acknowledged.put(batch, false);
    return batch;
  }

  void done(Batch batch) {
    acknowledged.put(batch, true);
  }

  /// Compares with what the table holds, by batch the number of rows.
  void check(Map<Batch, Long> read) {
    read.forEach((batch, rows) -> {
      if (!acknowledged.containsKey(batch) || rows != batch.rows()) {
        throw new SoakFailure(NAME + " holds " + rows + " rows of " + batch);
      }
    });
    acknowledged.forEach((batch, told) -> {
      if (told && !read.containsKey(batch)) {
        throw new SoakFailure(NAME + " lost the acknowledged " + batch);
      }
    });
    // What was under way is settled now.
    acknowledged.replaceAll((batch, told) -> true);
    lost(read);
  }

  private void lost(Map<Batch, Long> read) {
    acknowledged.keySet().removeIf(batch -> !read.containsKey(batch));
  }
}
