package dev.tarn.ui.sql;

import dev.tarn.session.DeltaSource;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import org.kordamp.ikonli.feather.Feather;

/// Says that tables have changed since a result was made of them; a press runs it again.
final class ChangedSources extends Button {
  ChangedSources(RunModel run, SqlController controller) {
    super(Strings.of("sources.changed"), Icons.of(Feather.ALERT_CIRCLE, Icons.Size.CHIP));
    Styles.with(this, Styles.FLAT, Styles.COMPACT, "changed-sources");
    setMinWidth(USE_PREF_SIZE);
    setFocusTraversable(false);
    setOnAction(_ -> controller.runAgain(run));
    disableProperty().bind(controller.runner().runningProperty());
    visibleProperty().bind(run.sources().changedProperty().map(changed -> !changed.isEmpty()));
    managedProperty().bind(visibleProperty());
    run.sources()
        .changedProperty()
        .subscribe(changed -> setTooltip(Buttons.tooltip(words(changed))));
  }

  private static String words(List<DeltaSource> changed) {
    return Strings.of(
        "sources.changed.about",
        changed.stream().map(DeltaSource::name).collect(Collectors.joining(", ")));
  }
}
