package dev.tarn.ui.load;

import dev.tarn.session.Session;
import dev.tarn.session.StatementError;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.LoadOutcome;
import dev.tarn.workspace.load.LoadPlan;
import dev.tarn.workspace.load.LoadRun;
import dev.tarn.workspace.load.LoadSql;
import dev.tarn.workspace.load.Quotes;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// One load from its beginning to what is told of its end. For the window's thread.
final class LoadJob {
  private static final Duration TICK = Duration.millis(200);

  private final LoadPlan plan;
  private final LoadDesk desk;
  private final Input input;
  private final LoadRun run;
  private final Consumer<LoadOutcome> then;
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(new Activity(Strings.of("load.starting"), -1));
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private final BackgroundWork work;
  private final Throughput throughput = new Throughput();
  private final long begun = System.nanoTime();

  /// What is known of the files.
  ///
  /// @param bytes on the disk, packed if they are
  /// @param quotes comes with what quotes do in them, which the plan does not know yet
  record Input(long bytes, CompletableFuture<Quotes> quotes) {}

  /// Takes what is to be done.
  ///
  /// @param input what is known of the files
  /// @param then told the end, before the notice
  LoadJob(LoadPlan plan, LoadDesk desk, Input input, Consumer<LoadOutcome> then) {
    this.plan = plan;
    this.desk = desk;
    this.input = input;
    this.then = then;
    this.run = new LoadRun(plan, input.quotes(), desk.scratch());
    this.work =
        new BackgroundWork(plan.table().table(), activity.getReadOnlyProperty(), this::cancel);
  }

  void start() {
    desk.work().add(work);
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
    desk.background()
        .run(
            () -> {
              try (Session session = desk.target().session()) {
                return run.run(session);
              }
            },
            this::ended,
            error ->
                ended(
                    new LoadOutcome.Failed(
                        new StatementError(
                            StatementError.Kind.ENGINE_LOST,
                            String.valueOf(error.getMessage()),
                            null,
                            null,
                            java.util.Map.of(),
                            null,
                            error.toString()),
                        "")));
  }

  void cancel() {
    run.cancel();
    activity.set(new Activity(Strings.of("load.cancelling"), -1));
  }

  /// How far it is.
  ReadOnlyObjectProperty<Activity> activity() {
    return activity.getReadOnlyProperty();
  }

  private void tick() {
    if (run.isCancelled()) {
      return;
    }
    long read = Math.min(run.bytesRead(), input.bytes());
    if (read > 0) {
      activity.set(
          new Activity(
              words(read, throughput.perSecond(read, System.nanoTime())),
              (double) read / Math.max(1, input.bytes())));
    }
  }

  private String words(long read, long perSecond) {
    String all = Quantities.bytes(input.bytes());
    if (read >= input.bytes()) {
      return Strings.of("load.read.all", all);
    }
    String part = Quantities.bytes(read);
    return perSecond > 0
        ? Strings.of("load.read.rate", part, all, Quantities.bytes(perSecond))
        : Strings.of("load.read", part, all);
  }

  private void ended(LoadOutcome outcome) {
    clock.stop();
    desk.work().remove(work);
    then.accept(outcome);
    switch (outcome) {
      case LoadOutcome.Loaded loaded -> {
        desk.target().changed(plan.table());
        desk.notices().show(loaded(loaded));
      }
      case LoadOutcome.Cancelled _ ->
          desk.notices()
              .show(
                  Notice.of(
                      Notice.Kind.INFORMATION,
                      Strings.of("load.cancelled"),
                      Strings.of("load.cancelled.hint", plan.table().table())));
      case LoadOutcome.Failed failed ->
          desk.notices()
              .show(
                  Notice.of(
                          Notice.Kind.FAILURE,
                          Strings.of("load.failed", plan.table().table()),
                          failed.error().message())
                      .action(
                          Strings.of("load.failed.sql"),
                          () -> desk.target().openQuery(LoadSql.of(plan).text())));
    }
  }

  private Notice loaded(LoadOutcome.Loaded loaded) {
    String name = plan.table().sql();
    if (loaded.rows() < 0) {
      return Notice.of(Notice.Kind.SUCCESS, Strings.of("load.registered"), name)
          .action(Strings.of("load.query"), () -> query(""));
    }
    String time = Quantities.duration(java.time.Duration.ofNanos(System.nanoTime() - begun));
    if (loaded.rescued() > 0) {
      return Notice.of(
              Notice.Kind.SUCCESS,
              Strings.of("load.done.rescued", loaded.rows(), loaded.rescued()),
              name + " · " + time)
          .action(
              Strings.of("load.showRescued"),
              () -> query("\nWHERE " + LoadSql.RESCUED + " IS NOT NULL"));
    }
    return Notice.of(
            Notice.Kind.SUCCESS, Strings.of("load.done", loaded.rows()), name + " · " + time)
        .action(Strings.of("load.query"), () -> query(""));
  }

  private void query(String where) {
    desk.target().openQuery("SELECT *\nFROM " + plan.table().sql() + where + "\nLIMIT 1000;\n");
  }
}
