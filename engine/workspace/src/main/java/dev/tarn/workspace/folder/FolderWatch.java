package dev.tarn.workspace.folder;

import dev.tarn.session.Threads;
import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches a folder and those below it, and tells what changed there once it has been quiet for a
/// moment, at the latest after two seconds.
///
/// It watches a bounded number of folders and follows no links. Where the system cannot watch (some
/// network disks, a used-up limit) it stays silent, see [#isComplete()]: look again then when the
/// user comes back to the window. Its listener is called on a thread of the watch, never on two at
/// once.
public final class FolderWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);
  private static final int MOST_FOLDERS = 4000;
  private static final int MOST_PATHS = 10_000;
  private static final int DEEPEST = 16;
  private static final Duration QUIET = Duration.ofMillis(200);
  private static final Duration LONGEST = Duration.ofSeconds(2);
  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final Path root;
  private final Predicate<Path> entered;
  private final Consumer<FolderChange> listener;
  private final @Nullable WatchService service;
  private final Map<WatchKey, Path> folders = new HashMap<>();
  private Set<Path> changed = new HashSet<>();
  private boolean everything = true;
  private volatile boolean complete = true;

  private FolderWatch(Path root, Predicate<Path> entered, Consumer<FolderChange> listener) {
    this.root = root;
    this.entered = entered;
    this.listener = listener;
    this.service = service(root);
  }

  /// Begins to watch. Returns at once; the folders are gone through on a thread of the watch, which
  /// then tells that everything may have changed.
  ///
  /// @param folder absolute; watched with those below it
  /// @param entered tells if a folder below is watched, too
  /// @param listener told what changed
  /// @return close it at the end
  public static FolderWatch start(
      Path folder, Predicate<Path> entered, Consumer<FolderChange> listener) {
    FolderWatch watch = new FolderWatch(folder, entered, listener);
    WatchService service = watch.service;
    if (service == null) {
      watch.complete = false;
    } else {
      Threads.perTask("folder-watch").execute(() -> watch.run(service));
    }
    return watch;
  }

  /// Tells if all folders are watched.
  ///
  /// @return false if changes may go unnoticed
  public boolean isComplete() {
    return complete;
  }

  /// Watches no more. What was noticed a moment ago may still be told.
  @Override
  public void close() {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        LOG.debug("A watch was not closed", e);
      }
    }
  }

  private void run(WatchService events) {
    try {
      enter(root, 0, events);
      tell();
      while (!folders.isEmpty()) {
        gather(events);
        tell();
      }
    } catch (ClosedWatchServiceException e) {
      LOG.debug("{} is watched no more", root);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    complete = false;
  }

  /// Waits for something, then until it is quiet.
  private void gather(WatchService events) throws InterruptedException {
    WatchKey key = events.take();
    long end = System.nanoTime() + LONGEST.toNanos();
    while (key != null) {
      take(key, events);
      key = System.nanoTime() < end ? events.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS) : null;
    }
  }

  private void take(WatchKey key, WatchService events) {
    Path folder = folders.get(key);
    for (WatchEvent<?> event : key.pollEvents()) {
      if (folder == null || !(event.context() instanceof Path name)) {
        everything = true;
        enter(root, 0, events);
        continue;
      }
      Path path = folder.resolve(name);
      if (changed.size() < MOST_PATHS) {
        changed.add(path);
      } else {
        everything = true;
      }
      if (event.kind().equals(StandardWatchEventKinds.ENTRY_CREATE)
          && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
          && entered.test(path)) {
        enter(path, root.relativize(path).getNameCount(), events);
      }
    }
    if (!key.reset()) {
      folders.remove(key);
      if (folder != null) {
        changed.add(folder);
      }
    }
  }

  private void enter(Path folder, int depth, WatchService events) {
    if (folders.size() >= MOST_FOLDERS || depth > DEEPEST) {
      complete = false;
      return;
    }
    try {
      folders.put(folder.register(events, KINDS), folder);
      try (DirectoryStream<Path> content = Files.newDirectoryStream(folder, this::isEntered)) {
        content.forEach(below -> enter(below, depth + 1, events));
      }
    } catch (IOException | DirectoryIteratorException e) {
      // It may be gone again; else a limit of the system was met.
      complete = complete && Files.notExists(folder);
      LOG.debug("{} is not watched", folder, e);
    }
  }

  private boolean isEntered(Path path) {
    return Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS) && entered.test(path);
  }

  private void tell() {
    FolderChange change = new FolderChange(changed, everything);
    changed = new HashSet<>();
    everything = false;
    if (change.everything() || !change.paths().isEmpty()) {
      try {
        listener.accept(change);
      } catch (RuntimeException e) {
        LOG.error("Changes of {} were not taken", root, e);
      }
    }
  }

  private static @Nullable WatchService service(Path root) {
    try {
      return FileSystems.getDefault().newWatchService();
    } catch (IOException | UnsupportedOperationException e) {
      LOG.info("This system cannot watch {}: {}", root, e.toString());
      return null;
    }
  }
}
