package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.view.ResultView;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.session.view.Work;
import dev.tarn.ui.task.Background;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Makes the view of the rows off the window's thread, shows it while it comes, and goes on when
/// more rows have come.
final class RowsWorker implements AutoCloseable {
  private static final Duration LOOK = Duration.millis(100);
  private static final long SHOW_EMPTY_AFTER = 400_000_000L;
  private static final long TELL_AFTER = 500_000_000L;
  private static final long AGAIN_AFTER = 1_000_000_000L;

  private final RowsModel model;
  private final Background background;
  private final Consumer<Result> show;
  private final Runnable refreshed;
  private final Consumer<Throwable> failed;
  private final Timeline clock = new Timeline(new KeyFrame(LOOK, _ -> look()));
  private @Nullable ResultView view;
  private @Nullable Work work;
  private boolean visible;
  private long begun;
  private long takenBefore;

  RowsWorker(
      RowsModel model,
      Background background,
      Consumer<Result> show,
      Runnable refreshed,
      Consumer<Throwable> failed) {
    this.model = model;
    this.background = background;
    this.show = show;
    this.refreshed = refreshed;
    this.failed = failed;
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /// Begins anew with what the model wants.
  void begin() {
    stop();
    ResultView earlier = view;
    view = null;
    Result source = model.source.get();
    ViewSpec spec = model.spec.get();
    if (source == null) {
      return;
    }
    if (spec.isAll()) {
      show.accept(source);
      refreshed.run();
      return;
    }
    visible = false;
    build(
        earlier != null && earlier.source().equals(source)
            ? earlier.then(spec)
            : new ResultView(source, spec, RowsModel.ZONE));
  }

  /// Takes up rows that have come since.
  void more() {
    ResultView known = view;
    if (known == null || work != null || known.taken() >= known.source().rowCount()) {
      refreshed.run();
      return;
    }
    if (known.spec().sort().isEmpty()) {
      build(known);
    } else if (known.source().isComplete() || System.nanoTime() - begun > AGAIN_AFTER) {
      visible = false;
      build(known.then(known.spec()));
    }
  }

  /// Tells if rows are being looked for.
  boolean isWorking() {
    return work != null;
  }

  /// Stops the work; what was found stays.
  void stop() {
    if (work != null) {
      work.cancel();
      work = null;
    }
    clock.stop();
    model.progress.set(-1);
  }

  @Override
  public void close() {
    stop();
    view = null;
  }

  private void build(ResultView wanted) {
    Work mine = new Work();
    view = wanted;
    work = mine;
    takenBefore = wanted.taken();
    begun = System.nanoTime();
    clock.play();
    background.run(
        () -> {
          wanted.build(mine);
          return wanted;
        },
        _ -> ended(mine, null),
        error -> ended(mine, error));
  }

  private void ended(Work of, @Nullable Throwable error) {
    if (work != of) {
      return;
    }
    work = null;
    clock.stop();
    model.progress.set(-1);
    ResultView made = view;
    if (error != null && !(error instanceof CancellationException)) {
      failed.accept(error);
    } else if (made != null) {
      showNow(made);
      if (made.taken() > takenBefore && made.taken() < made.source().rowCount()) {
        more();
      }
    }
  }

  private void look() {
    ResultView coming = view;
    Work now = work;
    if (coming == null || now == null) {
      return;
    }
    long waited = System.nanoTime() - begun;
    boolean sorts = !coming.spec().sort().isEmpty();
    if (!sorts && (coming.rowCount() > 0 || waited > SHOW_EMPTY_AFTER)) {
      showNow(coming);
    }
    if (waited > TELL_AFTER) {
      model.progress.set(now.progress());
    }
  }

  private void showNow(ResultView made) {
    if (!visible) {
      visible = true;
      show.accept(made);
    }
    refreshed.run();
  }
}
