package dev.tarn.ui.textcompare;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the user chose for all comparisons of texts of a window. For the window's thread.
public final class CompareChoices {
  private final BooleanProperty sideBySide = new SimpleBooleanProperty(true);

  /// If versions are shown side by side rather than one below the other.
  ///
  /// @return may be set
  public BooleanProperty sideBySideProperty() {
    return sideBySide;
  }
}
