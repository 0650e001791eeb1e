package dev.tarn.workspace.document;

import dev.tarn.session.Threads;
import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.listen.Listeners;
import dev.tarn.workspace.listen.Subscription;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes what changes in the documents of one window to its slot, on a thread of its own, at most
/// a third of a second after the change. If it cannot, it says so and tries again each second.
final class Journal implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
  private static final long DELAY_MILLIS = 300;
  private static final long AGAIN_MILLIS = 1000;
  private static final int CLOSED_KEPT = 100;

  private final Path folder;
  private final Path closedFolder;
  private final ScheduledExecutorService thread = Threads.timer("journal");
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Set<Document> changed = ConcurrentHashMap.newKeySet();
  private final AtomicReference<@Nullable Tabs> changedTabs = new AtomicReference<>();
  private final Map<Document, JournalFile> files = new HashMap<>();
  private final Listeners<Optional<String>> listeners = new Listeners<>();
  private volatile Optional<String> problem = Optional.empty();

  /// Writes to a folder.
  ///
  /// @param folder the slot's
  /// @param closedFolder for the journals of closed documents
  Journal(Path folder, Path closedFolder) {
    this.folder = folder;
    this.closedFolder = closedFolder;
  }

  /// Takes up the journal of a document that was read from it.
  void restored(Document document, int generation) {
    run(() -> files.put(document, new JournalFile(folder, document.id(), generation)));
  }

  /// Notes that a document has something to write.
  void changed(Document document) {
    changed.add(document);
    schedule(DELAY_MILLIS);
  }

  /// Notes another order of the tabs.
  void changed(Tabs tabs) {
    changedTabs.set(tabs);
    schedule(DELAY_MILLIS);
  }

  /// Keeps a closed document's journal, so that it can be opened again.
  void closed(Document document) {
    run(() -> {
      changed.remove(document);
      JournalFile file = fileOf(document);
      files.remove(document);
      try {
        file.write(document);
        Files.createDirectories(closedFolder);
        file.moveTo(closedFolder.resolve(closedName(document)));
        prune();
      } catch (IOException e) {
        LOG.warn("The journal of closed {} was not kept", document, e);
      }
    });
  }

  /// Waits until all is written.
  ///
  /// @return false if something could not be
  boolean flush() {
    await(this::writeAll);
    return problem.isEmpty();
  }

  /// Why nothing can be written now.
  Optional<String> problem() {
    return problem;
  }

  Subscription listen(Consumer<Optional<String>> listener) {
    return listeners.add(listener);
  }

  /// Writes what is left and ends.
  @Override
  public void close() {
    flush();
    await(() -> files.values().forEach(this::closeFile));
    thread.shutdownNow();
  }

  private void schedule(long delay) {
    if (scheduled.compareAndSet(false, true)) {
      try {
        thread.schedule(this::writeAll, delay, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.warn("A change after the end of the journal");
      }
    }
  }

  private void writeAll() {
    scheduled.set(false);
    Optional<String> trouble = Optional.empty();
    for (Document document : List.copyOf(changed)) {
      changed.remove(document);
      try {
        fileOf(document).write(document);
      } catch (IOException e) {
        changed.add(document);
        trouble = Optional.of(words(e));
      } catch (RuntimeException e) {
        LOG.error("The journal of {} failed", document, e);
        document.takeAllAgain();
        changed.add(document);
        trouble = Optional.of(words(new IOException(e.toString())));
      }
    }
    Tabs tabs = changedTabs.getAndSet(null);
    if (tabs != null) {
      try {
        tabs.write(folder);
      } catch (IOException e) {
        changedTabs.compareAndSet(null, tabs);
        trouble = Optional.of(words(e));
      }
    }
    if (trouble.isPresent()) {
      schedule(AGAIN_MILLIS);
    }
    if (!trouble.equals(problem)) {
      problem = trouble;
      listeners.tell(trouble);
    }
  }

  private JournalFile fileOf(Document document) {
    return files.computeIfAbsent(document, d -> new JournalFile(folder, d.id(), 0));
  }

  private void closeFile(JournalFile file) {
    try {
      file.close();
    } catch (IOException e) {
      LOG.warn("A journal was not closed", e);
    }
  }

  private static String closedName(Document document) {
    return "%019d.%s%s".formatted(System.currentTimeMillis(), document.id(), JournalFile.SUFFIX);
  }

  private void prune() throws IOException {
    List<Path> kept = JournalSlot.files(closedFolder, JournalFile.SUFFIX);
    for (Path file : kept.subList(0, Math.max(0, kept.size() - CLOSED_KEPT))) {
      Files.deleteIfExists(file);
    }
  }

  private void await(Runnable task) {
    try {
      thread.submit(task).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (RejectedExecutionException e) {
      LOG.warn("The journal has ended");
    }
  }

  private void run(Runnable task) {
    try {
      thread.execute(task);
    } catch (RejectedExecutionException e) {
      LOG.warn("The journal has ended");
    }
  }

  private static String words(IOException error) {
    return "What you type cannot be kept safe: " + FileWords.of(error) + ".";
  }
}
