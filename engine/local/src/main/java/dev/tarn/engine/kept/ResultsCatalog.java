package dev.tarn.engine.kept;

import java.nio.file.Path;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.connector.catalog.Table;
import org.apache.spark.sql.connector.catalog.TableCatalog;
import org.apache.spark.sql.connector.catalog.TableCatalogCapability;
import org.apache.spark.sql.connector.catalog.TableChange;
import org.apache.spark.sql.connector.catalog.TableInfo;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;

/// Spark's catalog of kept results; set as `spark.sql.catalog.results` with the option `folder`.
///
/// A table is named by the execution that gave its rows, for example ``results.`6f1c0c5e-…` ``. It
/// holds no state and may be used by any thread.
public final class ResultsCatalog implements TableCatalog {
  private String name = "results";
  private Path folder = Path.of("");

  /// Made by Spark, which calls [#initialize] next.
  public ResultsCatalog() {}

  @Override
  public void initialize(String catalog, CaseInsensitiveStringMap options) {
    this.name = catalog;
    this.folder = Path.of(options.getOrDefault("folder", "results"));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Identifier[] listTables(String[] namespace) {
    return namespace.length > 0
        ? new Identifier[0]
        : KeptResult.names(folder).stream()
            .map(result -> Identifier.of(namespace, result))
            .toArray(Identifier[]::new);
  }

  @Override
  public Table loadTable(Identifier identifier) throws NoSuchTableException {
    if (identifier.namespace().length > 0) {
      throw new NoSuchTableException(identifier);
    }
    return KeptResult.find(folder, identifier.name())
        .map(KeptTable::new)
        .orElseThrow(() -> new NoSuchTableException(identifier));
  }

  @Override
  public Table createTable(Identifier identifier, TableInfo info) {
    throw new KeptReadOnlyException();
  }

  @Override
  public Table createTableLike(Identifier identifier, TableInfo info, Table source) {
    throw new KeptReadOnlyException();
  }

  @Override
  public Table alterTable(Identifier identifier, TableChange... changes) {
    throw new KeptReadOnlyException();
  }

  @Override
  public boolean dropTable(Identifier identifier) {
    throw new KeptReadOnlyException();
  }

  @Override
  public boolean purgeTable(Identifier identifier) {
    throw new KeptReadOnlyException();
  }

  @Override
  public void renameTable(Identifier from, Identifier to) {
    throw new KeptReadOnlyException();
  }

  @Override
  public Set<TableCatalogCapability> capabilities() {
    return Set.of();
  }
}
