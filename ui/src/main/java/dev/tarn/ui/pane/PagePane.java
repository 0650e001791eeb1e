package dev.tarn.ui.pane;

import dev.tarn.workspace.document.Document;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// A tab that shows something and holds no text to be changed, such as the page of a table.
public abstract class PagePane implements DocumentPane {
  private final Document document;
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper never = new ReadOnlyBooleanWrapper();

  /// Makes the tab, titled as its document.
  ///
  /// @param document what the workspace keeps of it
  protected PagePane(Document document) {
    this.document = document;
    title.set(document.title());
  }

  /// What the workspace keeps of the tab.
  ///
  /// @return always the same
  protected final Document document() {
    return document;
  }

  /// Changes the tab's title.
  ///
  /// @param words short
  protected final void name(String words) {
    title.set(words);
  }

  /// Changes what the status bar says of the tab.
  ///
  /// @param words one line, or empty
  protected final void tell(String words) {
    facts.set(words);
  }

  @Override
  public final String id() {
    return document.id();
  }

  @Override
  public final ReadOnlyStringProperty titleProperty() {
    return title.getReadOnlyProperty();
  }

  @Override
  public final ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  @Override
  public final ReadOnlyBooleanProperty changedProperty() {
    return never.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return never.getReadOnlyProperty();
  }

  @Override
  public final Optional<TextTarget> text() {
    return Optional.empty();
  }
}
