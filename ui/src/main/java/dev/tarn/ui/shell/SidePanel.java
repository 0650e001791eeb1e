package dev.tarn.ui.shell;

import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The panel beside the activity bar: a title row of 36 px and the place's content.
final class SidePanel {
  private final ShellModel model;

  SidePanel(ShellModel model) {
    this.model = model;
  }

  Region build() {
    BorderPane panel = new BorderPane();
    panel.getStyleClass().add("side-panel");
    model
        .placeProperty()
        .subscribe(place -> {
          if (place != null) {
            panel.setTop(title(place));
            panel.setCenter(place.content());
          }
        });
    return panel;
  }

  private static HBox title(Place place) {
    Label name = Styles.with(new Label(place.title()), Styles.STRONG, Styles.SMALL);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(name, space);
    row.getChildren().addAll(place.buttons());
    row.getStyleClass().add("side-title");
    return row;
  }
}
