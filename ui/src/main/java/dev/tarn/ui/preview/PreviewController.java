package dev.tarn.ui.preview;

import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.preview.FilePreview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Reads the file of a page, and does what is asked on it. For the window's thread.
final class PreviewController implements AutoCloseable {
  private final PreviewModel model;
  private final PreviewDesk desk;
  private final Latest latest;
  private final Latest looking;

  PreviewController(PreviewModel model, PreviewDesk desk) {
    this.model = model;
    this.desk = desk;
    this.latest = desk.background().latest();
    this.looking = desk.background().latest();
  }

  PreviewModel model() {
    return model;
  }

  PreviewDesk desk() {
    return desk;
  }

  /// Reads the file anew.
  void load() {
    model.busyProperty().set(true);
    Path file = model.file();
    latest.ask(
        () -> FilePreview.read(file, desk.scratch()),
        found -> {
          model.busyProperty().set(false);
          model.troubleProperty().set("");
          model.previewProperty().set(found);
        },
        error -> {
          model.busyProperty().set(false);
          model.previewProperty().set(null);
          model.troubleProperty().set(String.valueOf(error.getMessage()));
        });
  }

  /// Reads the file anew if it was written since.
  void lookAgain() {
    FilePreview seen = model.previewProperty().get();
    if (seen != null && !model.busyProperty().get()) {
      looking.ask(
          () ->
              Files.size(seen.file()) == seen.bytes()
                  && Files.getLastModifiedTime(seen.file()).toInstant().equals(seen.changed()),
          same -> {
            if (!same && seen.equals(model.previewProperty().get())) {
              load();
            }
          },
          _ -> load());
    }
  }

  /// Stops the reading of a file that takes long.
  void stop() {
    latest.close();
    model.busyProperty().set(false);
    model.troubleProperty().set(Strings.of("preview.stopped"));
  }

  void query() {
    desk.query().accept(List.of(model.file()));
  }

  void add() {
    desk.add().accept(List.of(model.file()));
  }

  void edit() {
    desk.edit().accept(model.file());
  }

  void copyPath() {
    ClipboardText.put(desk.path().apply(model.file()));
  }

  void reveal() {
    outside(desk.files()::reveal);
  }

  void openOutside() {
    outside(desk.files()::open);
  }

  private void outside(Consumer<Path> work) {
    Path file = model.file();
    desk.background()
        .run(
            () -> {
              work.accept(file);
              return true;
            },
            _ -> {},
            error ->
                desk.notices()
                    .show(
                        Notice.of(
                            Notice.Kind.FAILURE,
                            Strings.of("preview.outside.failed", model.name()),
                            String.valueOf(error.getMessage()))));
  }

  @Override
  public void close() {
    latest.close();
    looking.close();
  }
}
