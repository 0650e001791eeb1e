package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// Run and stop, what the statements run in, and what else can be done.
final class SqlToolbar extends HBox {

  /// Makes the toolbar.
  ///
  /// @param controller does what is pressed
  /// @param engine how the engine is
  /// @param find shows the field to search the text with
  SqlToolbar(SqlController controller, ObservableValue<EngineLight> engine, Runnable find) {
    getStyleClass().add("sql-toolbar");
    Button run = Buttons.of(Icons.RUN, Strings.of("sql.run"), controller::runCurrent);
    Styles.with(run, Styles.ACCENT);
    run.setTooltip(Buttons.tooltip(Strings.of("sql.run.about")));
    run.disableProperty().bind(controller.runner().runningProperty());
    Button stop = Buttons.of(Icons.STOP, Strings.of("sql.stop"), controller::stop);
    Styles.with(stop, "sql-stop");
    stop.setTooltip(Buttons.tooltip(Strings.of("sql.stop.about")));
    stop.disableProperty().bind(controller.runner().runningProperty().not());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button all = flat(Feather.FAST_FORWARD, Strings.of("sql.runAll"), controller::runAll);
    all.setTooltip(Buttons.tooltip(Strings.of("sql.runAll.about")));
    all.disableProperty().bind(controller.runner().runningProperty());
    Button search = flat(Feather.SEARCH, Strings.of("sql.find"), find);
    search.setTooltip(Buttons.tooltip(Strings.of("sql.find.about")));
    getChildren()
        .addAll(
            run,
            stop,
            new EngineChip(engine),
            new ContextChip(controller.context()),
            new LimitChip(controller.limitProperty()),
            space,
            all,
            search);
    for (Node node : getChildren()) {
      if (node instanceof Region region && !node.equals(space)) {
        region.setMinWidth(Region.USE_PREF_SIZE);
      }
    }
  }

  private static Button flat(org.kordamp.ikonli.Ikon icon, String text, Runnable action) {
    return Styles.with(Buttons.of(icon, text, action), Styles.FLAT);
  }
}
