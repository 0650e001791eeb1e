package dev.tarn.ui.overlay;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
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

  @Test
  void aBoxKeepsTheKeyboardAlsoWhereNothingElseCanHaveIt() {
    FxTests.start();
    OverlayLayer layer = fx(OverlayLayer::new);
    Button stop = fx(() -> new Button("stop"));
    VBox box = fx(() -> new VBox(stop));
    Stage stage = fx(Stage::new);
    run(() -> {
      stage.setScene(new Scene(new StackPane(layer), 400, 300));
      stage.show();
      layer.show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
      stop.requestFocus();
    });
    run(() -> box.getChildren().remove(stop));
    until("the box has the keyboard", () -> box.equals(stage.getScene().getFocusOwner()));
    run(stage::hide);
  }

  @Test
  void keysOfMenusBehindRestWhileABoxIsOpen() {
    FxTests.start();
    OverlayLayer layer = fx(OverlayLayer::new);
    AtomicInteger done = new AtomicInteger();
    Button inside = fx(() -> new Button("inside"));
    Stage stage = fx(Stage::new);
    run(() -> {
      MenuItem item = new MenuItem("do it");
      item.setAccelerator(KeyCombination.valueOf("Ctrl+Alt+W"));
      item.setOnAction(_ -> done.incrementAndGet());
      stage.setScene(new Scene(new StackPane(new MenuButton("more", null, item), layer), 400, 300));
      stage.show();
    });
    FxRobot robot = new FxRobot();
    press(robot);
    until("it was done", () -> done.get() == 1);
    run(() -> {
      layer.show(new VBox(inside), Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
      inside.requestFocus();
    });
    press(robot);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until("the box is gone", () -> !layer.openProperty().get());
    assertThat(done).hasValue(1);
    run(stage::hide);
  }

  private static void press(FxRobot robot) {
    robot.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.W);
    robot.release(KeyCode.W, KeyCode.ALT, KeyCode.CONTROL);
  }
}
