package dev.tarn.ui.trial;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// The foot of the box: what is true now, and what can be done.
final class TrialFoot extends HBox {
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button discard;
  private final Button again;
  private final Button run;
  private final Button anyway;
  private boolean reached;

  TrialFoot(TrialController controller, Runnable leave) {
    Styles.with(this, "trial-foot");
    discard = Buttons.of(Strings.of("trial.discard"), leave);
    again = Buttons.of(Feather.REFRESH_CW, Strings.of("trial.again"), controller::start);
    run =
        Styles.with(
            Buttons.of(Icons.RUN, Strings.of("trial.run"), () -> controller.runForReal(leave)),
            Styles.ACCENT);
    run.setId("trial-run");
    run.setTooltip(Buttons.tooltip(Strings.of("trial.run.tip")));
    anyway =
        Buttons.of(Icons.RUN, Strings.of("trial.runAnyway"), () -> controller.runAnyway(leave));
    run.disableProperty().bind(controller.checkingProperty());
    words.setMinWidth(0);
    words.setMaxWidth(Double.MAX_VALUE);
    words.setWrapText(true);
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(words, discard, anyway, again, run);
    for (Button button : new Button[] {discard, again, run, anyway}) {
      button.setMinWidth(USE_PREF_SIZE);
      button.managedProperty().bind(button.visibleProperty());
    }
  }

  void show(TrialState state) {
    boolean known = state instanceof TrialState.Known;
    boolean older = state instanceof TrialState.Older;
    run.setVisible(known);
    anyway.setVisible(older);
    again.setVisible(older);
    words.setGraphic(
        older ? Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-warning") : null);
    words.setText(
        switch (state) {
          case TrialState.Older(var outcome, long version) ->
              Strings.of("trial.older", outcome.table().table(), outcome.version(), version);
          default -> Strings.of("trial.unchanged");
        });
    if (known && !reached) {
      reached = true;
      discard.requestFocus();
    } else if (older) {
      again.requestFocus();
    }
  }
}
