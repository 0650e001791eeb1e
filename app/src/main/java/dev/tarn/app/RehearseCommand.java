package dev.tarn.app;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/// `tarn rehearse`: the window does what a user does first, for measurements and start caches.
@Command(
    name = "rehearse",
    hidden = true,
    header = "Opens a window without a display, runs a query and tells when each step was done.")
final class RehearseCommand implements Callable<Integer> {
  @ParentCommand private @Nullable TarnCommand parent;

  @Override
  public Integer call() {
    return Window.rehearse(parent == null ? Workspaces.folder(null) : parent.folder());
  }
}
