package dev.tarn.ui.table.lineage;

import dev.tarn.session.Column;
import dev.tarn.session.TableName;
import dev.tarn.session.lineage.ColumnEdge;
import dev.tarn.session.lineage.Edge;
import dev.tarn.session.lineage.Lineage;
import dev.tarn.session.lineage.LineageBook;
import dev.tarn.session.lineage.Place;
import dev.tarn.ui.table.TableController;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads lineage and answers what the user does with it. For the window's thread.
final class LineageController {
  private final LineageModel model = new LineageModel();
  private final TableController table;
  private final Set<Place> sourcesRead = new HashSet<>();
  private final Set<Place> consumersRead = new HashSet<>();
  private Set<Place> columnsRead = Set.of();

  LineageController(TableController table) {
    this.table = table;
  }

  LineageModel model() {
    return model;
  }

  /// What was read at once.
  ///
  /// @param kept if the engine keeps a book
  /// @param edges next to the table
  private record Found(boolean kept, List<Edge> edges) {}

  /// Reads the edges next to the table, and next to those, so that one knows where there is more.
  void load() {
    Place root = Place.of(table.name());
    Lineage before = model.lineageProperty().get();
    Lineage known = before == null ? Lineage.of(root) : before;
    if (!table.desk().sessions().isLocal()) {
      model.keptProperty().set(false);
      model.lineageProperty().set(known);
      return;
    }
    Set<Place> shown = known.levels().keySet();
    table.ask(
        session -> {
          LineageBook book = new LineageBook(session);
          List<Edge> edges = new ArrayList<>(book.edges(shown, shown));
          Lineage near = known.with(edges);
          List<Place> sources = beyond(near, -1);
          List<Place> consumers = beyond(near, 1);
          edges.addAll(book.edges(sources, consumers));
          return new Found(!edges.isEmpty() || book.isKept(), edges);
        },
        found -> {
          sourcesRead.addAll(shown);
          consumersRead.addAll(shown);
          Lineage read = known.with(found.edges());
          sourcesRead.addAll(beyond(read, -1));
          consumersRead.addAll(beyond(read, 1));
          model.troubleProperty().set("");
          model.keptProperty().set(found.kept());
          model.lineageProperty().set(read);
          if (before == null) {
            choose(new Chosen.OnPlace(root));
          }
        },
        reason -> {
          if (model.lineageProperty().get() == null) {
            model.troubleProperty().set(reason);
          }
        });
  }

  /// Shows or hides the sources of a place.
  void showSources(Place place, boolean shown) {
    change(lineage(), lineage -> lineage.withSources(place, shown));
  }

  /// Shows or hides the consumers of a place.
  void showConsumers(Place place, boolean shown) {
    change(lineage(), lineage -> lineage.withConsumers(place, shown));
  }

  /// Shows or hides the columns of a place.
  void unfold(Place place, boolean shown) {
    Set<Place> now = new LinkedHashSet<>(model.unfoldedProperty().get());
    if (shown) {
      now.add(place);
      readColumns();
      readNames(place);
    } else {
      now.remove(place);
    }
    model.unfoldedProperty().set(now);
  }

  void choose(Chosen chosen) {
    model.chosenProperty().set(chosen);
  }

  /// Opens the page of a table.
  void open(Place place) {
    place
        .table()
        .filter(name -> !place.equals(Place.of(table.name())))
        .ifPresent(table.desk().links().tables());
  }

  /// Opens a statement in a tab of its own.
  void open(String statement) {
    table.desk().opener().accept(statement.stripTrailing() + ";\n");
  }

  private Optional<Lineage> lineage() {
    return Optional.ofNullable(model.lineageProperty().get());
  }

  private void change(Optional<Lineage> before, java.util.function.UnaryOperator<Lineage> change) {
    if (before.isPresent()) {
      Lineage after = change.apply(before.get());
      model.lineageProperty().set(after);
      readBeyond(after);
      if (!model.unfoldedProperty().get().isEmpty()) {
        readColumns();
      }
    }
  }

  private void readBeyond(Lineage shown) {
    List<Place> sources = without(beyond(shown, -1), sourcesRead);
    List<Place> consumers = without(beyond(shown, 1), consumersRead);
    if (sources.isEmpty() && consumers.isEmpty()) {
      return;
    }
    table.ask(
        session -> new LineageBook(session).edges(sources, consumers),
        edges -> {
          sourcesRead.addAll(sources);
          consumersRead.addAll(consumers);
          lineage().ifPresent(now -> model.lineageProperty().set(now.with(edges)));
        },
        _ -> {});
  }

  private void readColumns() {
    Set<Place> shown = lineage().map(now -> now.levels().keySet()).orElse(Set.of());
    if (columnsRead.containsAll(shown)) {
      return;
    }
    table.ask(
        session -> new LineageBook(session).columns(shown),
        (List<ColumnEdge> found) -> {
          columnsRead = Set.copyOf(shown);
          model.columnsProperty().set(found);
        },
        _ -> {});
  }

  private void readNames(Place place) {
    Optional<TableName> name = place.table();
    if (name.isPresent() && !model.isNamed(place)) {
      table.ask(
          session -> session.catalog().columns(name.get()).stream().map(Column::name).toList(),
          names -> {
            model.name(place, names);
            model.unfoldedProperty().set(new LinkedHashSet<>(model.unfoldedProperty().get()));
          },
          _ -> {});
    }
  }

  /// The places at the side where more may be.
  private static List<Place> beyond(Lineage lineage, int side) {
    return lineage.levels().entrySet().stream()
        .filter(entry -> Integer.signum(entry.getValue()) == side)
        .map(java.util.Map.Entry::getKey)
        .toList();
  }

  private static List<Place> without(Collection<Place> places, Set<Place> read) {
    return places.stream().filter(place -> !read.contains(place)).toList();
  }
}
