package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A walk through the app, step by step.
public final class TourScript {
  private final List<Step> steps = new ArrayList<>();

  /// Does something.
  ///
  /// @param action on the window's thread
  /// @return this
  public TourScript then(Consumer<TarnWindow> action) {
    steps.add(new Step.Do(action));
    return this;
  }

  /// Waits.
  ///
  /// @param what said if it does not come true
  /// @param condition asked on the window's thread, again and again
  /// @return this
  public TourScript until(String what, Predicate<TarnWindow> condition) {
    steps.add(new Step.Until(what, condition));
    return this;
  }

  /// Takes a picture in both themes and all sizes.
  ///
  /// @param name of the files
  /// @return this
  public TourScript shot(String name) {
    steps.add(new Step.Shot(name));
    return this;
  }

  /// The steps so far.
  ///
  /// @return in order
  public List<Step> steps() {
    return List.copyOf(steps);
  }
}
