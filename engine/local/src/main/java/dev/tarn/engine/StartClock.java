package dev.tarn.engine;

import java.lang.management.ManagementFactory;

/// How long each step of a start took, in milliseconds since the JVM was made.
final class StartClock {
  private final StringBuilder line = new StringBuilder(120);
  private final long base =
      System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * 1_000_000;

  /// Notes that a step begins now.
  void enter(EngineStep step) {
    if (!line.isEmpty()) {
      line.append(", ");
    }
    line.append(step.name().toLowerCase(java.util.Locale.ROOT))
        .append(" at ")
        .append((System.nanoTime() - base) / 1_000_000)
        .append(" ms");
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
