package dev.tarn.ui.load;

import dev.tarn.workspace.file.JsonFile;
import java.nio.file.Path;
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

  /// Shows what is in a file, and lets the user choose what is made of it.
  ///
  /// @param file of data
  public void add(Path file) {
    JsonFile memory = new JsonFile(desk.memory());
    desk.background()
        .run(
            () -> memory.read().value().map(LoadChoice::of).orElseGet(LoadChoice::first),
            last -> show(file, last),
            _ -> show(file, LoadChoice.first()));
  }

  private void show(Path file, LoadChoice last) {
    new LoadBox(desk, new LoadModel(file, last), last, this::keep).open();
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
