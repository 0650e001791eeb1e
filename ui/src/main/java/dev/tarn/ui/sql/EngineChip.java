package dev.tarn.ui.sql;

import dev.tarn.ui.control.Menus;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.Region;

/// Names the session that statements run in, with a dot that tells how its engine is.
final class EngineChip extends MenuButton {
  private static final String[] TONES = {"dot-working", "dot-ready", "dot-alert"};

  private final Region dot = Styles.with(new Region(), Styles.DOT);

  EngineChip(ObservableValue<EngineLight> engine) {
    Styles.with(this, Styles.CHIP);
    setMnemonicParsing(false);
    setGraphic(dot);
    setAccessibleText(Strings.of("sql.session"));
    engine.subscribe(light -> show(light));
  }

  private void show(EngineLight light) {
    setText(light.name());
    dot.getStyleClass().removeAll(TONES);
    switch (light.tone()) {
      case OFF -> {}
      case WORKING -> dot.getStyleClass().add("dot-working");
      case READY -> dot.getStyleClass().add("dot-ready");
      case ALERT -> dot.getStyleClass().add("dot-alert");
    }
    String detail = light.detail().isEmpty() ? light.name() : light.detail();
    getItems().setAll(Menus.caption(detail));
  }
}
