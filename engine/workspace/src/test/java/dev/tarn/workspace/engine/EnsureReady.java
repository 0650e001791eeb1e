package dev.tarn.workspace.engine;

import java.nio.file.Path;

/// A process that needs an engine: prints the engine's token and ends.
final class EnsureReady {
  private EnsureReady() {}

  public static void main(String[] args) throws InterruptedException {
    EngineOptions options =
        EngineOptions.usual().withHeap(1L << 30).withArguments(Path.of(args[1]));
    try (LocalEngine engine = new LocalEngine(Path.of(args[0]), options)) {
      System.out.print(engine.ensureReady().token());
    }
  }
}
