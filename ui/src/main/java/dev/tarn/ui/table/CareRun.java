package dev.tarn.ui.table;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Progress;
import dev.tarn.session.Statement;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The action that runs, or the last one: its statement, how far it is, and the table's figures
/// before and after.
final class CareRun extends VBox implements AutoCloseable {
  private static final String FAILED = "danger-text";

  private final TableController controller;
  private final BooleanProperty running = new SimpleBooleanProperty();
  private final Label title = Styles.with(new Label(), Styles.STRONG);
  private final Label sql = Styles.with(new Label(), Styles.MONO, Styles.SMALL, Styles.MUTED);
  private final Label words = Styles.with(new Label(), Styles.SMALL);
  private final ProgressBar bar = Styles.with(new ProgressBar(0), "progress-stages");
  private final Button stop =
      Styles.with(
          Buttons.of(Icons.STOP, Strings.of("table.sample.stop"), this::stop),
          "sql-stop",
          Styles.COMPACT);
  private @Nullable Execution execution;

  CareRun(TableController controller) {
    this.controller = controller;
    Styles.with(this, "care-run");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = Styles.with(new HBox(title, space, stop), "facts-line");
    for (Label label : new Label[] {sql, words}) {
      label.setWrapText(true);
      label.setMinHeight(USE_PREF_SIZE);
    }
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.visibleProperty().bind(running);
    bar.managedProperty().bind(running);
    stop.visibleProperty().bind(running);
    getChildren().addAll(head, sql, bar, words);
    setVisible(false);
    setManaged(false);
  }

  /// While an action runs.
  BooleanProperty runningProperty() {
    return running;
  }

  /// Runs a statement.
  void start(CareAction action, String statement) {
    setVisible(true);
    setManaged(true);
    running.set(true);
    title.setText(action.title());
    sql.setText(statement);
    words.setText(Strings.of("care.begins"));
    words.getStyleClass().remove(FAILED);
    bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
    TableStatistics before = controller.model().statisticsProperty().get();
    controller.ask(
        session -> session.submit(Statement.of(statement)),
        begun -> follow(begun, before),
        this::failed);
  }

  @Override
  public void close() {
    Execution left = execution;
    execution = null;
    if (left != null) {
      left.done().thenRun(() -> controller.desk().forget().accept(left.id()));
    }
  }

  private void follow(Execution begun, @Nullable TableStatistics before) {
    close();
    execution = begun;
    Execution.Subscription listening =
        begun.listen(_ -> controller.desk().window().execute(() -> progress(begun)));
    begun
        .done()
        .thenRun(() ->
            controller
                .desk()
                .window()
                .execute(() -> {
                  listening.close();
                  ended(begun, before);
                }));
  }

  private void progress(Execution of) {
    if (running.get()) {
      Progress progress = of.progress();
      if (progress.tasks() > 0) {
        bar.setProgress((double) progress.tasksDone() / progress.tasks());
        words.setText(
            Strings.of(
                "care.tasks",
                progress.tasksDone(),
                progress.tasks(),
                Quantities.duration(of.elapsed())));
      }
    }
  }

  private void ended(Execution of, @Nullable TableStatistics before) {
    running.set(false);
    switch (of.state()) {
      case ExecutionState.Failed failed -> failed(failed.error().message());
      case ExecutionState.Cancelled _ -> words.setText(Strings.of("care.stopped"));
      default -> {
        words.setText(Strings.of("care.done", Quantities.duration(of.elapsed())));
        controller.load();
        controller.desk().changed().run();
        measure(before, Quantities.duration(of.elapsed()));
      }
    }
  }

  private void measure(@Nullable TableStatistics before, String time) {
    controller.ask(
        session -> session.statistics(controller.name()),
        (Optional<TableStatistics> after) -> {
          if (before != null && after.isPresent() && !running.get()) {
            words.setText(compared(before, after.get(), time));
          }
        },
        _ -> {});
  }

  private static String compared(TableStatistics before, TableStatistics after, String time) {
    StringBuilder words =
        new StringBuilder(
            Strings.of(
                "care.compared",
                time,
                before.files(),
                after.files(),
                Quantities.bytes(before.bytes()),
                Quantities.bytes(after.bytes())));
    changed("care.compared.deleted", before.deletedRows(), after.deletedRows(), words);
    changed("care.compared.unmeasured", before.unmeasured(), after.unmeasured(), words);
    // Each action adds some; only fewer are worth a word.
    if (after.commits() < before.commits()) {
      changed("care.compared.commits", before.commits(), after.commits(), words);
    }
    return words.toString();
  }

  private static void changed(String key, long before, long after, StringBuilder words) {
    if (before != after) {
      words.append(Strings.of(key, before, after));
    }
  }

  private void failed(String reason) {
    running.set(false);
    words.setText(Strings.of("care.failed", reason));
    Styles.with(words, FAILED);
  }

  private void stop() {
    Execution now = execution;
    if (now != null) {
      now.cancel();
    }
  }
}
