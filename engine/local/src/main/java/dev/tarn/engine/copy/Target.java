package dev.tarn.engine.copy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/// The Delta table that is loaded.
///
/// @param name as the user wrote it
/// @param log the table's log
/// @param entry of the catalog; empty for a table that is named by its path
public record Target(String name, DeltaLog log, Option<CatalogTable> entry) {
  private static final Set<String> CATALOGS = Set.of("lake", "spark_catalog");

  /// Finds a table.
  ///
  /// @param name as SQL takes it
  /// @throws CopyException if it is no Delta table of the local catalog
  public static Target of(SparkSession session, String name) {
    TableIdentifier identifier = identifier(session, name);
    boolean byPath = identifier.database().contains("delta") && identifier.table().startsWith("/");
    Option<CatalogTable> entry = byPath ? Option.empty() : new Some<>(entry(session, identifier));
    if (entry.isDefined()
        && !(entry.get().provider().isDefined()
            && entry.get().provider().get().equalsIgnoreCase("delta"))) {
      throw notDelta(name);
    }
    DeltaLog log = DeltaLog.forTableWithSnapshot(session, identifier)._1();
    Target target = new Target(name, log, entry);
    if (target.snapshot().version() < 0) {
      throw notDelta(name);
    }
    return target;
  }

  /// The newest version.
  public Snapshot snapshot() {
    return log.update(false, Option.empty(), entry);
  }

  /// Its name in the catalog.
  ///
  /// @return empty for a table that is named by its path
  public Optional<TableIdentifier> identifier() {
    return entry.isDefined() ? Optional.of(entry.get().identifier()) : Optional.empty();
  }

  /// Begins a transaction on the newest version.
  OptimisticTransaction begin() {
    return log.startTransaction(entry, new Some<>(snapshot()));
  }

  private static CatalogTable entry(SparkSession session, TableIdentifier identifier) {
    try {
      return session.sessionState().catalog().getTableMetadata(identifier);
    } catch (NoSuchNamespaceException | NoSuchTableException e) {
      throw new CopyException(
          "COPY_TARGET_NOT_FOUND", "There is no table " + identifier.unquotedString());
    }
  }

  private static CopyException notDelta(String name) {
    return new CopyException("COPY_TARGET_NOT_DELTA", name + " is no Delta table");
  }

  private static TableIdentifier identifier(SparkSession session, String name) {
    List<String> parts;
    try {
      parts =
          CollectionConverters.asJava(
              session.sessionState().sqlParser().parseMultipartIdentifier(name));
    } catch (org.apache.spark.sql.catalyst.parser.ParseException e) {
      throw new IllegalArgumentException(e);
    }
    int last = parts.size() - 1;
    if (last > 2 || (last == 2 && !CATALOGS.contains(parts.getFirst()))) {
      throw new CopyException(
          "COPY_TARGET_NOT_LOCAL", name + " is not in the local catalog, whose name is lake");
    }
    return new TableIdentifier(
        parts.get(last), last > 0 ? new Some<>(parts.get(last - 1)) : Option.empty());
  }
}
