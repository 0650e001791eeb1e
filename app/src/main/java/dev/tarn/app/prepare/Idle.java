package dev.tarn.app.prepare;

import dev.tarn.workspace.start.Detached;
import dev.tarn.workspace.start.StartCache;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Has missing caches made when nobody waits for this process any more.
public final class Idle {
  private Idle() {}

  /// Starts `tarn prepare` in the background at low priority if a cache is missing or was made for
  /// other jars or another JDK. Returns at once and never fails: the next idle moment tries again.
  public static void begin() {
    StartCache.usualFolder().ifPresent(Idle::begin);
  }

  private static void begin(Path folder) {
    Set<Part> wanted = new Preparation(folder, _ -> {}).wanted(EnumSet.allOf(Part.class));
    if (wanted.isEmpty()) {
      return;
    }
    try {
      Path log = Files.write(folder.resolve(Preparation.LOG), new byte[0]);
      Detached.atLowPriority(command(folder, wanted))
          .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      // Tarn starts slower, and is all there.
    }
  }

  private static List<String> command(Path folder, Set<Part> wanted) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.add("-Dtarn.aot=" + folder);
    command.add("@" + Part.command.arguments());
    command.addAll(List.of(Part.command.main(), "prepare"));
    wanted.forEach(part -> command.addAll(List.of("--part", part.name())));
    return command;
  }
}
