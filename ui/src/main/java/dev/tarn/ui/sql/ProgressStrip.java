package dev.tarn.ui.sql;

import dev.tarn.session.Progress;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What a run is doing: time, stages, tasks, bytes and rows, with a bar for each stage.
final class ProgressStrip extends VBox {
  private final RunModel run;
  private final ObservableValue<EngineLight> engine;
  private final Label words = Styles.with(new Label(), Styles.SMALL);
  private final Fact time = new Fact();
  private final Fact stages = new Fact();
  private final Fact tasks = new Fact();
  private final Fact bytes = new Fact();
  private final Fact rows = new Fact();
  private final StageBars bars = new StageBars();

  /// A number and what it counts.
  private static final class Fact extends HBox {
    private final Label number = Styles.with(new Label(), Styles.STRONG);
    private final Label unit = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);

    Fact() {
      getStyleClass().add("fact");
      setAlignment(Pos.BASELINE_LEFT);
      getChildren().addAll(number, unit);
      managedProperty().bind(visibleProperty());
    }

    void show(boolean known, String count, String of) {
      setVisible(known);
      number.setText(count);
      unit.setText(of);
    }
  }

  ProgressStrip(RunModel run, ObservableValue<EngineLight> engine) {
    this.run = run;
    this.engine = engine;
    getStyleClass().add("progress-strip");
    setMinHeight(USE_PREF_SIZE);
    HBox line = Styles.with(new HBox(), "facts");
    line.setAlignment(Pos.CENTER_LEFT);
    HBox doing = Styles.with(new HBox(new Spinner(Icons.Size.TREE), words), "doing");
    doing.setAlignment(Pos.CENTER_LEFT);
    doing.managedProperty().bind(doing.visibleProperty());
    words.textProperty().subscribe(text -> doing.setVisible(!text.isEmpty()));
    line.getChildren().addAll(doing, time, stages, tasks, bytes, rows);
    line.getChildren().forEach(node -> ((HBox) node).setMinWidth(USE_PREF_SIZE));
    getChildren().addAll(line, bars);
    managedProperty().bind(visibleProperty());
    run.phaseProperty().subscribe(_ -> update());
    run.progressProperty().subscribe(_ -> update());
    run.elapsedProperty().subscribe(_ -> update());
    run.rowsProperty().subscribe(_ -> update());
    engine.subscribe(_ -> update());
  }

  private void update() {
    RunPhase phase = run.phase();
    setVisible(!phase.isTerminal());
    words.setText(words(phase));
    Progress progress = run.progressProperty().get();
    boolean known = !progress.stages().isEmpty();
    long ended = progress.stages().stream().filter(Progress.Stage::done).count();
    time.show(true, passed(run.elapsedProperty().get()), Strings.of("sql.fact.elapsed"));
    stages.show(
        known,
        Strings.of("sql.fact.of", ended, progress.stages().size()),
        Strings.of("sql.fact.stages"));
    tasks.show(
        known,
        Strings.of("sql.fact.of", progress.tasksDone(), progress.tasks()),
        Strings.of("sql.fact.tasks"));
    bytes.show(
        known && progress.inputBytes() > 0,
        Quantities.bytes(progress.inputBytes()),
        Strings.of("sql.fact.read"));
    boolean coming = !run.isStale() && run.rowsProperty().get() > 0;
    rows.show(coming, Quantities.count(run.rowsProperty().get()), Strings.of("sql.fact.rows"));
    bars.show(progress);
    bars.setVisible(known);
    bars.setManaged(known);
  }

  /// The time with one decimal, as more of them only flicker.
  private static String passed(Duration time) {
    return time.toSeconds() < 60
        ? Strings.of("sql.fact.seconds", time.toMillis() / 1000.0)
        : Quantities.duration(time);
  }

  private String words(RunPhase phase) {
    return switch (phase) {
      case WAITING -> waiting(engine.getValue());
      case CANCELLING -> Strings.of("sql.cancelling");
      default -> run.progressProperty().get().stages().isEmpty() ? Strings.of("sql.planning") : "";
    };
  }

  private static String waiting(EngineLight light) {
    if (light.tone() == EngineLight.Tone.READY) {
      return Strings.of("sql.waiting.turn");
    }
    return light.detail().isEmpty()
        ? Strings.of("sql.waiting.engine")
        : Strings.of("sql.waiting.engine.doing", light.detail());
  }
}
