package dev.tarn.engine.samples;

import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.NamespaceChange;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableCatalogCapability;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableInfo;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/// Spark's catalog of sample tables; set as `spark.sql.catalog.samples`.
///
/// Schemas: `real` (small real data sets), `tpch` (TPC-H at scale 0.01) and any `tpch_sfN` such as
/// `tpch_sf1` or `tpch_sf0_1`. It holds no state and may be used by any thread.
public final class SamplesCatalog implements TableCatalog, SupportsNamespaces {
  private String name = "samples";

  /// Made by Spark, which calls [#initialize] next.
  public SamplesCatalog() {}

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    this.name = catalog;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String[][] listNamespaces() {
    return SampleSchema.listed().stream()
        .map(schema -> new String[] {schema})
        .toArray(String[][]::new);
  }

  @Override
  public String[][] listNamespaces(String[] namespace) throws NoSuchNamespaceException {
    if (namespace.length == 0) {
      return listNamespaces();
    }
    schema(namespace);
    return new String[0][];
  }

  @Override
  public Map<String, String> loadNamespaceMetadata(String[] namespace)
      throws NoSuchNamespaceException {
    return Map.of(SupportsNamespaces.PROP_COMMENT, schema(namespace).comment());
  }

  @Override
  public Identifier[] listTables(String[] namespace) throws NoSuchNamespaceException {
    return schema(namespace).tables().stream()
        .map(table -> Identifier.of(namespace, table))
        .toArray(Identifier[]::new);
  }

  @Override
  public Table loadTable(Identifier identifier) throws NoSuchTableException {
    return SampleSchema.of(identifier.namespace())
        .flatMap(schema -> schema.table(identifier.name()))
        .map(sample -> new SampleTable(fullName(identifier), sample))
        .orElseThrow(() -> new NoSuchTableException(identifier));
  }

  @Override
  public Table createTable(Identifier identifier, TableInfo info) {
    throw new ReadOnlyException();
  }

  @Override
  public Table createTableLike(Identifier identifier, TableInfo info, Table source) {
    throw new ReadOnlyException();
  }

  @Override
  public Table alterTable(Identifier identifier, TableChange... changes) {
    throw new ReadOnlyException();
  }

  @Override
  public boolean dropTable(Identifier identifier) {
    throw new ReadOnlyException();
  }

  @Override
  public boolean purgeTable(Identifier identifier) {
    throw new ReadOnlyException();
  }

  @Override
  public void renameTable(Identifier from, Identifier to) {
    throw new ReadOnlyException();
  }

  @Override
  public void createNamespace(String[] namespace, Map<String, String> metadata) {
    throw new ReadOnlyException();
  }

  @Override
  public void alterNamespace(String[] namespace, NamespaceChange... changes) {
    throw new ReadOnlyException();
  }

  @Override
  public boolean dropNamespace(String[] namespace, boolean cascade) {
    throw new ReadOnlyException();
  }

  @Override
  public Set<TableCatalogCapability> capabilities() {
    return Set.of();
  }

  private static SampleSchema schema(String[] namespace) throws NoSuchNamespaceException {
    return SampleSchema.of(namespace).orElseThrow(() -> new NoSuchNamespaceException(namespace));
  }

  private static String fullName(Identifier identifier) {
    return String.join(".", identifier.namespace()) + "." + identifier.name();
  }
}
