package dev.tarn.app.prepare;

import dev.tarn.workspace.start.Detached;
import dev.tarn.workspace.start.StartCache;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/// Has missing caches made when nobody waits for this process any more.
public final class Idle {
  private Idle() {}

  /// Starts `tarn prepare` in the background at low priority if a cache is missing or was made for
  /// other jars or another JDK. Returns at once and never fails: the next idle moment tries again.
  public static void begin() {
    StartCache.usualFolder()
        .filter(folder -> new Preparation(folder, _ -> {}).isWanted(EnumSet.allOf(Part.class)))
        .ifPresent(Idle::begin);
  }

  private static void begin(Path folder) {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx128m",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dtarn.aot=" + folder,
            "@" + Part.command.arguments(),
            Part.command.main(),
            "prepare");
    try {
      Detached.atLowPriority(command)
          .redirectOutput(ProcessBuilder.Redirect.to(folder.resolve("prepare.log").toFile()))
          .start();
    } catch (IOException e) {
      // Tarn starts slower, and is all there.
    }
  }
}
