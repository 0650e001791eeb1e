package dev.tarn.session.complete;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Map;

/// A small catalog of known names, for tests without an engine.
final class Shop implements Catalog {
  private static final Map<String, String> COLUMNS =
      Map.of(
          "orders", "o_orderkey o_custkey o_orderdate o_totalprice:double address:struct",
          "customer", "c_custkey c_name c_nationkey",
          "nation", "n_nationkey n_name",
          "people", "id name city_id",
          "city", "id name",
          "trips", "id pickup_time fare:double",
          "odd name", "select a`b");

  /// All of it, as a snapshot.
  static Metadata known() {
    Shop shop = new Shop();
    MetadataCache cache =
        new MetadataCache(() -> java.util.Optional.of(shop), Runnable::run, () -> {});
    cache.want(
        List.of(
            new Want.Current(),
            new Want.Catalogs(),
            new Want.Functions(),
            new Want.Help("date_trunc"),
            new Want.Help("now"),
            new Want.Tables("", "")));
    for (String catalog : shop.catalogs()) {
      cache.want(List.of(new Want.Schemas(catalog)));
      for (String schema : shop.schemas(catalog)) {
        cache.want(List.of(new Want.Tables(catalog, schema)));
        shop.tables(catalog, schema)
            .forEach(table -> cache.want(List.of(new Want.Columns(table.name()))));
      }
    }
    return cache.snapshot();
  }

  @Override
  public List<String> catalogs() {
    return List.of("samples", "spark_catalog");
  }

  @Override
  public List<String> schemas(String catalog) {
    return catalog.equals("samples") ? List.of("taxi") : List.of("default", "sales");
  }

  @Override
  public List<TableInfo> tables(String catalog, String schema) {
    List<String> names =
        switch (schema) {
          case "default" -> List.of("orders", "customer", "nation", "odd name");
          case "sales" -> List.of("people", "city");
          default -> List.of("trips");
        };
    return names.stream()
        .map(name ->
            new TableInfo(
                new TableName(catalog, schema, name), TableInfo.Kind.TABLE, "All " + name))
        .toList();
  }

  @Override
  public List<Column> columns(TableName table) {
    return List.of(COLUMNS.getOrDefault(table.table(), "").split(" ")).stream()
        .map(Shop::column)
        .toList();
  }

  private static Column column(String text) {
    String[] parts = text.split(":");
    DataType type =
        switch (parts.length == 1 ? "" : parts[1]) {
          case "double" -> DataType.Simple.DOUBLE;
          case "struct" ->
              new DataType.Struct(
                  List.of(
                      new Column("street", DataType.Simple.INT, true, null),
                      new Column(
                          "geo",
                          new DataType.Array(
                              new DataType.Struct(
                                  List.of(new Column("lat", DataType.Simple.INT, true, null)))),
                          true,
                          null)));
          default -> DataType.Simple.BIGINT;
        };
    return new Column(parts[0], type, true, "About " + parts[0]);
  }

  @Override
  public List<String> functions() {
    return List.of("abs", "count", "date_trunc", "now", "coalesce", "%");
  }

  @Override
  public String describeFunction(String function) {
    return function.equals("now")
        ? "Function: now\nUsage: now() - Returns the time."
        : "Function: date_trunc\nUsage: \n    date_trunc(fmt, ts) - Returns timestamp `ts` cut to"
            + " `fmt`.\n  \nExtended Usage:\n    Examples:";
  }

  @Override
  public String currentCatalog() {
    return "spark_catalog";
  }

  @Override
  public String currentSchema() {
    return "default";
  }

  @Override
  public void use(String catalog, String schema) {}
}
