package dev.tarn.app;

/// The one place where the main program makes threads.
final class Threads {
  private Threads() {}

  /// Has something done when the JVM ends, however it is told to.
  static void atEnd(String name, Runnable task) {
    Runtime.getRuntime().addShutdownHook(new Thread(task, name));
  }
}
