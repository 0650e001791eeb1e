package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// A line that says how much of a zip is unpacked, with a button that stops it. Takes no room while
/// nothing is unpacked.
final class UnpackingStrip extends HBox {

  UnpackingStrip(LoadModel model, Runnable stop) {
    ProgressBar bar = new ProgressBar(0);
    bar.setPrefWidth(280);
    Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    words.setId("load-unpacked");
    Button button = Buttons.of(Strings.of("load.unpack.stop"), stop);
    button.setId("load-unpack-stop");
    button.setTooltip(Buttons.tooltip(Strings.of("load.unpack.stop.tip")));
    button.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("load-unpacking");
    getChildren().addAll(bar, words, button);
    managedProperty().bind(visibleProperty());
    model
        .unpackingProperty()
        .subscribe(activity -> {
          setVisible(!activity.equals(Activity.NONE));
          words.setText(activity.words());
          bar.setProgress(Math.max(0, activity.fraction()));
        });
  }
}
