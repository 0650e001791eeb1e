package dev.tarn.ui;

import dev.tarn.ui.disk.FileBar;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.DiskState;
import dev.tarn.workspace.document.DiskText;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.TextEncoding;
import dev.tarn.workspace.watch.DiskNews;
import dev.tarn.workspace.watch.DiskWatch;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Notices what other programs do to the files of open documents. A text without changes of its own
/// follows its file quietly; of others the user is asked in a bar above the text. For the window's
/// thread.
final class DiskActions {
  private static final Logger LOG = LoggerFactory.getLogger(DiskActions.class);

  private static final int LONGEST_NAME = 48;

  private final OpenDocuments documents;
  private final Background background;
  private final LocalHistoryActions history;
  private final Verbs verbs;
  private final Set<DocumentPane> unsaved = Collections.newSetFromMap(new WeakHashMap<>());
  private @Nullable DiskWatch watch;
  private @Nullable Services services;

  /// What is done in other places of the window.
  ///
  /// @param save writes a text to its file
  /// @param saveAs asks for another file
  /// @param compare shows a text beside what its file has
  /// @param choose asks for the encoding of the file, whose text then takes the place of this one
  record Verbs(
      BiConsumer<DocumentPane, Document> save,
      BiConsumer<DocumentPane, Document> saveAs,
      BiConsumer<DocumentPane, Document> compare,
      BiConsumer<DocumentPane, Document> choose) {}

  DiskActions(
      OpenDocuments documents, Background background, LocalHistoryActions history, Verbs verbs) {
    this.documents = documents;
    this.background = background;
    this.history = history;
    this.verbs = verbs;
  }

  /// Begins to watch.
  void attach(Services opened) {
    services = opened;
    watch = new DiskWatch(opened.documents(), news -> FxThread.later(() -> heard(opened, news)));
  }

  /// Watches no more.
  void detach() {
    services = null;
    DiskWatch old = watch;
    watch = null;
    if (old != null) {
      old.close();
    }
  }

  /// Looks now, such as when the user comes back to the window.
  void look() {
    DiskWatch now = watch;
    if (now != null) {
      now.lookNow();
    }
  }

  /// Says that a text was not saved, since another program changed its file.
  ///
  /// @param overwrite saves it nevertheless
  void conflict(Document document, Runnable overwrite) {
    history.look();
    documents
        .pane(document)
        .ifPresent(pane -> {
          FileBar bar =
              new FileBar(
                  Strings.of("disk.notSaved", name(document)),
                  Strings.of("disk.changed.detail"),
                  List.of(
                      comparing(pane, document),
                      reloading(pane, document),
                      new FileBar.Verb(
                          Strings.of("disk.overwrite"),
                          Strings.of("disk.overwrite.tip"),
                          () -> {
                            show(pane, null);
                            overwrite.run();
                            pane.focus();
                          })));
          show(pane, bar);
          unsaved.add(pane);
          bar.focusFirst();
        });
  }

  /// Takes the text of the file; what was here can be had back by undoing.
  void reload(DocumentPane pane, Document document) {
    reload(pane, document, () -> document.file().read());
  }

  /// Takes the text of the file in another encoding.
  void reload(DocumentPane pane, Document document, TextEncoding encoding) {
    reload(pane, document, () -> document.file().read(encoding));
  }

  private void reload(DocumentPane pane, Document document, Supplier<DiskText> reading) {
    background.run(
        () -> {
          history.keepNow(document);
          return reading.get();
        },
        found -> {
          document.file().accept(found);
          show(pane, null);
          pane.focus();
        },
        error -> unreadable(pane, document, error));
  }

  /// Keeps the text that is here; the next save writes it.
  void keepMine(DocumentPane pane, Document document) {
    background.run(
        () -> {
          document.file().keepMine();
          return true;
        },
        _ -> {
          show(pane, null);
          pane.focus();
        },
        error -> unreadable(pane, document, error));
  }

  private void heard(Services from, DiskNews news) {
    Optional<DocumentPane> pane = documents.pane(news.document());
    if (from.equals(services) && pane.isPresent()) {
      react(pane.get(), news.document(), news.state());
    }
  }

  private void react(DocumentPane pane, Document document, DiskState state) {
    switch (state) {
      case DiskState.Same() -> show(pane, null);
      case DiskState.Changed() -> {
        if (document.isModified()) {
          ask(pane, document);
        } else {
          follow(pane, document);
        }
      }
      case DiskState.Gone() ->
          show(
              pane,
              new FileBar(
                  Strings.of("disk.gone", name(document)),
                  Strings.of("disk.gone.detail"),
                  List.of(
                      new FileBar.Verb(
                          Strings.of("disk.saveAgain"),
                          Strings.of("disk.saveAgain.tip"),
                          () -> verbs.save().accept(pane, document)),
                      new FileBar.Verb(
                          Strings.of("disk.close"),
                          Strings.of("disk.close.tip"),
                          () -> documents.close(pane)))));
      case DiskState.Unreadable(String reason) ->
          show(
              pane,
              new FileBar(
                  Strings.of("disk.unreadable", name(document), reason),
                  Strings.of("disk.unreadable.detail"),
                  List.of(
                      new FileBar.Verb(
                          Strings.of("disk.saveAs"),
                          Strings.of("disk.saveAs.tip"),
                          () -> verbs.saveAs().accept(pane, document)))));
    }
  }

  private void ask(DocumentPane pane, Document document) {
    if (unsaved.contains(pane)) {
      return; // The bar there says more.
    }
    show(
        pane,
        new FileBar(
            Strings.of("disk.changed", name(document)),
            Strings.of("disk.changed.detail"),
            List.of(
                comparing(pane, document),
                reloading(pane, document),
                new FileBar.Verb(
                    Strings.of("disk.keep"),
                    Strings.of("disk.keep.tip"),
                    () -> keepMine(pane, document)))));
  }

  /// The text had no changes of its own when this was decided; it may have some by now.
  private void follow(DocumentPane pane, Document document) {
    background.run(
        () -> {
          history.keepNow(document);
          return document.file().read();
        },
        (DiskText found) -> {
          if (document.isModified() || !document.file().acceptIfUntouched(found)) {
            ask(pane, document);
          } else {
            show(pane, null);
          }
        },
        error -> unreadable(pane, document, error));
  }

  private void unreadable(DocumentPane pane, Document document, Throwable error) {
    LOG.debug("{} is not read again", document, error);
    show(
        pane,
        new FileBar(
            Strings.of("disk.changed", name(document)),
            String.valueOf(error.getMessage()),
            List.of(
                new FileBar.Verb(
                    Strings.of("disk.choose"),
                    Strings.of("disk.choose.tip"),
                    () -> verbs.choose().accept(pane, document)),
                new FileBar.Verb(
                    Strings.of("disk.keep"),
                    Strings.of("disk.keep.tip"),
                    () -> keepMine(pane, document)))));
    look();
  }

  private FileBar.Verb comparing(DocumentPane pane, Document document) {
    return new FileBar.Verb(
        Strings.of("disk.compare"),
        Strings.of("disk.compare.tip"),
        () -> verbs.compare().accept(pane, document));
  }

  private FileBar.Verb reloading(DocumentPane pane, Document document) {
    return new FileBar.Verb(
        Strings.of("disk.reload"), Strings.of("disk.reload.tip"), () -> reload(pane, document));
  }

  /// What a file is called in sentences: its place in the folder, if that is short.
  String name(Document document) {
    Services now = services;
    Optional<Path> path = document.path();
    if (now == null || path.isEmpty()) {
      return document.title();
    }
    Path folder = now.workspace().folder();
    String name =
        path.get().startsWith(folder)
            ? folder.relativize(path.get()).toString().replace('\\', '/')
            : path.get().toString();
    return name.length() > LONGEST_NAME ? document.title() : name;
  }

  private void show(DocumentPane pane, @Nullable FileBar bar) {
    unsaved.remove(pane);
    if (pane instanceof SqlPane sql) {
      sql.setBar(bar);
    }
  }
}
