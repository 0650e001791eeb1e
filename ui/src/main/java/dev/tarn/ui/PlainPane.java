package dev.tarn.ui;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.TextChange;
import dev.tarn.workspace.listen.Subscription;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import org.kordamp.ikonli.Ikon;

/// A text without any help.
final class PlainPane implements DocumentPane {
  private final Document document;
  private final TextArea area = Styles.with(new TextArea(), Styles.MONO);
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper();
  private final Subscription listening;

  PlainPane(Document document) {
    this.document = document;
    area.setText(document.text());
    area.textProperty()
        .addListener((_, _, text) -> document.edit(new TextChange(0, document.length(), text)));
    listening = document.listen(_ -> FxThread.later(this::show));
    show();
  }

  @Override
  public String id() {
    return document.id();
  }

  @Override
  public Parent view() {
    return area;
  }

  @Override
  public ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return changed.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return new ReadOnlyBooleanWrapper();
  }

  @Override
  public ReadOnlyStringProperty factsProperty() {
    return new ReadOnlyStringWrapper("");
  }

  @Override
  public Ikon icon() {
    return Icons.SQL_FILE;
  }

  @Override
  public List<Command> commands() {
    return List.of();
  }

  @Override
  public Optional<TextTarget> text() {
    return Optional.of(text -> {
      area.replaceSelection(text);
      area.requestFocus();
    });
  }

  @Override
  public void focus() {
    area.requestFocus();
  }

  @Override
  public void close() {
    listening.close();
  }

  private void show() {
    title.set(document.title());
    changed.set(document.path().isPresent() && document.isModified());
  }
}
