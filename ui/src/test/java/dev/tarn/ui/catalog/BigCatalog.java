package dev.tarn.ui.catalog;

import dev.tarn.session.Catalog;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// One schema with many tables, and a few small ones.
///
/// @param count how many tables
record BigCatalog(int count) implements Catalog {
  private static final List<String> WORDS =
      List.of(
          "orders", "customer", "lineitem", "invoice", "shipment", "session", "click", "refund");

  @Override
  public List<String> catalogs() {
    return List.of("lake", "samples");
  }

  @Override
  public List<String> schemas(String catalog) {
    return List.of("big", "default", "sales");
  }

  @Override
  public List<TableInfo> tables(String catalog, String schema) {
    return IntStream.range(0, schema.equals("big") ? count : 20)
        .mapToObj(BigCatalog::name)
        .sorted()
        .map(name ->
            new TableInfo(
                new TableName(catalog, schema, name),
                name.hashCode() % 10 == 0 ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
                null))
        .toList();
  }

  private static String name(int number) {
    return WORDS.get(number % WORDS.size())
        + "_"
        + WORDS.get(number / 7 % WORDS.size())
        + String.format(Locale.ROOT, "_%05d", number);
  }

  @Override
  public List<Column> columns(TableName table) {
    return IntStream.range(0, 30)
        .mapToObj(i -> new Column("column_" + i, DataType.Simple.BIGINT, true, null))
        .toList();
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
