package dev.tarn.ui;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.textcompare.TextCompareBox;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.TextEncoding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.binding.BooleanBinding;
import org.kordamp.ikonli.feather.Feather;

/// What the window does with the files of its documents beside opening and saving them: follows
/// what other programs do, and compares. For the window's thread.
final class FileDesk {
  private final TarnWindow window;
  private final DiskActions disk;
  private final EncodingActions encodings;

  FileDesk(TarnWindow window, OpenDocuments documents, LocalHistoryActions history) {
    this.window = window;
    this.encodings = new EncodingActions(window);
    documents.setOnEncoding(encodings::ask);
    this.disk =
        new DiskActions(
            documents,
            window.background(),
            history,
            new DiskActions.Verbs(
                (_, document) -> window.verbs().save(document),
                (_, document) -> window.verbs().saveAs(document),
                this::compare,
                encodings::reopen));
  }

  /// Begins to watch the files of a workspace's documents.
  void attach(Services services) {
    disk.attach(services);
  }

  /// Watches no more.
  void detach() {
    disk.detach();
  }

  /// Looks at the files whenever the user comes back to the window or to a tab.
  void follow() {
    window.stage().focusedProperty().subscribe(_ -> disk.look());
    window.model().selectedProperty().subscribe(_ -> disk.look());
  }

  /// Says that a text was not saved, since another program changed its file.
  void conflict(Document document, Runnable overwrite) {
    disk.conflict(document, overwrite);
  }

  /// Takes the text of a file in another encoding; what was here can be had back by undoing.
  void reopen(DocumentPane pane, Document document, TextEncoding encoding) {
    disk.reload(pane, document, encoding);
  }

  /// What can be done, in the order of the palette.
  List<Command> commands() {
    String place = Strings.of("command.place.file");
    BooleanBinding some = window.model().hasDocument();
    List<Command> all = new ArrayList<>();
    all.add(
        Command.of(
                Strings.of("disk.command.reload"),
                place,
                Feather.REFRESH_CW,
                () -> front(disk::reload))
            .enabled(some));
    all.add(
        Command.of(
                Strings.of("disk.command.compare"),
                place,
                Feather.COLUMNS,
                () -> front(this::compare))
            .enabled(some));
    all.addAll(encodings.commands());
    return all;
  }

  private void compare(DocumentPane pane, Document document) {
    new TextCompareBox(
            window.overlays(),
            window.background(),
            new TextCompareBox.Texts(
                Strings.of("textcompare.title", document.title()),
                Strings.of("textcompare.disk", disk.name(document)),
                Strings.of("textcompare.here"),
                () -> document.file().read().text(),
                document::text,
                text -> replace(pane, text)),
            List.of(
                new TextCompareBox.Verb(
                    Strings.of("disk.reload"),
                    Strings.of("disk.reload.tip"),
                    () -> disk.reload(pane, document)),
                new TextCompareBox.Verb(
                    Strings.of("disk.keep"),
                    Strings.of("disk.keep.tip"),
                    () -> disk.keepMine(pane, document))))
        .show();
  }

  private static void replace(DocumentPane pane, String text) {
    if (pane instanceof SqlPane sql) {
      sql.editor().replaceAll(text);
    }
  }

  private void front(BiConsumer<DocumentPane, Document> work) {
    window
        .model()
        .selected()
        .ifPresent(pane ->
            window
                .documents()
                .document(pane)
                .filter(document -> document.path().isPresent())
                .ifPresent(document -> work.accept(pane, document)));
  }
}
