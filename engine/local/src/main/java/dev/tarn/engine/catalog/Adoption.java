package dev.tarn.engine.catalog;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.CatalogTableType;
import org.apache.spark.sql.catalyst.catalog.ExternalCatalog;
import org.apache.spark.sql.classic.SparkSession;
import scala.Option;

/// Registers tables that are there already, and takes out those that are gone.
///
/// Delta refuses to make a managed table in a folder that is not empty, for the user's sake. Here
/// the folder is where the table would be managed, so it is registered as external first, by which
/// Delta checks its log, and as a managed one then.
public final class Adoption {
  private static final ThreadLocal<Boolean> ADOPTING = ThreadLocal.withInitial(() -> false);

  private final SparkSession session;
  private final ExternalCatalog catalog;

  /// Works on a session's catalog.
  ///
  /// @param session any
  public Adoption(SparkSession session) {
    this.session = session;
    this.catalog = session.sharedState().externalCatalog();
  }

  /// Tells if this thread registers a table as its folder has it, which changes no table.
  ///
  /// @return true while it does
  public static boolean isRunning() {
    return ADOPTING.get();
  }

  /// Registers a table that is not registered, if its folder is where it would be made and has a
  /// log of Delta.
  ///
  /// @param schema its schema
  /// @param table its name
  public void adoptFromUsualFolder(String schema, String table) {
    TableIdentifier name = new TableIdentifier(table, Option.apply(schema));
    Path folder = Path.of(session.sessionState().catalog().defaultTablePath(name).getPath());
    if (!catalog.tableExists(schema, table) && Files.isDirectory(folder.resolve("_delta_log"))) {
      adopt(new TableFolder(schema, table, folder.toString()));
    }
  }

  /// Makes a schema if there is none.
  ///
  /// @return empty
  String makeSchema(String schema) {
    session.sql("CREATE SCHEMA IF NOT EXISTS spark_catalog." + TableFolder.backticks(schema));
    return "";
  }

  /// Registers the Delta table of a folder, unless it is already; makes its schema if there is
  /// none.
  ///
  /// @return `managed` if the folder is where the table would be made under its name, else
  ///   `external`
  String adopt(TableFolder found) {
    // The engine does it by itself for the system tables, maybe at the same time.
    synchronized (Adoption.class) {
      return adoptAlone(found);
    }
  }

  private String adoptAlone(TableFolder found) {
    makeSchema(found.schema());
    if (isRegistered(found)) {
      CatalogTable known = catalog.getTable(found.schema(), found.table());
      return known.tableType().equals(CatalogTableType.MANAGED()) ? "managed" : "external";
    }
    ADOPTING.set(true);
    try {
      session.sql("CREATE TABLE " + found.sql() + " USING delta LOCATION " + found.literal());
    } finally {
      ADOPTING.set(false);
    }
    TableIdentifier name = new TableIdentifier(found.table(), Option.apply(found.schema()));
    URI usual = session.sessionState().catalog().defaultTablePath(name);
    if (!Path.of(usual.getPath()).equals(Path.of(found.folder()))) {
      return "external";
    }
    CatalogTable table = catalog.getTable(found.schema(), found.table());
    // Hive goes on to take an altered entry for external, and would leave the folder of a dropped
    // table.
    catalog.dropTable(found.schema(), found.table(), false, false);
    catalog.createTable(managed(table), false);
    session.sessionState().catalog().refreshTable(name);
    return "managed";
  }

  private boolean isRegistered(TableFolder found) {
    return catalog.tableExists(found.schema(), found.table())
        && catalog
            .getTable(found.schema(), found.table())
            .storage()
            .locationUri()
            .exists(place -> Path.of(place.getPath()).equals(Path.of(found.folder())));
  }

  /// Takes a table out of the catalog. Its files are not touched: if there are any, nothing is
  /// done.
  ///
  /// @return empty
  /// @throws IOException if there is a folder
  String forget(TableFolder gone) throws IOException {
    CatalogTable table = catalog.getTable(gone.schema(), gone.table());
    URI place = table.storage().locationUri().get();
    if (!"file".equals(place.getScheme()) || Files.exists(Path.of(place.getPath()))) {
      throw new IOException("The folder of " + gone.sql() + " is there: " + place);
    }
    catalog.dropTable(gone.schema(), gone.table(), true, false);
    return "";
  }

  private static CatalogTable managed(CatalogTable table) {
    return table.copy(
        table.identifier(),
        CatalogTableType.MANAGED(),
        table.storage(),
        table.schema(),
        table.provider(),
        table.partitionColumnNames(),
        table.bucketSpec(),
        table.owner(),
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
        scala.collection.immutable.Map$.MODULE$.empty(),
        table.viewOriginalText(),
        table.multipartIdentifier());
  }
}
