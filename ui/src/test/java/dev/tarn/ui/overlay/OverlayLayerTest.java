package dev.tarn.ui.overlay;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.ui.FxTests;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Boxes over a window and the keyboard.
class OverlayLayerTest {
  @Test
  void theKeyboardStaysInTheBoxWhenItsButtonGoes() {
    FxTests.start();
    OverlayLayer layer = fx(OverlayLayer::new);
    Button behind = fx(() -> new Button("behind"));
    Button stop = fx(() -> new Button("stop"));
    VBox box = fx(() -> new VBox(stop, new Button("close")));
    Stage stage = fx(Stage::new);
    run(() -> {
      stage.setScene(new Scene(new StackPane(behind, layer), 400, 300));
      stage.show();
      behind.requestFocus();
      layer.show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
      stop.requestFocus();
    });
    run(() -> box.getChildren().remove(stop));
    until("the box has the keyboard", () -> box.equals(stage.getScene().getFocusOwner()));
    FxRobot robot = new FxRobot();
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until("the box is gone", () -> !layer.openProperty().get());
    until("the keyboard is back", behind::isFocused);
    run(stage::hide);
  }
}
