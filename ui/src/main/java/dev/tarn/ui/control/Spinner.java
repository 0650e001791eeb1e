package dev.tarn.ui.control;

import dev.tarn.ui.theme.Icons;
import javafx.animation.Animation;
import javafx.animation.Interpolator;
import javafx.animation.RotateTransition;
import javafx.application.Platform;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.javafx.FontIcon;

/// The turning icon of something that runs: one turn a second, standing still if the system asks
/// for less motion. Never alone: words beside it say what runs.
public final class Spinner extends StackPane {
  private final RotateTransition turn;

  /// Makes one that turns while it is on a window and visible.
  ///
  /// @param size of the icon
  public Spinner(Icons.Size size) {
    FontIcon icon = Icons.of(Icons.RUNNING, size, "icon-accent");
    getChildren().add(icon);
    turn = new RotateTransition(Duration.seconds(1), icon);
    turn.setByAngle(360);
    turn.setCycleCount(Animation.INDEFINITE);
    turn.setInterpolator(Interpolator.LINEAR);
    sceneProperty().subscribe(_ -> update());
    visibleProperty().subscribe(_ -> update());
  }

  private void update() {
    if (getScene() != null && isVisible() && !Platform.getPreferences().isReducedMotion()) {
      turn.play();
    } else {
      turn.stop();
    }
  }
}
