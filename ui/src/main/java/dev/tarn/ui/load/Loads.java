package dev.tarn.ui.load;

import dev.tarn.workspace.file.JsonFile;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Begins adding data. For the window's thread.
public final class Loads {
  private static final Logger LOG = LoggerFactory.getLogger(Loads.class);

  private final LoadDesk desk;

  /// Takes what it needs of the window.
  ///
  /// @param desk the window's part
  public Loads(LoadDesk desk) {
    this.desk = desk;
  }

  /// Shows what is in files, and lets the user choose what is made of them.
  ///
  /// @param files one, or several of one folder that are to become one table
  public void add(List<Path> files) {
    JsonFile memory = new JsonFile(desk.memory());
    desk.background()
        .run(
            () -> memory.read().value().map(LoadChoice::of).orElseGet(LoadChoice::first),
            last -> show(files, last),
            _ -> show(files, LoadChoice.first()));
  }

  private void show(List<Path> files, LoadChoice last) {
    new LoadBox(desk, new LoadModel(files, last), last, this::keep).open();
  }

  private void keep(LoadChoice choice) {
    desk.background()
        .run(
            () -> {
              new JsonFile(desk.memory()).write(choice.json());
              return true;
            },
            _ -> {},
            error -> LOG.warn("What was chosen for loading is not kept", error));
  }
}
