package dev.tarn.engine.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.classic.SparkSession;
import org.jspecify.annotations.Nullable;

/// The watched folders of a workspace. Safe for any thread.
///
/// Each is a file `NAME.watch.json` that people write or the window does. Those that were on when
/// the last engine ended go on with this one.
public final class Watches implements AutoCloseable {
  private static final String ENDING = ".watch.json";

  private static volatile @Nullable Watches current;

  private final SparkSession session;
  private final SparkSession asking;
  private final Path definitions;
  private final Path kept;
  private final Consumer<Runnable> threads;
  private final Map<String, Watch> watches = new ConcurrentHashMap<>();

  private Watches(SparkSession session, Path definitions, Path kept, Consumer<Runnable> threads) {
    this.session = session;
    this.asking = session.newSession();
    this.definitions = definitions;
    this.kept = kept;
    this.threads = threads;
  }

  /// Takes up the folders of a workspace.
  ///
  /// @param session the engine's own
  /// @param definitions the folder of their files
  /// @param kept the folder for what is remembered of them
  /// @param threads runs work on a thread of its own
  /// @return close it before Spark ends
  public static Watches open(
      SparkSession session, Path definitions, Path kept, Consumer<Runnable> threads) {
    Watches watches = new Watches(session, definitions, kept, threads);
    watches.all().values().forEach(Watch::resume);
    current = watches;
    return watches;
  }

  /// Those of this process.
  ///
  /// @throws IllegalStateException if the engine is ending
  static Watches current() {
    Watches open = current;
    if (open == null) {
      throw new IllegalStateException("The engine is ending");
    }
    return open;
  }

  /// Whether one of them works or is waiting to.
  public boolean isActive() {
    return watches.values().stream().anyMatch(Watch::isActive);
  }

  /// A session to look into tables with.
  SparkSession asking() {
    return asking;
  }

  /// All that are defined, by name.
  Map<String, Watch> all() {
    Map<String, Watch> found = new TreeMap<>();
    try (Stream<Path> files = Files.list(definitions)) {
      files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ENDING) && !name.startsWith("."))
          .map(name -> name.substring(0, name.length() - ENDING.length()))
          .forEach(name -> found.put(name, watch(name)));
    } catch (NoSuchFileException e) {
      return found;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  /// One of them.
  ///
  /// @throws IllegalArgumentException if there is none of that name
  Watch one(String name) {
    if (name.contains("/") || !Files.exists(definitions.resolve(name + ENDING))) {
      throw new IllegalArgumentException("There is no watched folder " + name);
    }
    return watch(name);
  }

  /// Ends the work on one, and forgets how it went; its table stays, and so does what that knows.
  void forget(String name) {
    Watch gone = watches.remove(name);
    if (gone != null) {
      gone.stop();
    }
    try {
      Files.deleteIfExists(kept.resolve(name + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    current = null;
    watches.values().forEach(Watch::halt);
  }

  private Watch watch(String name) {
    return watches.computeIfAbsent(
        name,
        known ->
            new Watch(
                definitions.resolve(known + ENDING),
                kept.resolve(known + ".json"),
                session,
                threads));
  }
}
