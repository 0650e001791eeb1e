package dev.tarn.ui;

import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.SaveOutcome;
import dev.tarn.workspace.document.TextEncoding;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;

/// Saves documents to their files, and asks where and whether to overwrite.
final class Saving {
  private final Dialogs dialogs;
  private final Notifications notices;
  private final Background background;
  private final BiConsumer<Document, Runnable> conflict;

  /// Takes what it works with.
  ///
  /// @param conflict asks what is to be done if another program changed the file; told how to
  ///   overwrite it
  Saving(
      Dialogs dialogs,
      Notifications notices,
      Background background,
      BiConsumer<Document, Runnable> conflict) {
    this.conflict = conflict;
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
            case SaveOutcome.Conflict _ ->
                conflict.accept(document, () -> write(document, overwrite, overwrite));
            case SaveOutcome.Unencodable found -> lacks(document, found);
            case SaveOutcome.Failed(_, String reason) -> failed(document, reason);
          }
        },
        error -> failed(document, String.valueOf(error.getMessage())));
  }

  /// Saves in another encoding.
  void saveWith(Document document, TextEncoding encoding) {
    write(
        document,
        () -> document.file().saveWith(encoding),
        () -> document.file().overwriteWith(file(document), encoding));
  }

  private static Path file(Document document) {
    return document.path().orElseThrow();
  }

  private void lacks(Document document, SaveOutcome.Unencodable found) {
    String title =
        Strings.of(
            "encoding.lacks.title",
            found.character(),
            found.encoding().title(),
            found.line(),
            found.column());
    if (found.isHalf()) {
      failed(document, Strings.of("encoding.half", found.line(), found.column()));
      return;
    }
    dialogs.confirm(
        new Dialogs.Question(
            title,
            Strings.of("encoding.lacks.body", document.title(), found.encoding().title()),
            Strings.of("encoding.lacks.verb"),
            Dialogs.Weight.NORMAL),
        () -> overwrite(document, found.file(), TextEncoding.UTF_8));
  }

  private void overwrite(Document document, Path file, TextEncoding encoding) {
    Callable<SaveOutcome> writing = () -> document.file().overwriteWith(file, encoding);
    write(document, writing, writing);
  }

  private void failed(Document document, String reason) {
    notices.show(
        Notice.of(Notice.Kind.FAILURE, Strings.of("save.failed", document.title()), reason));
  }
}
