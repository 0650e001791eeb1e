package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The column of places at the left edge. The place that is seen closes its panel when it is
/// pressed again.
final class ActivityBar {
  private static final PseudoClass ACTIVE = Styles.state("active");

  private final ShellModel model;
  private final ShellCommands commands;

  ActivityBar(ShellModel model, ShellCommands commands) {
    this.model = model;
    this.commands = commands;
  }

  VBox build() {
    VBox bar = new VBox();
    bar.getStyleClass().add("activity-bar");
    model.places().stream().map(this::button).forEach(bar.getChildren()::add);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    Button help = place(Buttons.icon(commands.shortcuts()));
    help.setGraphic(Icons.of(Feather.HELP_CIRCLE, Icons.Size.PLACE));
    bar.getChildren().addAll(space, help);
    return bar;
  }

  private Button button(Place place) {
    String key = KeyCaps.words(KeyCombination.valueOf(place.key()));
    Button button =
        place(Buttons.icon(place.icon(), place.title() + " (" + key + ")", () -> press(place)));
    button.setGraphic(Icons.of(place.icon(), Icons.Size.PLACE));
    Runnable mark = () -> button.pseudoClassStateChanged(ACTIVE, isSeen(place));
    model.placeProperty().subscribe(mark);
    model.panelShownProperty().subscribe(mark);
    mark.run();
    return button;
  }

  private boolean isSeen(Place place) {
    return place.equals(model.placeProperty().get()) && model.panelShownProperty().get();
  }

  private void press(Place place) {
    boolean seen = isSeen(place);
    model.placeProperty().set(place);
    model.panelShownProperty().set(!seen);
    if (!seen) {
      place.focus().run();
    }
  }

  private static Button place(Button button) {
    return Styles.with(button, "place");
  }
}
