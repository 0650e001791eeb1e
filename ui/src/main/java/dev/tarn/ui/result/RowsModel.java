package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.Schema;
import dev.tarn.session.view.ViewSpec;
import java.time.ZoneId;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;

/// What is known of the rows under a result tab. For the window's thread.
final class RowsModel {
  /// The moments of results are shown in this zone.
  static final ZoneId ZONE = ZoneId.systemDefault();

  /// All rows.
  final ReadOnlyObjectWrapper<@Nullable Result> source = new ReadOnlyObjectWrapper<>();

  /// The rows that are shown, with all columns.
  final ReadOnlyObjectWrapper<@Nullable Result> shown = new ReadOnlyObjectWrapper<>();

  /// What the user wants to see of the rows.
  final ObjectProperty<ViewSpec> spec = new SimpleObjectProperty<>(ViewSpec.ALL);

  /// What the user wants to see of the columns.
  final ObjectProperty<Columns> columns = new SimpleObjectProperty<>(Columns.all(0));

  /// If filters, order or columns are those of an earlier run, and were not touched since.
  final BooleanProperty carried = new SimpleBooleanProperty();

  /// How many rows are shown.
  final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();

  /// How far the work is that takes long: 0 to 1, -1 for none.
  final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);

  /// How the user looks at the rows.
  RowsChoice choice() {
    return new RowsChoice(spec.get(), columns.get());
  }

  Schema schema() {
    Result all = source.get();
    return all == null ? Schema.EMPTY : all.schema();
  }
}
