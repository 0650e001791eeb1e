package dev.tarn.ui.sql;

import dev.tarn.session.Catalog;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// The catalog and schema in which names are looked up. For the window's thread.
final class ContextModel {
  private final SqlSessions sessions;
  private final Latest asking;
  private final Background background;
  private final ReadOnlyStringWrapper name = new ReadOnlyStringWrapper("");

  /// A place to choose.
  ///
  /// @param catalog its catalog
  /// @param schemas of the catalog
  record Choice(String catalog, List<String> schemas) {}

  ContextModel(SqlSessions sessions, Background background) {
    this.sessions = sessions;
    this.background = background;
    this.asking = background.latest();
  }

  /// Such as `lake.default`; empty as long as it is not known.
  ReadOnlyStringProperty nameProperty() {
    return name.getReadOnlyProperty();
  }

  /// Asks the session anew, after a statement that may have changed it.
  void refresh() {
    asking.ask(
        () -> {
          Catalog catalog = sessions.ready().catalog();
          return catalog.currentCatalog() + "." + catalog.currentSchema();
        },
        name::set,
        _ -> {});
  }

  /// Finds what can be chosen.
  void choices(Consumer<List<Choice>> found, Consumer<Throwable> failed) {
    background.run(
        () -> {
          Catalog catalog = sessions.ready().catalog();
          List<Choice> choices = new ArrayList<>();
          for (String each : catalog.catalogs()) {
            choices.add(new Choice(each, catalog.schemas(each)));
          }
          return choices;
        },
        found,
        failed);
  }

  /// Looks names up elsewhere from now on.
  void use(String catalog, String schema, Consumer<Throwable> failed) {
    asking.ask(
        () -> {
          sessions.ready().catalog().use(catalog, schema);
          return catalog + "." + schema;
        },
        name::set,
        failed);
  }

  void close() {
    asking.close();
  }
}
