package dev.tarn.engine.owner;

import dev.tarn.engine.statement.Scala;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.catalog.CatalogDatabase;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.connector.catalog.SupportsNamespaces;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/// The owners that the session's catalog keeps.
final class Ownership {
  private static final Set<String> CATALOGS = Set.of("lake", "spark_catalog");

  private final SessionCatalog catalog;

  Ownership(SparkSession session) {
    this.catalog = session.sessionState().catalog();
  }

  /// Gives a table, view or schema another owner.
  void give(Owned owned) {
    if (owned.kind() == Owned.Kind.SCHEMA) {
      schema(owned);
    } else {
      table(owned);
    }
  }

  private void schema(Owned owned) {
    List<String> name = local(owned, 2);
    if (!catalog.databaseExists(name.getLast())) {
      throw missing(owned, "SCHEMA_NOT_FOUND");
    }
    CatalogDatabase found = catalog.getDatabaseMetadata(name.getLast());
    Map<String, String> properties = new HashMap<>(CollectionConverters.asJava(found.properties()));
    properties.put(SupportsNamespaces.PROP_OWNER, owned.principal());
    catalog
        .externalCatalog()
        .alterDatabase(
            found.copy(
                found.name(), found.description(), found.locationUri(), Scala.map(properties)));
  }

  private void table(Owned owned) {
    List<String> name = local(owned, 3);
    TableIdentifier identifier =
        new TableIdentifier(
            name.getLast(),
            name.size() > 1 ? new Some<>(name.get(name.size() - 2)) : Option.empty());
    CatalogTable found;
    try {
      found = catalog.getTableMetadata(identifier);
    } catch (NoSuchNamespaceException | NoSuchTableException e) {
      throw missing(owned, "TABLE_OR_VIEW_NOT_FOUND");
    }
    boolean view = CatalogTableType.VIEW().equals(found.tableType());
    if (view != (owned.kind() == Owned.Kind.VIEW)) {
      throw new OwnerException(
          "WRONG_COMMAND_FOR_OBJECT_TYPE",
          view
              ? owned.sql() + " is a view: write ALTER VIEW."
              : owned.sql() + " is a table: write ALTER TABLE.");
    }
    catalog.externalCatalog().alterTable(with(found, owned.principal()));
    catalog.refreshTable(identifier);
  }

  /// The parts of a name without the catalog.
  private static List<String> local(Owned owned, int most) {
    List<String> name = owned.name();
    boolean full = name.size() == most;
    if (name.size() > most || (full && !CATALOGS.contains(name.getFirst()))) {
      throw new OwnerException(
          "UNSUPPORTED_FEATURE.CATALOG_OPERATION",
          owned.sql() + " is not in the local catalog, whose name is lake.");
    }
    return full ? name.subList(1, most) : name;
  }

  private static OwnerException missing(Owned owned, String condition) {
    return new OwnerException(
        condition,
        "There is no %s %s.".formatted(owned.kind().name().toLowerCase(Locale.ROOT), owned.sql()));
  }

  private static CatalogTable with(CatalogTable table, String owner) {
    return table.copy(
        table.identifier(),
        table.tableType(),
        table.storage(),
        table.schema(),
        table.provider(),
        table.partitionColumnNames(),
        table.bucketSpec(),
        owner,
        table.createTime(),
        table.lastAccessTime(),
        table.createVersion(),
        table.properties(),
        table.stats(),
        table.viewText(),
        table.comment(),
        table.collation(),
        table.unsupportedFeatures(),
        table.tracksPartitionsInCatalog(),
        table.schemaPreservesCase(),
        table.ignoredProperties(),
        table.viewOriginalText(),
        table.multipartIdentifier());
  }
}
