package dev.tarn.ui.table.lineage;

import dev.tarn.session.lineage.ColumnEdge;
import dev.tarn.session.lineage.ColumnPaths;
import dev.tarn.session.lineage.ColumnPlace;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.Place;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the drawing shows. For the window's thread.
final class LineageModel {
  private final ObjectProperty<@Nullable Lineage> lineage = new SimpleObjectProperty<>();
  private final ObjectProperty<Chosen> chosen = new SimpleObjectProperty<>(new Chosen.Nothing());
  private final ObjectProperty<Set<Place>> unfolded = new SimpleObjectProperty<>(Set.of());
  private final ObjectProperty<List<ColumnEdge>> columns = new SimpleObjectProperty<>(List.of());
  private final StringProperty trouble = new SimpleStringProperty("");
  private final BooleanProperty kept = new SimpleBooleanProperty(true);
  private final Map<Place, List<String>> names = new HashMap<>();

  /// What is known; null until it was read.
  ObjectProperty<@Nullable Lineage> lineageProperty() {
    return lineage;
  }

  ObjectProperty<Chosen> chosenProperty() {
    return chosen;
  }

  /// The places whose columns are shown.
  ObjectProperty<Set<Place>> unfoldedProperty() {
    return unfolded;
  }

  /// The ways of values between the columns of the places that are shown.
  ObjectProperty<List<ColumnEdge>> columnsProperty() {
    return columns;
  }

  /// Why nothing can be read, empty if it can.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// If the engine keeps a book of lineage.
  BooleanProperty keptProperty() {
    return kept;
  }

  /// Takes the columns of a table in their order.
  void name(Place place, List<String> columnNames) {
    names.put(place, List.copyOf(columnNames));
  }

  boolean isNamed(Place place) {
    return names.containsKey(place);
  }

  /// The way of the chosen column's values.
  Optional<ColumnPaths> paths() {
    return chosen.get() instanceof Chosen.OnColumn on
        ? Optional.of(ColumnPaths.of(on.column(), columns.get()))
        : Optional.empty();
  }

  /// The columns that a node shows: all when it is unfolded, else those on the chosen one's way.
  List<String> columnsOf(Place place) {
    List<String> all = known(place);
    if (unfolded.get().contains(place)) {
      return all;
    }
    return paths()
        .map(paths ->
            all.stream().filter(name -> paths.touches(new ColumnPlace(place, name))).toList())
        .orElse(List.of());
  }

  /// Tells if values are known to come into or go out of a column.
  boolean isUsed(ColumnPlace column) {
    return columns.get().stream()
        .anyMatch(edge -> edge.source().equals(column) || edge.target().equals(column));
  }

  private List<String> known(Place place) {
    Set<String> all = new LinkedHashSet<>(names.getOrDefault(place, List.of()));
    columns.get().stream()
        .flatMap(edge -> Stream.of(edge.source(), edge.target()))
        .filter(column -> column.place().equals(place))
        .map(ColumnPlace::column)
        .sorted()
        .forEach(all::add);
    return List.copyOf(all);
  }
}
