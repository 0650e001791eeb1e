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
final class TourCommand extends WorkspaceCommand implements Callable<Integer> {

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

  @Option(
      names = "--by-hand",
      description =
          "Open the window on the workspace instead, and do what the lines of the standard input"
              + " say, such as: click Run.")
  private boolean byHand;

  @Override
  public Integer call() {
    Path pictures = (out == null ? Path.of(".") : out).toAbsolutePath().normalize();
    return byHand ? Window.byHand(folder(), pictures, remote()) : Window.tour(pictures, only);
  }
}
