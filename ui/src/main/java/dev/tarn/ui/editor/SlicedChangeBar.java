package dev.tarn.ui.editor;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/// Says below a text that a large change goes on, how far it is, and how it is taken back. It comes
/// after a moment, so that what is quick shows nothing.
final class SlicedChangeBar extends HBox {
  private static final Duration MOMENT = Duration.millis(400);

  private final PauseTransition moment = new PauseTransition(MOMENT);
  private final Label words = new Label();
  private final Button cancel;
  private final SlicedChange change;

  SlicedChangeBar(SlicedChange change, Runnable takeBack) {
    this.change = change;
    cancel = Buttons.of(Strings.of("large.cancel"), takeBack);
    cancel.setFocusTraversable(false);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(new Spinner(Icons.Size.BUTTON), words, space, cancel);
    getStyleClass().add("sliced-change-bar");
    setAlignment(Pos.CENTER_LEFT);
    moment.setOnFinished(_ -> show(true));
    change.progressProperty().subscribe(this::update);
    show(false);
  }

  /// The change begins.
  void begin() {
    moment.playFromStart();
    update();
  }

  /// The change ended.
  void end() {
    moment.stop();
    show(false);
  }

  private void update() {
    double part = change.progressProperty().get();
    words.setText(
        Strings.of(change.isGoingBack() ? "large.back" : "large.going", Math.floor(part * 100)));
    cancel.setDisable(change.isGoingBack());
  }

  private void show(boolean on) {
    setVisible(on);
    setManaged(on);
  }
}
