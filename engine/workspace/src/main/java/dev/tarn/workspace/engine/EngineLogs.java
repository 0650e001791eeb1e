package dev.tarn.workspace.engine;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What an engine and its JVM have written.
///
/// @param log the engine's log; there may be none yet
/// @param output what its JVM printed; there may be none yet
public record EngineLogs(Path log, Path output) {
  private static final int TAIL = 64 * 1024;

  /// The last lines of the log.
  ///
  /// @param count at most so many
  /// @return in order; empty if there is no log
  public List<String> lastOfLog(int count) {
    return last(log, 0, count);
  }

  /// The last lines that the JVM printed.
  ///
  /// @param count at most so many
  /// @return in order; empty if there are none
  public List<String> lastOfOutput(int count) {
    return last(output, 0, count);
  }

  /// The last lines of what was written since a file had some length.
  static List<String> last(Path file, long from, int count) {
    if (Files.notExists(file)) {
      return List.of();
    }
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      long start = Math.max(Math.min(from, length), length - TAIL);
      byte[] tail = new byte[Math.toIntExact(length - start)];
      bytes.seek(start);
      bytes.readFully(tail);
      List<String> lines = new String(tail, StandardCharsets.UTF_8).lines().toList();
      return lines.subList(Math.max(0, lines.size() - count), lines.size());
    } catch (IOException e) {
      return List.of();
    }
  }
}
