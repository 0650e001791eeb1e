package dev.tarn.ui.shell;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Separator;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// Work beside the user's own, in the status bar: what, how far, and a cross to cancel it.
final class WorkItem extends HBox {
  private static final double LONGEST_TITLE = 200;

  WorkItem(BackgroundWork work) {
    getStyleClass().add("status-group");
    Label title = new Label(work.title());
    title.setMaxWidth(LONGEST_TITLE);
    ProgressBar bar = Styles.with(new ProgressBar(), "status-progress");
    Label words = new Label();
    Button cancel =
        Buttons.icon(Feather.X, Strings.of("status.cancelWork", work.title()), work.cancel());
    cancel.setGraphic(Icons.of(Feather.X, Icons.Size.CHIP));
    Styles.with(cancel, Styles.COMPACT, "status-cancel");
    getChildren()
        .addAll(
            new Separator(Orientation.VERTICAL),
            new Spinner(Icons.Size.CHIP),
            title,
            bar,
            words,
            cancel);
    work.activity().subscribe(now -> show(now, bar, words));
  }

  private static void show(Activity now, ProgressBar bar, Label words) {
    boolean known = now.fraction() >= 0;
    bar.setVisible(known);
    bar.setManaged(known);
    bar.setProgress(Math.max(0, now.fraction()));
    words.setText(now.words());
  }
}
