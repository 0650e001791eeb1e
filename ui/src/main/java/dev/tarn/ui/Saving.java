package dev.tarn.ui;

import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.SaveOutcome;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/// Saves documents to their files, and asks where and whether to overwrite.
final class Saving {
  private final Dialogs dialogs;
  private final Notifications notices;
  private final Background background;
  private final Runnable foreign;

  /// Takes what it works with.
  ///
  /// @param foreign keeps what another program wrote, before it may be overwritten
  Saving(Dialogs dialogs, Notifications notices, Background background, Runnable foreign) {
    this.foreign = foreign;
    this.dialogs = dialogs;
    this.notices = notices;
    this.background = background;
  }

  /// Saves, and asks for a file if there is none.
  ///
  /// @param document what to save
  /// @param folder where new files go
  void save(Document document, Path folder) {
    if (document.path().isPresent()) {
      write(document, document::save, document::overwrite);
    } else {
      saveAs(document, folder);
    }
  }

  /// Asks for a file and saves to it.
  void saveAs(Document document, Path folder) {
    Path proposal =
        document
            .path()
            .orElseGet(() -> folder.resolve(document.title().replace(' ', '-') + ".sql"));
    dialogs
        .save(Strings.of("save.choose"), proposal)
        // The system's chooser has asked already whether to overwrite.
        .ifPresent(file ->
            write(document, () -> document.overwrite(file), () -> document.overwrite(file)));
  }

  private void write(
      Document document, Callable<SaveOutcome> first, Callable<SaveOutcome> overwrite) {
    background.run(
        first,
        outcome -> {
          switch (outcome) {
            case SaveOutcome.Saved _ -> {}
            case SaveOutcome.Conflict(Path file) -> {
              foreign.run();
              dialogs.confirm(question(file), () -> write(document, overwrite, overwrite));
            }
            case SaveOutcome.Failed(_, String reason) -> failed(document, reason);
          }
        },
        error -> failed(document, String.valueOf(error.getMessage())));
  }

  private static Dialogs.Question question(Path file) {
    return new Dialogs.Question(
        Strings.of("save.conflictTitle", String.valueOf(file.getFileName())),
        Strings.of("save.conflictBody"),
        Strings.of("save.conflictVerb"),
        Dialogs.Weight.DESTRUCTIVE);
  }

  private void failed(Document document, String reason) {
    notices.show(
        Notice.of(Notice.Kind.FAILURE, Strings.of("save.failed", document.title()), reason));
  }
}
