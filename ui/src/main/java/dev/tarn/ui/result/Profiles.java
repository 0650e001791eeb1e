package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.session.view.Profiler;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.session.view.Work;
import dev.tarn.ui.grid.MiniProfile;
import dev.tarn.ui.task.Background;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Makes the profiles of the shown rows, column by column, behind everything else: of a sample
/// first, then of all rows. While rows come it is left at the sample, as all of them would have to
/// be read again and again. For the window's thread.
final class Profiles implements AutoCloseable {
  private static final long SAMPLE = 200_000;
  private static final long LEAST = 1;

  private final RowsModel model;
  private final Background background;
  private final Runnable changed;
  private final GridChoices choices;
  private final Subscription chosen;
  private final Map<Integer, MiniProfile> known = new HashMap<>();
  private final Queue<Step> steps = new ArrayDeque<>();
  private @Nullable Work work;
  private @Nullable Result source;
  private ViewSpec filters = ViewSpec.ALL;
  private long rows = -1;
  private boolean complete;

  private record Step(Result of, int column, long rows) {}

  Profiles(RowsModel model, Background background, GridChoices choices, Runnable changed) {
    this.choices = choices;
    this.model = model;
    this.background = background;
    this.changed = changed;
    this.chosen = choices.profilesProperty().subscribe(this::again);
  }

  /// The profile of a column.
  @Nullable MiniProfile of(int column) {
    return known.get(column);
  }

  /// Forgets all profiles.
  void forget() {
    stop();
    known.clear();
    source = null;
    rows = -1;
    complete = false;
  }

  /// Profiles rows, if that was not done yet.
  void look(Result shown) {
    if (!choices.profilesProperty().get()) {
      return;
    }
    ViewSpec wanted = model.spec.get().sortedBy(List.of());
    long count = shown.rowCount();
    boolean same = Objects.equals(model.source.get(), source) && wanted.equals(filters);
    boolean whole = shown.isComplete();
    boolean grown =
        whole ? count != rows || !complete : work == null && rows < SAMPLE && count > 2 * rows;
    if (count < LEAST || (same && !grown)) {
      return;
    }
    stop();
    source = model.source.get();
    filters = wanted;
    rows = count;
    complete = whole;
    List<Integer> columns = model.columns.get().shown();
    if (!whole || count > 2 * SAMPLE) {
      columns.forEach(column -> steps.add(new Step(shown, column, SAMPLE)));
    }
    if (whole) {
      columns.forEach(column -> steps.add(new Step(shown, column, Long.MAX_VALUE)));
    }
    next();
  }

  /// Tells if the answer is still to come.
  boolean isWorking() {
    return work != null;
  }

  @Override
  public void close() {
    chosen.unsubscribe();
    forget();
  }

  private void again() {
    Result shown = model.shown.get();
    forget();
    if (shown != null) {
      look(shown);
      changed.run();
    }
  }

  private void stop() {
    steps.clear();
    if (work != null) {
      work.cancel();
      work = null;
    }
  }

  private void next() {
    Step step = steps.poll();
    if (step == null) {
      work = null;
      return;
    }
    Work mine = new Work();
    work = mine;
    background.run(
        () -> Profiler.profile(step.of(), step.column(), step.rows(), RowsModel.ZONE, mine),
        profile -> made(mine, step, profile),
        _ -> {
          if (work == mine) {
            next();
          }
        });
  }

  private void made(Work of, Step step, ColumnProfile profile) {
    if (work == of) {
      known.put(
          step.column(), ProfileWords.of(profile, step.of().schema().column(step.column()).type()));
      changed.run();
      next();
    }
  }
}
