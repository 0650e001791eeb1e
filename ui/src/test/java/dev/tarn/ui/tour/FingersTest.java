package dev.tarn.ui.tour;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tarn.ui.FxTests;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Keys and mouse by words.
class FingersTest {
  private final Fingers fingers = new Fingers();
  private Stage stage;
  private TextField field;

  @BeforeEach
  void show() {
    FxTests.start();
    stage = fx(Stage::new);
    field = fx(TextField::new);
    run(() -> {
      Button wipe = new Button("Wipe");
      wipe.setOnAction(_ -> field.clear());
      stage.setScene(new Scene(new VBox(field, wipe), 300, 200));
      stage.show();
      field.requestFocus();
    });
  }

  @AfterEach
  void hide() {
    run(stage::hide);
  }

  @Test
  void textIsTypedAndAButtonIsClickedByItsWords() {
    run(() -> fingers.type("Größe 1"));
    assertThat(fx(() -> field.getText())).isEqualTo("Größe 1");
    assertThat(fx(() -> Seen.has("Größe"))).isTrue();
    run(() -> fingers.key("BACK_SPACE"));
    until("the key is taken", () -> field.getText().equals("Größe "));
    run(() -> fingers.click(Seen.at(stage, "Wipe"), MouseButton.PRIMARY, 1));
    until("the click is taken", () -> field.getText().isEmpty());
    assertThat(fx(() -> Seen.has("Größe"))).isFalse();
  }

  @Test
  void whatIsNotSeenIsTold() {
    assertThatThrownBy(() -> fx(() -> Seen.at(stage, "Wipe@2")))
        .hasRootCauseInstanceOf(IllegalArgumentException.class)
        .hasStackTraceContaining("it is seen 1 times");
  }
}
