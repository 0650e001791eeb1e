package dev.tarn.engine.watch;

import dev.tarn.engine.copy.SourceFile;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/// Tells if a file is whole: one that another program still writes is left for the next look.
///
/// A file is taken if it was not touched for a while, or if it is as it was a look before.
final class Settled implements Predicate<SourceFile> {
  private static final Duration SURELY = Duration.ofSeconds(30);
  private static final Duration AT_LEAST = Duration.ofSeconds(1);

  private final Map<String, SourceFile> before = new HashMap<>();
  private final Map<String, SourceFile> seen = new HashMap<>();
  private long now;

  /// Begins a look.
  ///
  /// @param millis the time since 1970
  void look(long millis) {
    now = millis;
    before.clear();
    before.putAll(seen);
    seen.clear();
  }

  @Override
  public boolean test(SourceFile file) {
    long age = now - file.modified();
    if (age >= SURELY.toMillis()) {
      return true;
    }
    boolean settled = age >= AT_LEAST.toMillis() && file.equals(before.get(file.path()));
    if (!settled) {
      seen.put(file.path(), file);
    }
    return settled;
  }

  /// How many files are waited for.
  int waiting() {
    return seen.size();
  }
}
