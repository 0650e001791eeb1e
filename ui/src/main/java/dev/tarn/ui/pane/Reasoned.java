package dev.tarn.ui.pane;

import java.util.function.Supplier;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;

/// Tells if a command can be done now, and why not.
public final class Reasoned extends BooleanBinding {
  private final Supplier<String> why;

  /// Makes a condition.
  ///
  /// @param why gives a few words that say why it cannot be done, empty if it can
  /// @param sources what it depends on
  public Reasoned(Supplier<String> why, Observable... sources) {
    this.why = why;
    bind(sources);
  }

  /// Why it cannot be done.
  ///
  /// @return a few words, empty if it can
  public String reason() {
    return why.get();
  }

  @Override
  protected boolean computeValue() {
    return why.get().isEmpty();
  }
}
