package dev.tarn.engine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/// When each step of a start began: milliseconds since the JVM was made, and the processor time
/// used until then, which tells a slow start from a busy machine.
final class StartClock {
  private static final long NANOS = 1_000_000;

  private final OperatingSystemMXBean system =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final StringBuilder line = new StringBuilder(160);
  private final long base =
      System.nanoTime() - ManagementFactory.getRuntimeMXBean().getUptime() * NANOS;

  /// Notes that a step begins now.
  void enter(EngineStep step) {
    if (!line.isEmpty()) {
      line.append(", ");
    }
    line.append(step.name().toLowerCase(Locale.ROOT))
        .append(" at ")
        .append((System.nanoTime() - base) / NANOS)
        .append(" ms (processor ")
        .append(system.getProcessCpuTime() / NANOS)
        .append(')');
  }

  @Override
  public String toString() {
    return line.toString();
  }
}
