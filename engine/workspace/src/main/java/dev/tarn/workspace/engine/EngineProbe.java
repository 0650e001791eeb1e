package dev.tarn.workspace.engine;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// Looks whether an engine lives.
///
/// `engine.json` is believed while the process that it names lives. A process number may have been
/// given to another program since, so the first time a start is seen, the engine's lock is tried
/// too: the process is the engine only if somebody holds it. The lock is tried once a start at
/// most, since a trial that succeeds holds it for a moment and could hinder an engine that starts.
final class EngineProbe {
  private static final Object ONE_TRIAL = new Object();

  private final EngineFiles files;
  private final java.util.Set<String> confirmed = ConcurrentHashMap.newKeySet();

  EngineProbe(EngineFiles files) {
    this.files = files;
  }

  /// What was seen.
  sealed interface Look {

    /// No engine lives.
    ///
    /// @param last what the last one left behind, if anything
    record None(Optional<EngineDescription> last) implements Look {}

    /// An engine lives.
    ///
    /// @param engine what it says
    record Alive(EngineDescription engine) implements Look {}
  }

  /// Looks.
  Look look() {
    Optional<EngineDescription> found = EngineDescription.read(files.description());
    Predicate<EngineDescription> lives = this::lives;
    return found.filter(lives).<Look>map(Look.Alive::new).orElseGet(() -> new Look.None(found));
  }

  private boolean lives(EngineDescription engine) {
    if (!ProcessHandle.of(engine.pid()).map(ProcessHandle::isAlive).orElse(false)) {
      return false;
    }
    String start = engine.pid() + " " + engine.startId();
    if (confirmed.contains(start)) {
      return true;
    }
    boolean held = isHeld(files.lock());
    if (held) {
      confirmed.add(start);
    }
    return held;
  }

  /// Tells if another process holds a lock. One trial at a time: this process's own trials would
  /// take each other for an engine.
  private static boolean isHeld(Path lock) {
    synchronized (ONE_TRIAL) {
      try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
          FileLock mine = channel.tryLock()) {
        return mine == null;
      } catch (NoSuchFileException e) {
        return false;
      } catch (IOException e) {
        return true;
      }
    }
  }
}
