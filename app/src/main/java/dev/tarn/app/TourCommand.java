package dev.tarn.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

  @Option(
      names = "--only",
      paramLabel = "NAME",
      split = ",",
      description = "Screens of these groups alone, such as table,rows.")
  private List<String> only = new ArrayList<>();

  @Override
  public Integer call() {
    Path folder = (out == null ? Path.of(".") : out).toAbsolutePath().normalize();
    return Window.tour(folder, only);
  }
}
