package dev.tarn.ui;

import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.find.FindTarget;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.ui.task.FxThread;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.find.Match;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.find.Subject;
import java.util.List;
import java.util.Optional;

/// The window's documents, as the search in all files sees and changes them.
final class FindActions implements FindTarget {
  private final OpenDocuments documents;
  private final Runnable reveal;

  FindActions(OpenDocuments documents, Runnable reveal) {
    this.documents = documents;
    this.reveal = reveal;
  }

  @Override
  public List<OpenText> open() {
    return documents.all().stream().map(FindActions::text).toList();
  }

  @Override
  public Optional<OpenText> open(Subject subject) {
    return pane(subject).flatMap(documents::document).map(FindActions::text);
  }

  @Override
  public String selected() {
    return documents
        .front()
        .filter(SqlPane.class::isInstance)
        .map(pane -> ((SqlPane) pane).editor().area().getSelectedText())
        .orElse("");
  }

  @Override
  public void show(Subject subject, Match match) {
    Optional<DocumentPane> known = pane(subject);
    if (known.isPresent()) {
      documents.bringToFront(known.get());
      select(known.get(), match);
    } else {
      subject.file().ifPresent(file -> documents.open(file, pane -> select(pane, match)));
    }
  }

  @Override
  public void replace(String document, String text) {
    documents
        .first(open -> open.id().equals(document))
        .ifPresent(pane -> {
          if (pane instanceof SqlPane sql) {
            sql.editor().replaceAll(text);
          } else {
            documents.document(pane).ifPresent(open -> open.replace(text));
          }
        });
  }

  @Override
  public void reveal() {
    reveal.run();
  }

  private Optional<DocumentPane> pane(Subject subject) {
    return documents
        .first(open -> subject.document().filter(open.id()::equals).isPresent())
        .or(() ->
            documents.first(open -> open.path().isPresent() && open.path().equals(subject.file())));
  }

  private static void select(DocumentPane pane, Match match) {
    if (pane instanceof SqlPane sql) {
      // A text that was just opened puts its own caret first.
      sql.editor().whenLoaded(() -> FxThread.later(() -> select(sql.editor(), match)));
    }
  }

  /// Selects a find, or the nearest like it if the text changed since.
  private static void select(SqlEditor editor, Match match) {
    String text = editor.text();
    int at = match.start();
    if (!text.startsWith(match.found(), at)) {
      int behind = text.indexOf(match.found(), at);
      int before = text.lastIndexOf(match.found(), at);
      at = behind < 0 || (before >= 0 && at - before < behind - at) ? before : behind;
    }
    if (at >= 0) {
      editor.select(at, at + match.found().length());
    } else {
      editor.goTo(match.line(), 1);
    }
  }

  private static OpenText text(Document document) {
    return new OpenText(document.id(), document.title(), document.path(), document.text());
  }
}
