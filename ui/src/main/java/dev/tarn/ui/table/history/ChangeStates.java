package dev.tarn.ui.table.history;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What stands in place of the rows that differ while there are none.
final class ChangeStates {
  private final Comparing comparing;
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ProgressBar bar = new ProgressBar(0);
  private final Node working;

  ChangeStates(Comparing comparing) {
    this.comparing = comparing;
    bar.setPrefWidth(240);
    HBox line = Styles.with(new HBox(new Spinner(Icons.Size.TREE), words), "change-working");
    Button stop =
        Styles.with(
            Buttons.of(Icons.STOP, Strings.of("table.sample.stop"), comparing::cancel), "sql-stop");
    working = Styles.with(new VBox(line, bar, stop), "empty-state");
  }

  /// What fits the state that it is in now.
  Node node() {
    return switch (comparing.stateProperty().get()) {
      case Comparing.State.None _ -> new HBox();
      case Comparing.State.Working(long tasks, long tasksDone) -> {
        words.setText(
            tasks == 0
                ? Strings.of("tableHistory.comparing")
                : Strings.of("tableHistory.tasks", tasksDone, tasks));
        bar.setProgress((double) tasksDone / Math.max(1, tasks));
        yield working;
      }
      case Comparing.State.Done _ ->
          empty(Feather.CHECK, "tableHistory.same", Strings.of("tableHistory.same.hint"));
      case Comparing.State.First _ ->
          empty(Feather.STAR, "tableHistory.first", Strings.of("tableHistory.first.hint"));
      case Comparing.State.Large(long bytes) ->
          empty(
                  Feather.CLOCK,
                  "tableHistory.large",
                  Strings.of("tableHistory.large.hint", Quantities.bytes(bytes)))
              .with(Buttons.of(Strings.of("tableHistory.compare"), comparing::now));
      case Comparing.State.Stopped _ ->
          empty(Feather.SLASH, "tableHistory.stopped", Strings.of("tableHistory.stopped.hint"))
              .with(Buttons.of(Strings.of("tableHistory.compare"), comparing::now));
      case Comparing.State.Failed(String reason) ->
          empty(Feather.ALERT_CIRCLE, "tableHistory.failed", reason)
              .with(Buttons.of(Strings.of("table.again"), comparing::now));
    };
  }

  private static EmptyState empty(Ikon icon, String title, String hint) {
    return new EmptyState(icon, Strings.of(title), hint);
  }
}
