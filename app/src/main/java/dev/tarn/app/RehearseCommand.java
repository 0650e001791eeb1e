package dev.tarn.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `tarn rehearse`: the window does what a user does first, for measurements and start caches.
@Command(
    name = "rehearse",
    hidden = true,
    header = "Opens a window without a display, runs a query and tells when each step was done.")
final class RehearseCommand extends WorkspaceCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return Window.rehearse(folder());
  }
}
