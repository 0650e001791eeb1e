package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.pane.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;

/// The tab of watched folders: empty, the form, one that goes well and one that does not.
final class WatchScreens {
  private static final int FILES = 8;

  private WatchScreens() {}

  static void add(TourScript script) {
    script
        .then(TarnWindow::closeAll)
        .then(window -> Acts.run(window, "watch.command"))
        .until("there is none", window -> Acts.reads(window, "No folder is watched"))
        .shot("63-watched-none")
        .then(WatchScreens::make)
        .then(window -> write(window, "#watch-folder", folder("returns", false).toString()))
        .shot("64-watched-form")
        .then(window -> press(window, "#watch-save"))
        .until("the folder is not there", window -> Acts.reads(window, "Failed"))
        .shot("65-watched-failed")
        .then(WatchScreens::make)
        .then(window -> write(window, "#watch-folder", folder("sensors", true).toString()))
        .then(window -> press(window, "#watch-save"))
        .until("it is loaded", window -> Acts.reads(window, "5,036 rows from 8 files"))
        .until("it waits", window -> Acts.reads(window, "Watching"))
        .until("its files are read", window -> !Acts.reads(window, "Reading the list of files…"))
        .shot("66-watched-folders");
  }

  private static void make(TarnWindow window) {
    window.model().selected().stream()
        .flatMap(pane -> pane.commands().stream())
        .findFirst()
        .ifPresent(Command::run);
  }

  private static void write(TarnWindow window, String selector, String text) {
    if (window.stage().getScene().getRoot().lookup(selector) instanceof TextField field) {
      field.setText(text);
    }
  }

  private static void press(TarnWindow window, String selector) {
    if (window.stage().getScene().getRoot().lookup(selector) instanceof Button button) {
      button.fire();
    }
  }

  private static Path folder(String name, boolean filled) {
    try {
      Path folder = Files.createTempDirectory("tarn-tour").resolve(name);
      for (int file = 0; filled && file < FILES; file++) {
        Files.createDirectories(folder);
        StringBuilder text = new StringBuilder("sensor,measured_at,celsius\n");
        for (int row = 0; row < 500 + 37 * file; row++) {
          text.append(
              "S-%02d,2026-03-%02dT%02d:15:00,%d.%d\n"
                  .formatted(row % 20, 1 + file, row % 24, 12 + row % 9, row % 10));
        }
        Path written =
            Files.writeString(folder.resolve("2026-03-%02d.csv".formatted(1 + file)), text);
        Files.setLastModifiedTime(
            written, FileTime.from(Instant.now().minusSeconds(86_400L * (FILES - file))));
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
