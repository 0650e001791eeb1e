package dev.tarn.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Shows a file in the system's own file manager.
final class Reveal {
  private Reveal() {}

  /// Opens the file's folder; where the system can, with the file selected.
  ///
  /// @return the started process
  static Process show(Path file) throws IOException {
    return new ProcessBuilder(command(System.getProperty("os.name", ""), file))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, Path file) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      return List.of("explorer.exe", "/select," + file);
    }
    if (name.startsWith("mac")) {
      return List.of("open", "-R", file.toString());
    }
    Path folder = Objects.requireNonNullElse(file.getParent(), file);
    return List.of("xdg-open", folder.toString());
  }
}
