package dev.tarn.workspace.state;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Threads;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a window's state in a small file of its own, which can be read before the first picture is
/// drawn; what changes is on disk half a second later, so that it survives a kill.
public final class WindowStateFile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WindowStateFile.class);
  private static final long DELAY_MILLIS = 500;
  private static final JsonMapper JSON =
      JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final JsonFile file;
  private final ScheduledExecutorService thread = Threads.timer("window-state");
  private final AtomicReference<@Nullable WindowState> pending = new AtomicReference<>();

  /// Takes a file, which may not exist yet.
  ///
  /// @param file where
  public WindowStateFile(Path file) {
    this.file = new JsonFile(file);
  }

  /// What was read.
  ///
  /// @param state [WindowState#FIRST] if there is none
  /// @param notice what the user should know, or empty
  public record Read(WindowState state, Optional<String> notice) {}

  /// Reads the state as it was left. A file that cannot be read is kept aside.
  ///
  /// @return a state that can be used in any case
  public Read read() {
    JsonFile.Read found = file.read();
    if (found.value().isEmpty()) {
      return new Read(WindowState.FIRST, found.notice());
    }
    try {
      return new Read(JSON.treeToValue(found.value().get(), WindowState.class), Optional.empty());
    } catch (IOException | IllegalArgumentException e) {
      return new Read(
          WindowState.FIRST, Optional.of("The window's last state could not be understood."));
    }
  }

  /// Has a state written soon. Returns at once; of several states the last one counts.
  ///
  /// @param state how the window is now
  public void keep(WindowState state) {
    if (pending.getAndSet(state) == null) {
      try {
        thread.schedule(this::write, DELAY_MILLIS, TimeUnit.MILLISECONDS);
      } catch (RejectedExecutionException e) {
        LOG.debug("A window's state after its end");
      }
    }
  }

  /// Writes what is left and ends.
  @Override
  public void close() {
    thread.shutdownNow();
    write();
  }

  private void write() {
    WindowState state = pending.getAndSet(null);
    if (state == null) {
      return;
    }
    try {
      ObjectNode object = JSON.valueToTree(state);
      file.write(object.put("version", 1));
    } catch (IOException e) {
      LOG.warn("The window's state was not written", e);
    }
  }
}
