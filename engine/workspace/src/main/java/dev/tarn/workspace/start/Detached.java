package dev.tarn.workspace.start;

import java.io.File;
import java.util.ArrayList;
import java.util.List;

/// Processes that outlive their starter and do not hear the signals of its terminal.
public final class Detached {
  private static final boolean WINDOWS = File.separatorChar == '\\';

  // Ctrl+C in the starter's terminal cancels a query and must not reach the process. A JVM leaves
  // signals alone that are ignored when it begins; `setsid`, where there is one, takes it out of
  // the
  // terminal's reach altogether.
  private static final String DETACH =
      """
      trap '' INT HUP TSTP
      if command -v setsid >/dev/null 2>&1; then exec setsid "$@"; fi
      exec "$@"
      """;

  private Detached() {}

  /// A process at usual priority.
  ///
  /// @param command a program and its arguments
  /// @return the builder; its input is empty
  public static ProcessBuilder process(List<String> command) {
    List<String> all = new ArrayList<>();
    if (!WINDOWS) {
      all.addAll(List.of("/bin/sh", "-c", DETACH, "tarn"));
    }
    all.addAll(command);
    return new ProcessBuilder(all)
        .redirectErrorStream(true)
        .redirectInput(ProcessBuilder.Redirect.from(new File(WINDOWS ? "NUL" : "/dev/null")));
  }

  /// A process that gives way to all others, as far as the system knows how to ask for that.
  ///
  /// @param command a program and its arguments
  /// @return the builder; its input is empty
  public static ProcessBuilder atLowPriority(List<String> command) {
    List<String> all = new ArrayList<>();
    if (!WINDOWS) {
      all.addAll(List.of("nice", "-n", "19"));
    }
    all.addAll(command);
    return process(all);
  }
}
