package dev.tarn.ui.result;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// What the user chose for all result grids. For the window's thread.
public final class GridChoices {
  private static final GridChoices SHARED = new GridChoices();

  private final BooleanProperty profiles = new SimpleBooleanProperty(true);

  private GridChoices() {}

  /// The choices of this program.
  ///
  /// @return always the same
  public static GridChoices shared() {
    return SHARED;
  }

  /// If headers have small profiles.
  ///
  /// @return may be set
  public BooleanProperty profilesProperty() {
    return profiles;
  }
}
