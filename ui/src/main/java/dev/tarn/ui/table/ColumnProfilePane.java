package dev.tarn.ui.table;

import dev.tarn.session.Column;
import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Statement;
import dev.tarn.session.table.ColumnProfiler;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// What the chosen column holds, measured when it is asked for: that reads the whole column.
final class ColumnProfilePane extends ScrollPane implements AutoCloseable {
  private final TableController controller;
  private final Map<String, ColumnProfile> known = new HashMap<>();
  private final Label name = Styles.with(new Label(), Styles.STRONG);
  private final Label type = Styles.with(new Label(), Styles.MONO, Styles.SMALL, Styles.MUTED);
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final ProgressBar bar = Styles.with(new ProgressBar(), "progress-stages");
  private final Button stop =
      Styles.with(
          Buttons.of(Icons.STOP, Strings.of("table.sample.stop"), this::stop),
          "sql-stop",
          Styles.COMPACT);
  private final VBox content = Styles.with(new VBox(), "column-profile");
  private @Nullable Column column;
  private @Nullable Execution running;

  ColumnProfilePane(TableController controller) {
    this.controller = controller;
    Styles.with(this, "table-scroll", "column-profile-pane");
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setContent(content);
    words.setWrapText(true);
    bar.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(bar, Priority.ALWAYS);
  }

  /// Goes to a column.
  void show(@Nullable Column chosen) {
    if (chosen == null || !chosen.equals(column)) {
      stop();
      column = chosen;
      arrange();
    }
  }

  /// Forgets what was measured: the table was read anew.
  void forget() {
    stop();
    known.clear();
    arrange();
  }

  /// Measures the column.
  void measure() {
    Column asked = column;
    Optional<ColumnProfiler> profiler =
        asked == null ? Optional.empty() : ColumnProfiler.of(controller.name(), asked);
    if (asked == null || profiler.isEmpty() || running != null) {
      return;
    }
    words.setText("");
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    head().getChildren().add(Styles.with(new HBox(bar, stop), "facts-line"));
    controller.ask(
        session -> session.submit(Statement.of(profiler.get().sql())),
        execution -> follow(execution, asked, profiler.get()),
        reason -> failed(asked, reason));
  }

  @Override
  public void close() {
    stop();
  }

  private void follow(Execution execution, Column of, ColumnProfiler profiler) {
    execution
        .done()
        .thenAccept(end -> {
          ColumnProfile profile =
              end instanceof ExecutionState.Succeeded
                  ? execution.result().map(profiler::read).orElse(null)
                  : null;
          controller.desk().forget().accept(execution.id());
          controller.desk().window().execute(() -> ended(execution, end, of, profile));
        });
    if (!of.equals(column)) {
      execution.cancel();
      return;
    }
    running = execution;
    execution.listen(_ -> controller.desk().window().execute(() -> progress(execution)));
  }

  private void progress(Execution of) {
    Progress progress = of.progress();
    if (of.equals(running) && progress.tasks() > 0) {
      bar.setProgress((double) progress.tasksDone() / progress.tasks());
    }
  }

  private void ended(
      Execution execution, ExecutionState end, Column of, @Nullable ColumnProfile profile) {
    if (!execution.equals(running)) {
      return;
    }
    running = null;
    if (profile != null) {
      known.put(of.name(), profile);
      arrange();
    } else {
      failed(
          of,
          end instanceof ExecutionState.Failed failed
              ? failed.error().message()
              : Strings.of("table.profile.stopped"));
    }
  }

  private void failed(Column of, String reason) {
    if (of.equals(column)) {
      arrange();
      words.setText(reason);
    }
  }

  private void stop() {
    Execution execution = running;
    running = null;
    if (execution != null) {
      execution.cancel();
      arrange();
      words.setText(Strings.of("table.profile.stopped"));
    }
  }

  private void arrange() {
    Column shown = column;
    if (shown == null) {
      content.getChildren().clear();
      return;
    }
    head();
    ColumnProfile profile = known.get(shown.name());
    if (profile != null) {
      content.getChildren().addAll(ColumnProfileView.of(profile, shown.type()));
    } else if (ColumnProfiler.of(controller.name(), shown).isEmpty()) {
      words.setText(Strings.of("table.profile.none"));
      content.getChildren().add(words);
    } else {
      words.setText(Strings.of("table.profile.hint"));
      content
          .getChildren()
          .addAll(
              Buttons.of(Feather.BAR_CHART_2, Strings.of("table.profile.measure"), this::measure),
              words);
    }
  }

  private VBox head() {
    Column shown = column;
    if (shown != null) {
      name.setText(shown.name());
      type.setText(shown.type().sql());
    }
    content.getChildren().setAll(new VBox(name, type));
    return content;
  }
}
