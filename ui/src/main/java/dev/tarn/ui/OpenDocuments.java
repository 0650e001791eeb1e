package dev.tarn.ui;

import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.document.EncodingException;
import dev.tarn.workspace.document.TextEncoding;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Keeps the tabs and the workspace's open documents the same. For the window's thread.
final class OpenDocuments {
  private final ShellModel model;
  private final Background background;
  private final Notifications notices;
  private final Map<DocumentPane, Document> panes = new LinkedHashMap<>();
  private BiConsumer<Path, Consumer<TextEncoding>> onEncoding = (_, _) -> {};
  private @Nullable Documents documents;
  private @Nullable PaneFactory factory;
  private @Nullable DocumentPane lastWithText;

  OpenDocuments(ShellModel model, Background background, Notifications notices) {
    this.model = model;
    this.background = background;
    this.notices = notices;
    model.selectedProperty().subscribe(this::selected);
  }

  /// Shows the documents of a workspace as they were left.
  void attach(Documents opened, PaneFactory panesOf) {
    documents = opened;
    factory = panesOf;
    Optional<Document> front = opened.active();
    model.documents().setAll(opened.all().stream().map(this::made).toList());
    front.flatMap(this::pane).ifPresent(this::bringToFront);
  }

  /// Closes the panes, but not the documents: they come back.
  void detach() {
    documents = null;
    PaneFactory old = factory;
    factory = null;
    lastWithText = null;
    model.selectedProperty().set(null);
    model.documents().clear();
    panes.keySet().forEach(DocumentPane::close);
    panes.clear();
    if (old != null) {
      old.close();
    }
  }

  /// The text of a tab; empty for tabs that show something else.
  Optional<Document> document(DocumentPane pane) {
    return Optional.ofNullable(panes.get(pane)).filter(found -> found.page().isEmpty());
  }

  /// The tab of a document.
  Optional<DocumentPane> pane(Document document) {
    return panes.entrySet().stream()
        .filter(entry -> entry.getValue().equals(document))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /// The first tab whose document is meant.
  Optional<DocumentPane> first(Predicate<Document> meant) {
    return model.documents().stream()
        .filter(pane -> document(pane).filter(meant).isPresent())
        .findFirst();
  }

  /// All documents that are open.
  List<Document> all() {
    return model.documents().stream().flatMap(pane -> document(pane).stream()).toList();
  }

  /// The tab in front.
  Optional<DocumentPane> front() {
    return model.selected();
  }

  /// Brings a tab to the front and the keyboard to it.
  void bringToFront(DocumentPane pane) {
    select(pane);
    pane.focus();
  }

  /// Opens a new document without a file.
  Optional<DocumentPane> create(String text) {
    return Optional.ofNullable(documents).map(open -> show(open.create(text)));
  }

  /// Opens a tab that shows something else than a text.
  Optional<DocumentPane> open(String page, String title) {
    return Optional.ofNullable(documents).map(open -> show(open.open(page, title)));
  }

  /// Opens a file, read off the window's thread.
  void open(Path file) {
    open(file, _ -> {});
  }

  /// Who asks for the encoding of a file that cannot be read without.
  void setOnEncoding(BiConsumer<Path, Consumer<TextEncoding>> asker) {
    onEncoding = asker;
  }

  /// Opens a file and hands over its pane.
  void open(Path file, Consumer<DocumentPane> then) {
    open(file, open -> open.open(file), then);
  }

  private void open(Path file, Function<Documents, Document> opening, Consumer<DocumentPane> then) {
    Documents open = documents;
    if (open != null) {
      background.run(
          () -> opening.apply(open),
          document -> {
            if (open.equals(documents)) {
              then.accept(show(document));
            }
          },
          error -> {
            if (error instanceof EncodingException) {
              onEncoding.accept(
                  file, encoding -> open(file, again -> again.open(file, encoding), then));
            } else {
              notices.show(
                  Notice.of(
                      Notice.Kind.FAILURE,
                      Strings.of("document.cannotOpen", String.valueOf(file.getFileName())),
                      String.valueOf(error.getMessage())));
            }
          });
    }
  }

  /// Closes a tab. Nothing is lost: its text can be had back.
  void close(DocumentPane pane) {
    Document document = panes.remove(pane);
    if (document == null || documents == null) {
      return;
    }
    int place = model.documents().indexOf(pane);
    boolean wasSelected = pane.equals(model.selectedProperty().get());
    boolean hadKeyboard = pane.view().isFocusWithin();
    model.documents().remove(pane);
    if (wasSelected) {
      List<DocumentPane> left = model.documents();
      select(left.isEmpty() ? null : left.get(Math.min(place, left.size() - 1)));
    }
    if (hadKeyboard) {
      model.selected().ifPresent(DocumentPane::focus);
    }
    if (pane.equals(lastWithText)) {
      lastWithText = null;
    }
    pane.close();
    documents.close(document);
  }

  /// Opens again what was closed last.
  void reopen() {
    Documents open = documents;
    if (open != null) {
      background.run(
          open::reopen,
          found -> found.ifPresent(this::show),
          error ->
              notices.show(
                  Notice.of(
                      Notice.Kind.FAILURE,
                      Strings.of("document.cannotReopen"),
                      String.valueOf(error.getMessage()))));
    }
  }

  /// Brings the tab at the right or left to the front.
  void next(int direction) {
    List<DocumentPane> all = model.documents();
    if (!all.isEmpty()) {
      int now = all.indexOf(model.selectedProperty().get());
      select(all.get(Math.floorMod(now + direction, all.size())));
      model.selected().ifPresent(DocumentPane::focus);
    }
  }

  /// The tabs of a file, or of all files in a folder.
  List<DocumentPane> within(Path path) {
    Documents open = documents;
    List<Document> meant = open == null ? List.of() : open.files().within(path);
    return model.documents().stream()
        .filter(pane -> document(pane).filter(meant::contains).isPresent())
        .toList();
  }

  /// Opens certain tabs again that were closed.
  void reopen(List<String> ids) {
    Documents open = documents;
    if (open != null && !ids.isEmpty()) {
      background.run(
          () -> ids.stream().flatMap(id -> open.reopen(id).stream()).toList(),
          found -> found.forEach(this::show),
          error -> {});
    }
  }

  /// Writes into the editor in front, else the one used last, else a new one.
  void insert(String text) {
    Optional<TextTarget> front = model.selected().flatMap(DocumentPane::text);
    front
        .or(() -> Optional.ofNullable(lastWithText).flatMap(DocumentPane::text))
        .or(() -> create("").flatMap(DocumentPane::text))
        .ifPresent(target -> target.insert(text));
  }

  private void selected(@Nullable DocumentPane pane) {
    if (pane != null && documents != null) {
      Optional.ofNullable(panes.get(pane)).ifPresent(documents::activate);
      if (pane.text().isPresent()) {
        lastWithText = pane;
      }
    }
  }

  private DocumentPane show(Document document) {
    DocumentPane pane =
        pane(document)
            .orElseGet(() -> {
              DocumentPane made = made(document);
              model.documents().add(made);
              return made;
            });
    select(pane);
    pane.focus();
    return pane;
  }

  private DocumentPane made(Document document) {
    PaneFactory makes = factory;
    if (makes == null) {
      throw new IllegalStateException("No workspace is open");
    }
    DocumentPane pane = makes.pane(document);
    panes.put(pane, document);
    return pane;
  }

  private void select(@Nullable DocumentPane pane) {
    model.selectedProperty().set(pane);
  }
}
