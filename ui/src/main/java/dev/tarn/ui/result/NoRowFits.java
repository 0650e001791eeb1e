package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Strings;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/// Says in the place of rows that none passes the filters, and takes these away.
final class NoRowFits extends StackPane {
  private final RowsModel model;

  /// Watches the rows.
  ///
  /// @param model of the rows
  /// @param clear takes all filters away
  NoRowFits(RowsModel model, Runnable clear) {
    this.model = model;
    getStyleClass().add("no-row-fits");
    setPickOnBounds(false);
    setMinSize(0, 0);
    EmptyState state =
        new EmptyState(Feather.FILTER, Strings.of("rows.none"), Strings.of("rows.none.about"))
            .with(Buttons.of(Strings.of("rows.none.clear"), clear));
    // The headers behind stay in reach of the mouse.
    state.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().add(state);
    visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                this::isEmpty, model.count, model.progress, model.spec, model.source));
    managedProperty().bind(visibleProperty());
  }

  private boolean isEmpty() {
    Result all = model.source.get();
    return model.spec.get().hasFilters()
        && model.count.get() == 0
        && model.progress.get() < 0
        && all != null
        && all.rowCount() > 0;
  }
}
