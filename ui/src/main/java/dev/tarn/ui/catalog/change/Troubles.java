package dev.tarn.ui.catalog.change;

import dev.tarn.session.SessionException;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.Objects;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;

/// Says what went wrong.
final class Troubles {
  private Troubles() {}

  /// The reason in words.
  static String words(Throwable error) {
    return error instanceof SessionException told
        ? told.error().message()
        : Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
  }

  /// A line of a form that tells it.
  static Label line(String words) {
    Label line = Styles.with(new Label(words), Styles.SMALL, Styles.PARAGRAPH, "change-trouble");
    line.setGraphic(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger"));
    line.setWrapText(true);
    return line;
  }
}
