package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.fxmisc.undo.impl.ChangeQueue;
import org.jspecify.annotations.Nullable;

/// Steps that were done, and behind them those that were undone, without a limit but memory.
///
/// @param <C> a step
class StepQueue<C> implements ChangeQueue<C> {
  /// The size of all steps; the oldest go first.
  private static final long MOST = 64L << 20;

  private final List<C> steps = new ArrayList<>();
  private final ToLongFunction<C> sizeOf;
  private int done;
  private long size;

  /// Makes an empty queue.
  ///
  /// @param sizeOf how large a step is, in UTF-16 units
  StepQueue(ToLongFunction<C> sizeOf) {
    this.sizeOf = sizeOf;
  }

  /// A copy that may leave this thread.
  final List<C> steps() {
    return List.copyOf(steps);
  }

  /// How many of the steps are done.
  final int done() {
    return done;
  }

  /// Puts steps under those that are here.
  ///
  /// @param older in order
  /// @param doneOfThem how many of them are done
  final void putUnder(List<C> older, int doneOfThem) {
    steps.addAll(0, older);
    done += doneOfThem;
    older.forEach(step -> size += sizeOf.applyAsLong(step));
  }

  @Override
  public final boolean hasNext() {
    return done < steps.size();
  }

  @Override
  public final boolean hasPrev() {
    return done > 0;
  }

  @Override
  public final C peekNext() {
    return steps.get(done);
  }

  @Override
  public final C peekPrev() {
    return steps.get(done - 1);
  }

  @Override
  public final C next() {
    return steps.get(done++);
  }

  @Override
  public final C prev() {
    return steps.get(--done);
  }

  @Override
  @SafeVarargs
  public final void push(C... changes) {
    List<C> future = steps.subList(done, steps.size());
    future.forEach(step -> size -= sizeOf.applyAsLong(step));
    future.clear();
    for (C step : changes) {
      steps.add(step);
      size += sizeOf.applyAsLong(step);
    }
    done = steps.size();
    while (size > MOST && steps.size() > 1) {
      size -= sizeOf.applyAsLong(steps.removeFirst());
      done--;
    }
  }

  @Override
  public final QueuePosition getCurrentPosition() {
    return new Place<>(done == 0 ? null : steps.get(done - 1));
  }

  @Override
  public final void forgetHistory() {
    steps.clear();
    done = 0;
    size = 0;
  }

  private record Place<C>(@Nullable C last) implements QueuePosition {
    @Override
    public boolean isValid() {
      return true;
    }
  }
}
