package dev.tarn.ui.sql;

import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.result.RowsMemory;
import dev.tarn.ui.result.RowsView;

/// The statement of a result tab.
///
/// @param run whose statement
/// @param controller writes others into the editor
record RunQuery(RunModel run, SqlController controller) implements RowsView.Query {
  @Override
  public String statement() {
    return run.requestProperty().get().statement().text();
  }

  @Override
  public GridChoices choices() {
    return controller.choices().grids();
  }

  @Override
  public RowsMemory memory() {
    return controller.runs().views().of(this::statement);
  }

  @Override
  public void add(String sql) {
    controller.writeBelow(run.requestProperty().get(), sql);
  }
}
