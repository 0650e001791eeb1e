package dev.tarn.workspace.watch;

import dev.tarn.session.Threads;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.DocumentEvent;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.listen.Subscription;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the files of the open documents of a window: a change, a deletion or a return is told
/// within about a second. Folders that cannot be watched, such as network drives, are looked at
/// every second.
///
/// Thread-safe. All work is done on threads of its own; a drive that does not answer holds up only
/// the look at its own files.
public final class DiskWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);
  private static final long TURN_MILLIS = 200;
  private static final int LOOK_TURNS = 5;
  private static final int ALL_TURNS = 50;

  private final Documents documents;
  private final Consumer<DiskNews> listener;
  private final FolderAlarm alarm = new FolderAlarm();
  private final ScheduledExecutorService thread = Threads.timer("disk-watch");
  private final Executor lookers = Threads.perTask("disk-look");
  private final Map<Document, WatchedFile> files = new LinkedHashMap<>();
  private final Map<Document, Subscription> events = new LinkedHashMap<>();
  private final Subscription listening;
  private long turns;

  /// Begins to watch.
  ///
  /// @param documents of a window
  /// @param listener told on a thread of this watch
  public DiskWatch(Documents documents, Consumer<DiskNews> listener) {
    this.documents = documents;
    this.listener = listener;
    this.listening = documents.listen(_ -> soon(this::follow));
    soon(this::follow);
    var _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(this::turn), TURN_MILLIS, TURN_MILLIS, TimeUnit.MILLISECONDS);
  }

  /// Looks at all files soon, such as when the user comes back from another program.
  public void lookNow() {
    soon(() -> files.values().forEach(WatchedFile::setDue));
  }

  /// Ends it. Nothing is told afterwards, but by a look that is being taken.
  @Override
  public void close() {
    listening.close();
    soon(() -> {
      events.values().forEach(Subscription::close);
      files.clear();
      alarm.close();
      thread.shutdown();
    });
  }

  private void follow() {
    Set<Document> open = new HashSet<>(documents.all());
    for (Document closed : List.copyOf(files.keySet())) {
      if (!open.contains(closed)) {
        files.remove(closed);
        Subscription old = events.remove(closed);
        if (old != null) {
          old.close();
        }
      }
    }
    for (Document document : documents.all()) {
      if (!files.containsKey(document)) {
        WatchedFile file = new WatchedFile(document, listener);
        files.put(document, file);
        events.put(document, document.listen(event -> soon(() -> heard(file, event))));
      }
    }
    followFolders();
  }

  private void heard(WatchedFile file, DocumentEvent event) {
    if (event.kind() == DocumentEvent.Kind.STATE) {
      file.setStale();
      followFolders();
    }
  }

  private void followFolders() {
    alarm.follow(
        files.values().stream()
            .flatMap(file -> file.folder().stream())
            .collect(Collectors.toSet()));
  }

  private void turn() {
    turns++;
    Set<Path> due = alarm.drain();
    if (turns % LOOK_TURNS == 0) {
      due.addAll(alarm.unwatched());
    }
    boolean all = turns % ALL_TURNS == 0;
    if (all) {
      followFolders();
    }
    Collection<WatchedFile> watched = List.copyOf(files.values());
    long now = System.nanoTime();
    for (WatchedFile file : watched) {
      if (all || file.folder().filter(due::contains).isPresent()) {
        file.setDue();
      }
      if (file.begin(now)) {
        lookers.execute(() -> attempt(file::look));
      }
    }
  }

  private void soon(Runnable work) {
    try {
      thread.execute(() -> attempt(work));
    } catch (RejectedExecutionException e) {
      LOG.debug("The watch has ended");
    }
  }

  private static void attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      LOG.warn("A file is not watched", e);
    }
  }
}
