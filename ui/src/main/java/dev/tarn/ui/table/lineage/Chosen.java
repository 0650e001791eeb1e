package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Place;
import java.util.Optional;

/// What is chosen in the drawing.
sealed interface Chosen {
  /// Nothing.
  record Nothing() implements Chosen {}

  /// A table, view or folder.
  record OnPlace(Place place) implements Chosen {}

  /// The way from one to another.
  record OnEdge(Place source, Place target) implements Chosen {}

  /// A column, with the way of its values.
  record OnColumn(ColumnPlace column) implements Chosen {}

  /// The node that stands for it.
  default Optional<Place> node() {
    return switch (this) {
      case OnPlace on -> Optional.of(on.place());
      case OnColumn on -> Optional.of(on.column().place());
      case OnEdge _, Nothing _ -> Optional.empty();
    };
  }
}
