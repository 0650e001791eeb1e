package dev.tarn.ui.sql;

import dev.tarn.ui.editor.Reloading;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.task.FxThread;
import dev.tarn.workspace.document.Caret;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.DocumentEvent;
import dev.tarn.workspace.document.TextChange;
import dev.tarn.workspace.listen.Subscription;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ChangeListener;

/// Keeps an editor and its document alike: what is typed goes to the journal, what is loaded comes
/// to the editor. For the window's thread.
final class DocumentLink implements AutoCloseable {
  private final Document document;
  private final SqlEditor editor;
  private final Executor window;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final ChangeListener<Integer> caret = (_, _, _) -> keepCaret();
  private final Subscription listening;
  private boolean loading;

  DocumentLink(Document document, SqlEditor editor, Executor window) {
    this.document = document;
    this.editor = editor;
    this.window = window;
    load();
    editor.setOnChange(change ->
        document.edit(new TextChange(change.offset(), change.removed(), change.inserted())));
    editor.caretProperty().addListener(caret);
    listening = document.listen(this::told);
    show();
  }

  Document document() {
    return document;
  }

  ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  @Override
  public void close() {
    keepCaret();
    listening.close();
    editor.caretProperty().removeListener(caret);
    editor.setOnChange(_ -> {});
  }

  /// At once if this is the window's thread: nothing may be typed between the document's change and
  /// the editor's.
  private void told(DocumentEvent event) {
    if (FxThread.isCurrent()) {
      heard(event);
    } else {
      window.execute(() -> heard(event));
    }
  }

  private void heard(DocumentEvent event) {
    if (event.kind() == DocumentEvent.Kind.TEXT) {
      if (loading) {
        load();
      } else {
        Reloading.take(editor, document.text());
      }
    }
    show();
  }

  private void load() {
    Caret place = document.caret();
    loading = true;
    editor.load(document.text());
    editor.whenLoaded(() -> {
      editor.select(place.anchor(), place.position());
      loading = false;
      // The editor knows its lines only after it was laid out.
      window.execute(() -> editor.scrollTo(place.firstLine()));
    });
  }

  private void keepCaret() {
    if (!loading) {
      document.moveCaret(
          new Caret(editor.caretProperty().getValue(), editor.anchor(), editor.firstLine()));
    }
  }

  private void show() {
    title.set(document.title());
    changed.set(document.path().isPresent() && document.isModified());
  }
}
