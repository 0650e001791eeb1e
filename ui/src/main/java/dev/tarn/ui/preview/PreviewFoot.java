package dev.tarn.ui.preview;

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
final class PreviewFoot extends HBox {
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button discard;
  private final Button again;
  private final Button run;
  private final Button anyway;
  private boolean reached;

  PreviewFoot(PreviewController controller, Runnable leave) {
    Styles.with(this, "preview-foot");
    discard = Buttons.of(Strings.of("preview.discard"), leave);
    again = Buttons.of(Feather.REFRESH_CW, Strings.of("preview.again"), controller::start);
    run =
        Styles.with(
            Buttons.of(
                Icons.RUN, Strings.of("preview.run"), () -> controller.runForReal(leave)),
            Styles.ACCENT);
    run.setId("preview-run");
    run.setTooltip(Buttons.tooltip(Strings.of("preview.run.tip")));
    anyway =
        Buttons.of(Icons.RUN, Strings.of("preview.runAnyway"), () -> controller.runAnyway(leave));
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

  void show(PreviewState state) {
    boolean known = state instanceof PreviewState.Known;
    boolean older = state instanceof PreviewState.Older;
    run.setVisible(known);
    anyway.setVisible(older);
    again.setVisible(older);
    words.setGraphic(
        older ? Icons.of(Feather.ALERT_TRIANGLE, Icons.Size.TREE, "icon-warning") : null);
    words.setText(
        switch (state) {
          case PreviewState.Older(var outcome, long version) ->
              Strings.of(
                  "preview.older", outcome.table().table(), outcome.version(), version);
          default -> Strings.of("preview.unchanged");
        });
    if (known && !reached) {
      reached = true;
      discard.requestFocus();
    } else if (older) {
      again.requestFocus();
    }
  }
}
