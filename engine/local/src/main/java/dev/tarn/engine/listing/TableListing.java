package dev.tarn.engine.listing;

import dev.tarn.engine.statement.OwnStatement;
import dev.tarn.engine.statement.Scala;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.TableIdentifier;
import org.apache.spark.sql.catalyst.analysis.NoSuchNamespaceException;
import org.apache.spark.sql.catalyst.catalog.CatalogTable;
import org.apache.spark.sql.catalyst.catalog.SessionCatalog;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.command.ShowTablesCommand;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/// Answers `SHOW TABLE EXTENDED` as Spark's own command does, with one question for many tables
/// instead of one for each, and without a search if the pattern is a list of names.
public final class TableListing extends OwnStatement {
  private static final long serialVersionUID = 1;

  private static final int AT_ONCE = 500;

  private final transient ShowTablesCommand show;

  /// Takes what is asked for.
  ///
  /// @param show Spark's command, without a partition
  public TableListing(ShowTablesCommand show) {
    super(new StructType());
    this.show = show;
  }

  @Override
  protected Object work() {
    return show;
  }

  @Override
  public Seq<Attribute> output() {
    return show.output();
  }

  @Override
  protected List<Row> rows(SparkSession session) {
    SessionCatalog catalog = session.sessionState().catalog();
    String schema = orElse(show.databaseName(), catalog.getCurrentDatabase());
    if (catalog.isGlobalTempViewDB(schema)) {
      return CollectionConverters.asJava(show.run(session));
    }
    catalog.getDatabaseMetadata(schema);
    List<Row> rows = new ArrayList<>();
    List<TableIdentifier> names = names(catalog, schema);
    for (int from = 0; from < names.size(); from += AT_ONCE) {
      add(catalog, names.subList(from, Math.min(names.size(), from + AT_ONCE)), rows);
    }
    return rows;
  }

  /// Names that are told, in their order, or all that fit; views of the session come last.
  private List<TableIdentifier> names(SessionCatalog catalog, String schema) {
    String pattern = orElse(show.tableIdentifierPattern(), "*");
    if (!pattern.matches("[\\w|]+")) {
      return CollectionConverters.asJava(catalog.listTables(schema, pattern));
    }
    Stream<TableIdentifier> told =
        Arrays.stream(pattern.toLowerCase(Locale.ROOT).split("\\|"))
            .filter(name -> !name.isEmpty())
            .distinct()
            .sorted()
            .map(name -> TableIdentifier.apply(name, Option.apply(schema)));
    Stream<TableIdentifier> views =
        CollectionConverters.asJava(catalog.listLocalTempViews(pattern)).stream();
    return Stream.concat(told, views).toList();
  }

  private static void add(SessionCatalog catalog, List<TableIdentifier> names, List<Row> rows) {
    Map<String, CatalogTable> found = found(catalog, names);
    for (TableIdentifier name : names) {
      if (isView(name)) {
        rows.add(row(name, true, catalog.getTempViewOrPermanentTableMetadata(name)));
      } else if (found.containsKey(name.table())) {
        rows.add(row(name, false, found.get(name.table())));
      }
    }
  }

  private static Map<String, CatalogTable> found(
      SessionCatalog catalog, List<TableIdentifier> names) {
    List<TableIdentifier> kept = names.stream().filter(name -> !isView(name)).toList();
    Map<String, CatalogTable> found = new HashMap<>();
    try {
      CollectionConverters.asJava(catalog.getTablesByName(Scala.seq(kept)))
          .forEach(table -> found.put(table.identifier().table(), table));
    } catch (NoSuchNamespaceException _) {
      // The schema was there a moment ago; nothing is in it now.
    }
    return found;
  }

  /// Views of the session are in no schema.
  private static boolean isView(TableIdentifier name) {
    return name.database().isEmpty();
  }

  private static Row row(TableIdentifier name, boolean temporary, CatalogTable table) {
    return RowFactory.create(
        orElse(name.database(), ""), name.table(), temporary, table.simpleString() + "\n");
  }

  private static String orElse(Option<String> text, String other) {
    return text.isDefined() ? text.get() : other;
  }

  @Override
  public String nodeName() {
    return "SHOW TABLE EXTENDED";
  }
}
