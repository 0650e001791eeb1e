package dev.tarn.workspace.start;

import dev.tarn.workspace.file.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/// The JDK's ahead-of-time cache of one of Tarn's programs: classes as they were loaded and linked
/// in a trial run, and what was learnt there for compiling them. A JVM that starts with it is ready
/// sooner.
///
/// The file `NAME.options` beside the cache holds the JVM flags that use it, as an argument file
/// for `java`; the start script and the engine's starter pass it on if it is there. It is replaced
/// as a whole, and each cache has a name of its own, since a running JVM may hold the one before. A
/// cache that does not fit jars, JDK or flags is passed over by the JVM in silence.
///
/// @param folder where caches of this build are kept; it may not exist yet
/// @param name of the program, such as `engine`
public record StartCache(Path folder, String name) {
  /// JVM flags that keep it from telling about caches.
  public static final List<String> SILENCE = List.of("-Xlog:aot*=off", "-Xlog:cds*=off");

  private static final String KEY = "# for ";
  private static final String FAILED = "# could not be made";
  private static final Duration UNTIL_NEXT_TRY = Duration.ofDays(1);

  /// Where this process keeps caches: the folder that the start script names by the system property
  /// `tarn.aot`. Without it, none are used or made.
  ///
  /// @return absolute, or empty
  public static Optional<Path> usualFolder() {
    return Optional.ofNullable(System.getProperty("tarn.aot"))
        .filter(name -> !name.isBlank())
        .map(name -> Path.of(name).toAbsolutePath());
  }

  /// The flags for a JVM that is started now.
  ///
  /// @return one, or none if there is no cache
  public List<String> flags() {
    return Files.isReadable(options()) ? List.of("@" + options()) : List.of();
  }

  /// The argument file of the flags.
  ///
  /// @return it may not exist
  public Path options() {
    return folder.resolve(name + ".options");
  }

  /// Tells if there is no need to make the cache.
  ///
  /// @param key see [StartKey]
  /// @return true if it was made for that key, or could not be made for it less than a day ago
  public boolean isFor(String key) {
    try {
      List<String> lines = Files.readAllLines(options());
      Instant tried = Files.getLastModifiedTime(options()).toInstant();
      return lines.getFirst().equals(KEY + key)
          && (!lines.getLast().equals(FAILED) || tried.plus(UNTIL_NEXT_TRY).isAfter(Instant.now()));
    } catch (IOException | NoSuchElementException e) {
      return false;
    }
  }

  /// Puts a new cache in use.
  ///
  /// @param made the cache, in the same folder; it is renamed
  /// @param key what it was made for
  /// @throws IOException if it cannot be renamed or told about
  public void publish(Path made, String key) throws IOException {
    Path cache = folder.resolve(name + "-" + Long.toHexString(System.nanoTime()) + ".aot");
    Files.move(made, cache);
    write(KEY + key + "\n-XX:AOTCache=" + quoted(cache) + " " + String.join(" ", SILENCE) + "\n");
    removeAllBut(cache);
  }

  /// Notes that no cache can be made, so that it is not tried again for a day.
  ///
  /// @param key what it was tried for
  /// @throws IOException if it cannot be written
  public void giveUp(String key) throws IOException {
    write(KEY + key + "\n" + FAILED + "\n");
  }

  private void write(String text) throws IOException {
    AtomicFile.write(options(), text.getBytes(StandardCharsets.UTF_8));
  }

  private void removeAllBut(Path kept) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(this::isCache).filter(file -> !file.equals(kept)).toList()) {
        try {
          Files.delete(file);
        } catch (IOException e) {
          // Windows keeps a file that a running JVM uses; the next one takes it away.
        }
      }
    }
  }

  private boolean isCache(Path file) {
    String found = String.valueOf(file.getFileName());
    return found.startsWith(name + "-") && found.endsWith(".aot");
  }

  private static String quoted(Path path) {
    return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
