package dev.tarn.workspace.shelf;

import dev.tarn.session.Threads;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The shelves of a workspace's documents, a small JSON file each, named by the document's id.
///
/// Thread-safe. [#keep] returns at once and writes a moment later, at most a few times a second.
public final class Shelves implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Shelves.class);
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,99}");
  private static final String SUFFIX = ".json";
  private static final long REST_MILLIS = 200;

  private final Path folder;
  private final ScheduledExecutorService thread = Threads.timer("shelves");
  private final Map<String, Shelf> pending = new LinkedHashMap<>();
  private boolean asked;

  /// Takes a folder, which may not exist yet.
  ///
  /// @param folder of this alone
  public Shelves(Path folder) {
    this.folder = folder;
  }

  /// The shelf of a document. Reads the disk.
  ///
  /// @param documentId names the document
  /// @return [Shelf#EMPTY] if nothing is known; a file that cannot be read is kept aside
  public Shelf read(String documentId) {
    synchronized (this) {
      Shelf fresh = pending.get(documentId);
      if (fresh != null) {
        return fresh;
      }
    }
    Path file = file(documentId);
    JsonFile.Read read = new JsonFile(file).read();
    read.notice().ifPresent(LOG::warn);
    if (read.value().isEmpty()) {
      return Shelf.EMPTY;
    }
    touch(file);
    return ShelfJson.read(read.value().get());
  }

  /// Keeps the shelf of a document, soon.
  ///
  /// @param documentId names the document
  /// @param shelf replaces what was kept; an empty one is forgotten
  public synchronized void keep(String documentId, Shelf shelf) {
    pending.put(documentId, shelf);
    if (!asked && !thread.isShutdown()) {
      asked = true;
      var _ = thread.schedule(this::writePending, REST_MILLIS, TimeUnit.MILLISECONDS);
    }
  }

  /// Which results must not be cleared. Reads the disk.
  ///
  /// @return ids of executions
  public Set<String> pinned() {
    Set<String> pinned = new HashSet<>();
    files()
        .forEach(file ->
            new JsonFile(file)
                .read().value().map(ShelfJson::read).orElse(Shelf.EMPTY).runs().stream()
                    .filter(ShelvedRun::pinned)
                    .map(ShelvedRun::executionId)
                    .forEach(pinned::add));
    return pinned;
  }

  /// Forgets the shelves of documents that were closed long ago. Reads the disk.
  ///
  /// @param open ids of the documents that are open
  /// @param age since a shelf was last read or written
  public void forget(Set<String> open, Duration age) {
    Instant oldest = Instant.now().minus(age);
    for (Path file : files()) {
      String name = file.getFileName().toString();
      String id = name.substring(0, name.length() - SUFFIX.length());
      try {
        if (!open.contains(id) && Files.getLastModifiedTime(file).toInstant().isBefore(oldest)) {
          Files.deleteIfExists(file);
        }
      } catch (IOException e) {
        LOG.debug("An old shelf stays", e);
      }
    }
  }

  /// Writes what is left.
  @Override
  public void close() {
    thread.execute(this::writePending);
    thread.shutdown();
    try {
      if (!thread.awaitTermination(10, TimeUnit.SECONDS)) {
        LOG.warn("Writing the list of results takes long");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void writePending() {
    Map<String, Shelf> shelves;
    synchronized (this) {
      shelves = new LinkedHashMap<>(pending);
      asked = false;
    }
    shelves.forEach(this::write);
    synchronized (this) {
      // What came meanwhile is another object, and stays for the next time.
      shelves.forEach(pending::remove);
    }
  }

  private void write(String documentId, Shelf shelf) {
    Path file = file(documentId);
    try {
      if (shelf.isEmpty()) {
        Files.deleteIfExists(file);
      } else {
        new JsonFile(file).write(ShelfJson.write(shelf));
      }
    } catch (IOException e) {
      LOG.warn("The list of a document's results cannot be written", e);
    }
  }

  private List<Path> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(SUFFIX)).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      LOG.warn("The lists of results cannot be read", e);
      return List.of();
    }
  }

  private Path file(String documentId) {
    if (!ID.matcher(documentId).matches()) {
      throw new IllegalArgumentException("No document's id: " + documentId);
    }
    return folder.resolve(documentId + SUFFIX);
  }

  private static void touch(Path file) {
    try {
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.debug("A shelf keeps its time", e);
    }
  }
}
