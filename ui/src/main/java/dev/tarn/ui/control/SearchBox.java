package dev.tarn.ui.control;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// A field to filter or search with: a glass at the left, a cross to clear at the right.
///
/// Escape clears it first; with nothing to clear it passes on.
public final class SearchBox extends HBox {
  private final TextField field = new TextField();

  /// Makes an empty box.
  ///
  /// @param prompt says what is searched
  public SearchBox(String prompt) {
    getStyleClass().add(Styles.SEARCH_BOX);
    field.setPromptText(prompt);
    field.setAccessibleText(prompt);
    HBox.setHgrow(field, Priority.ALWAYS);
    Button clear = Buttons.icon(Feather.X, Strings.of("search.clear"), field::clear);
    clear.setFocusTraversable(false);
    clear.visibleProperty().bind(field.textProperty().isNotEmpty());
    clear.managedProperty().bind(clear.visibleProperty());
    getChildren().addAll(Icons.of(Feather.SEARCH, Icons.Size.TREE), field, clear);
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::clearOnEscape);
  }

  /// What is written.
  ///
  /// @return may be set
  public StringProperty textProperty() {
    return field.textProperty();
  }

  /// The bare field, for keys and focus.
  ///
  /// @return always the same
  public TextField field() {
    return field;
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }

  private void clearOnEscape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !field.getText().isEmpty()) {
      field.clear();
      event.consume();
    }
  }
}
