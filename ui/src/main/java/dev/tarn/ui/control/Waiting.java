package dev.tarn.ui.control;

import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// Stands where something will be as soon as it is read. Nothing is seen for the first moment.
public final class Waiting extends VBox {
  private static final Duration PATIENCE = Duration.millis(300);

  /// Begins to wait.
  ///
  /// @param words says what is being done
  public Waiting(String words) {
    super(new Spinner(Icons.Size.EMPTY), Styles.with(new Label(words), Styles.MUTED));
    Styles.with(this, "empty-state");
    setVisible(false);
    PauseTransition patience = new PauseTransition(PATIENCE);
    patience.setOnFinished(_ -> setVisible(true));
    patience.play();
  }
}
