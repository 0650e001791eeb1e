package dev.tarn.ui.tour;

import dev.tarn.ui.TarnWindow;
import java.util.function.Consumer;
import java.util.function.Predicate;

/// A step of a tour. Actions and conditions are of the window's thread.
public sealed interface Step {

  /// Does something.
  ///
  /// @param action on the window
  record Do(Consumer<TarnWindow> action) implements Step {}

  /// Waits until something is true.
  ///
  /// @param what said if it does not come true
  /// @param condition asked again and again
  record Until(String what, Predicate<TarnWindow> condition) implements Step {}

  /// Takes a picture in both themes and all sizes.
  ///
  /// @param name of the files, such as `02-query`
  record Shot(String name) implements Step {}
}
