package dev.tarn.ui.control;

import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.Ikon;

/// Says what is missing and what to do: icon, one line, one muted line, at most one button.
public final class EmptyState extends VBox {

  /// Makes one without a button.
  ///
  /// @param icon 24 px
  /// @param title what is missing
  /// @param hint what to do
  public EmptyState(Ikon icon, String title, String hint) {
    getStyleClass().add("empty-state");
    Label first = Styles.with(new Label(title), Styles.STRONG);
    Label second = Styles.with(new Label(hint), Styles.SMALL, Styles.MUTED, Styles.PARAGRAPH);
    for (Label label : new Label[] {first, second}) {
      label.setWrapText(true);
      label.setTextAlignment(TextAlignment.CENTER);
    }
    getChildren().addAll(Icons.of(icon, Icons.Size.EMPTY, "icon-subtle"), first, second);
  }

  /// The same with a button.
  ///
  /// @param button what to do
  /// @return this
  public EmptyState with(Button button) {
    getChildren().add(button);
    return this;
  }
}
