package dev.tarn.ui.catalog.change;

import dev.tarn.session.SessionException;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what went wrong.
public final class Troubles {
  private Troubles() {}

  /// The reason in words.
  ///
  /// @param error what was thrown
  /// @return as the engine tells it
  public static String words(Throwable error) {
    return error instanceof SessionException told
        ? told.error().message()
        : Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
  }

  /// Where a form tells it; takes no room while there is nothing to tell.
  static VBox place() {
    VBox place = new VBox();
    place.managedProperty().bind(Bindings.isNotEmpty(place.getChildren()));
    return place;
  }

  /// A line of a form that tells it.
  static Label line(String words) {
    Label line = Styles.with(new Label(words), Styles.SMALL, Styles.PARAGRAPH, "change-trouble");
    line.setGraphic(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger"));
    line.setWrapText(true);
    return line;
  }
}
