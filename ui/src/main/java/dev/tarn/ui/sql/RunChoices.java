package dev.tarn.ui.sql;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/// How statements are run, as the user chose for all tabs. For the window's thread.
public final class RunChoices {
  private final BooleanProperty goOn = new SimpleBooleanProperty();

  /// Tells if the statements behind one that failed are run all the same.
  ///
  /// @return may be set; false at first
  public BooleanProperty goOnProperty() {
    return goOn;
  }
}
