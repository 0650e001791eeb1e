package dev.tarn.app.prepare;

import dev.tarn.workspace.engine.EngineOptions;
import java.nio.file.Path;
import java.util.List;

/// A program that has a cache of its own.
public enum Part {
  /// The engine.
  engine,
  /// `tarn sql` and the other commands without a window.
  command,
  /// The window.
  window;

  /// The class that is started.
  String main() {
    return this == engine ? "dev.tarn.engine.EngineMain" : "dev.tarn.app.Main";
  }

  /// Arguments with which it does next to nothing.
  List<String> trifle() {
    return this == engine ? List.of() : List.of("--version");
  }

  /// Its exit code after that.
  int trifleCode() {
    return this == engine ? 2 : 0;
  }

  /// The file of JVM flags and class path that the build makes; for the main program, the system
  /// property `tarn.args` names it.
  Path arguments() {
    return this == engine
        ? EngineOptions.usual().arguments()
        : Path.of(System.getProperty("tarn.args", "app/target/tarn.args"))
            .toAbsolutePath()
            .normalize();
  }
}
