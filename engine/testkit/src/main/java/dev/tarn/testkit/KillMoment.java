package dev.tarn.testkit;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.TimeUnit;

/// Waits for the moment at which an engine is to be killed: when files of some folders change. What
/// happens is counted from the beginning on. For one thread.
public final class KillMoment implements AutoCloseable {
  private static final Duration LOOK = Duration.ofMillis(200);

  private final WatchService watch;

  private KillMoment(WatchService watch) {
    this.watch = watch;
  }

  /// Begins to count.
  ///
  /// @param folders those whose own files count; all are there
  /// @return close it
  public static KillMoment in(Collection<Path> folders) throws IOException {
    KillMoment moment = new KillMoment(FileSystems.getDefault().newWatchService());
    for (Path folder : folders) {
      folder.register(
          moment.watch,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
    }
    return moment;
  }

  /// Waits for changes.
  ///
  /// @param changes how many
  /// @param longest when it gives up
  /// @return how many there were
  public int await(int changes, Duration longest) throws InterruptedException {
    int seen = 0;
    long end = System.nanoTime() + longest.toNanos();
    while (seen < changes && System.nanoTime() < end) {
      WatchKey key = watch.poll(LOOK.toMillis(), TimeUnit.MILLISECONDS);
      if (key != null) {
        seen += key.pollEvents().size();
        key.reset();
      }
    }
    return seen;
  }

  @Override
  public void close() throws IOException {
    watch.close();
  }
}
