package dev.tarn.ui.sql;

import dev.tarn.ui.profile.PlanForm;
import dev.tarn.ui.result.GridChoices;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How statements are run and their profiles seen, as the user chose for all tabs. For the window's
/// thread.
public final class RunChoices {
  private final GridChoices grids;
  private final BooleanProperty goOn = new SimpleBooleanProperty();
  private final ObjectProperty<PlanForm> planForm = new SimpleObjectProperty<>(PlanForm.GRAPH);

  /// The usual choices.
  ///
  /// @param grids how results are shown
  public RunChoices(GridChoices grids) {
    this.grids = grids;
  }

  /// How results are shown.
  ///
  /// @return always the same
  GridChoices grids() {
    return grids;
  }

  /// Tells if the statements behind one that failed are run all the same.
  ///
  /// @return may be set; false at first
  public BooleanProperty goOnProperty() {
    return goOn;
  }

  /// How the plans of profiles are drawn.
  ///
  /// @return may be set; a graph at first
  public ObjectProperty<PlanForm> planFormProperty() {
    return planForm;
  }
}
