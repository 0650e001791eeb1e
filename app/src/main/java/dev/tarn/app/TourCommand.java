package dev.tarn.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tarn tour`.
@Command(
    name = "tour",
    header = "Takes pictures of the real app.",
    description =
        "Starts the window without a display, walks through its screens on a real engine and writes"
            + " PNG files.")
final class TourCommand implements Callable<Integer> {

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "Where the pictures go; made if it is not there.")
  private @Nullable Path out;

  @Override
  public Integer call() {
    return Window.tour((out == null ? Path.of(".") : out).toAbsolutePath().normalize());
  }
}
