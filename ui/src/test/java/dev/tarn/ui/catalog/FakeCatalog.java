package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.ArrayList;
import java.util.List;

/// Two catalogs; one schema cannot be read, another is empty.
class FakeCatalog implements Catalog {
  final List<String> asked = new ArrayList<>();
  final List<String> tables = new ArrayList<>(List.of("customer", "orders"));

  @Override
  public List<String> catalogs() {
    asked.add("catalogs");
    return List.of("lake", "samples");
  }

  @Override
  public List<String> schemas(String catalog) {
    asked.add("schemas " + catalog);
    return catalog.equals("lake") ? List.of("broken", "default", "empty") : List.of("tpch");
  }

  @Override
  public List<TableInfo> tables(String catalog, String schema) {
    asked.add("tables " + schema);
    return switch (schema) {
      case "broken" -> throw new IllegalStateException("The metastore does not answer");
      case "empty" -> List.of();
      default ->
          tables.stream()
              .map(name -> new TableName(catalog, schema, name))
              .map(name -> new TableInfo(name, TableInfo.Kind.TABLE, null))
              .toList();
    };
  }

  @Override
  public List<Column> columns(TableName table) {
    asked.add("columns " + table.table());
    return List.of(
        new Column("key", DataType.Simple.BIGINT, false, null),
        new Column("order date", DataType.Simple.DATE, true, "when"));
  }

  @Override
  public List<String> functions() {
    return List.of();
  }

  @Override
  public String currentCatalog() {
    return "lake";
  }

  @Override
  public String currentSchema() {
    return "default";
  }

  @Override
  public void use(String catalog, String schema) {}
}
