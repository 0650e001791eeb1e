package dev.tarn.workspace.history;

import dev.tarn.session.Threads;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.DocumentEvent;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.history.TextVersion.Cause;
import dev.tarn.workspace.listen.Subscription;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Watches the open documents of a window and keeps their versions: as they were opened, at each
/// save, when another program changed the file, at most every few minutes while typing, and when
/// they are closed.
///
/// Thread-safe; all work is done on a thread of its own. Close it before the documents.
public final class VersionKeeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(VersionKeeper.class);
  private static final Duration AGE = Duration.ofDays(90);
  private static final long BYTES = 256L << 20;

  private final Path workspace;
  private final Documents documents;
  private final LocalHistory history;
  private final Pace pace;
  private final ScheduledExecutorService thread = Threads.timer("local-history");
  private final Map<Document, WatchedText> watched = new LinkedHashMap<>();
  private final Subscription listening;

  /// How often is looked and kept.
  ///
  /// @param look between two looks at what is typed
  /// @param typing the least time between two versions of a text that is being typed
  record Pace(Duration look, Duration typing) {
    static final Pace USUAL = new Pace(Duration.ofSeconds(20), Duration.ofMinutes(3));
  }

  /// Begins to watch.
  ///
  /// @param workspace the folder
  /// @param documents of a window
  /// @param history keeps the versions
  public VersionKeeper(Path workspace, Documents documents, LocalHistory history) {
    this(workspace, documents, history, Pace.USUAL);
  }

  VersionKeeper(Path workspace, Documents documents, LocalHistory history, Pace pace) {
    this.workspace = workspace;
    this.documents = documents;
    this.history = history;
    this.pace = pace;
    this.listening = documents.listen(_ -> soon(this::follow));
    soon(this::follow);
    soon(() -> history.tidy(AGE, BYTES));
    long millis = pace.look().toMillis();
    var _ =
        thread.scheduleWithFixedDelay(
            () -> attempt(this::look), millis, millis, TimeUnit.MILLISECONDS);
  }

  /// Names the text of a document in the history.
  ///
  /// @param document any
  /// @return by its file, relative if it lies in the workspace, or by its id
  public String key(Document document) {
    return document
        .path()
        .map(path -> key(workspace, path))
        .orElseGet(() -> "document:" + document.id());
  }

  /// Names the text of a file in the history. For a folder: what its files' names begin with.
  ///
  /// @param workspace the workspace's folder
  /// @param file absolute
  /// @return by its path, relative if it lies in the workspace
  public static String key(Path workspace, Path file) {
    Path path = file.startsWith(workspace) ? workspace.relativize(file) : file;
    return "file:" + path.toString().replace('\\', '/');
  }

  /// The versions of a document, with its text as it is now. Waits for the disk.
  ///
  /// @param document an open one
  /// @return the newest first
  public List<TextVersion> versions(Document document) {
    return history.versions(key(document));
  }

  /// The content of a version. Waits for the disk.
  ///
  /// @param version one that was listed
  /// @return the text
  /// @throws IOException if it is gone or damaged
  public String text(TextVersion version) throws IOException {
    return history.text(version);
  }

  /// Keeps the text as it is now, such as before another takes its place. Waits for the disk.
  ///
  /// @param document an open one
  /// @throws IOException if it cannot be written
  public void keepNow(Document document) throws IOException {
    history.keep(key(document), document.text(), Cause.TYPED);
  }

  /// Looks now for what other programs changed, and waits until it is kept.
  public void lookNow() {
    thread.submit(() -> attempt(this::look));
    flush();
  }

  /// Waits until all is kept that has happened by now.
  void flush() {
    try {
      thread.submit(() -> true).get(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
      LOG.warn("Keeping versions takes long", e);
    }
  }

  /// Keeps what is typed by now, and ends.
  @Override
  public void close() {
    listening.close();
    soon(this::keepAll);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("Keeping versions takes long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void follow() throws IOException {
    Set<Document> open = new HashSet<>(documents.all());
    for (Document document : List.copyOf(watched.keySet())) {
      if (!open.contains(document)) {
        WatchedText gone = watched.remove(document);
        if (gone != null) {
          gone.close();
          gone.keepTyped(Duration.ZERO);
        }
      }
    }
    for (Document document : documents.all()) {
      if (!watched.containsKey(document)) {
        Subscription events = document.listen(event -> soon(() -> heard(event)));
        WatchedText text = new WatchedText(document, history, this::key, events);
        watched.put(document, text);
        text.keepOpened();
      }
    }
  }

  private void heard(DocumentEvent event) throws IOException {
    WatchedText text = watched.get(event.document());
    if (text != null) {
      text.heard(event.kind());
    }
  }

  private void look() throws IOException {
    for (WatchedText text : watched.values()) {
      text.keepForeign();
      text.keepTyped(pace.typing());
    }
  }

  private void keepAll() throws IOException {
    for (WatchedText text : watched.values()) {
      text.close();
      text.keepTyped(Duration.ZERO);
    }
  }

  /// Work on the disk.
  private interface Work {
    void run() throws IOException;
  }

  private void soon(Work work) {
    if (!thread.isShutdown()) {
      thread.execute(() -> attempt(work));
    }
  }

  private static void attempt(Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      LOG.warn("A version of a text is not kept", e);
    }
  }
}
