package dev.tarn.ui.textcompare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the user chose for all comparisons of texts. For the window's thread.
public final class CompareChoices {
  private static final CompareChoices SHARED = new CompareChoices();

  private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);

  private CompareChoices() {}

  /// The choices of this program.
  ///
  /// @return always the same
  public static CompareChoices shared() {
    return SHARED;
  }

  /// If versions are shown side by side rather than one below the other.
  ///
  /// @return may be set
  public BooleanProperty sideBySideProperty() {
    return sideBySide;
  }
}
