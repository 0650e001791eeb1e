package dev.tarn.ui.shell;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.ui.FxTests;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/// Menus by keyboard.
class MenuKeyTest {
  @Test
  void shiftAndF10OpenTheMenuOfWhatHasTheKeyboard() {
    FxTests.start();
    ContextMenu menu = fx(() -> new ContextMenu(new MenuItem("Drop")));
    Stage stage = fx(Stage::new);
    run(() -> {
      ListView<String> list = new ListView<>();
      list.getItems().setAll("a", "b");
      list.setContextMenu(menu);
      Scene scene = new Scene(list, 300, 200);
      scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> MenuKey.pressed(scene, event));
      stage.setScene(scene);
      stage.setX(100);
      stage.setY(100);
      stage.show();
      list.requestFocus();
      list.getSelectionModel().select(1);
    });
    FxRobot robot = new FxRobot();
    robot.press(KeyCode.SHIFT, KeyCode.F10).release(KeyCode.F10, KeyCode.SHIFT);
    until("the menu is open", menu::isShowing);
    run(() -> {
      menu.hide();
      stage.hide();
    });
  }
}
