package dev.tarn.session.complete;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.TableInfo;
import java.util.List;

/// What the catalog told of a [Want].
sealed interface Answer {

  record Current(String catalog, String schema) implements Answer {}

  record Names(List<String> names) implements Answer {}

  record Tables(List<TableInfo> tables) implements Answer {}

  record Columns(List<Column> columns) implements Answer {}

  record Help(FunctionHelp help) implements Answer {}

  /// Asks; blocks, and throws [dev.tarn.session.SessionException].
  static Answer of(Catalog catalog, Want want) {
    return switch (want) {
      case Want.Current _ -> new Current(catalog.currentCatalog(), catalog.currentSchema());
      case Want.Catalogs _ -> new Names(catalog.catalogs());
      case Want.Schemas(String of) -> new Names(catalog.schemas(of));
      case Want.Tables(String of, String schema) ->
          new Tables(
              of.isEmpty() && schema.isEmpty()
                  ? catalog.temporaryViews()
                  : catalog.tables(of, schema));
      case Want.Columns(var table) -> new Columns(catalog.columns(table));
      case Want.Functions _ -> new Names(catalog.functions());
      case Want.Help(String function) ->
          new Help(FunctionHelp.of(function, catalog.describeFunction(function)));
    };
  }
}
