package dev.tarn.workspace.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Threads;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps how the statements of a workspace are run: whether errors end a run, and which documents
/// use the session that tabs share. What changes is on disk a moment later, so that it survives a
/// kill. Thread-safe.
public final class RunMemory implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunMemory.class);
  private static final long DELAY_MILLIS = 300;
  private static final int MOST = 1000;

  private final JsonFile file;
  private final ScheduledExecutorService thread = Threads.timer("run-memory");
  private final Set<String> shared = new LinkedHashSet<>();
  private boolean goOn;
  private boolean changed;

  /// Reads a small file, which may not exist yet.
  ///
  /// @param path of the file
  public RunMemory(Path path) {
    this.file = new JsonFile(path);
    ObjectNode known = file.read().value().orElseGet(JsonFile::object);
    goOn = known.path("goOn").asBoolean();
    known.path("shared").forEach(name -> shared.add(name.asText()));
  }

  /// Tells if the statements behind one that failed are run all the same.
  ///
  /// @return false at first
  public synchronized boolean goesOn() {
    return goOn;
  }

  /// Chooses whether statements behind one that failed are run all the same.
  ///
  /// @param on what is remembered
  public synchronized void setGoesOn(boolean on) {
    if (goOn != on) {
      goOn = on;
      changed();
    }
  }

  /// Tells if a document uses the session that tabs share.
  ///
  /// @param names of the document: its id, and its path if it has one
  /// @return false at first
  public synchronized boolean isShared(List<String> names) {
    return names.stream().anyMatch(shared::contains);
  }

  /// Chooses whether a document uses the session that tabs share.
  ///
  /// @param names of the document: its id, and its path if it has one
  /// @param on what is remembered
  public synchronized void setShared(List<String> names, boolean on) {
    if (on ? shared.addAll(names) : shared.removeAll(Set.copyOf(names))) {
      while (shared.size() > MOST) {
        shared.remove(shared.iterator().next());
      }
      changed();
    }
  }

  /// Writes what is left and ends.
  @Override
  public void close() {
    thread.shutdownNow();
    write();
  }

  private void changed() {
    if (!changed) {
      changed = true;
      try {
        thread.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("A choice after the end", e);
      }
    }
  }

  private synchronized void write() {
    if (!changed) {
      return;
    }
    changed = false;
    ObjectNode object = JsonFile.object().put("version", 1).put("goOn", goOn);
    ArrayNode names = object.putArray("shared");
    shared.forEach(names::add);
    try {
      file.write(object);
    } catch (IOException e) {
      LOG.warn("How statements are run was not written", e);
    }
  }
}
