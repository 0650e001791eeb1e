package dev.tarn.ui.result;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the user chose for all result grids of a window. For the window's thread.
public final class GridChoices {
  private final BooleanProperty profiles = new SimpleBooleanProperty(true);

  /// If headers have small profiles.
  ///
  /// @return may be set
  public BooleanProperty profilesProperty() {
    return profiles;
  }
}
