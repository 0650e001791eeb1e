package dev.tarn.session.lineage;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads the engine's book of lineage. Blocks; keep it off the window's thread.
public final class LineageBook {
  /// Of an edge no more statements than these are told.
  public static final int MOST_DEEDS = 20;

  private static final String TABLES = "lake.system.table_lineage";
  private static final String COLUMNS = "lake.system.column_lineage";
  private static final String AUDIT = "lake.system.audit";
  private static final Set<String> MISSING =
      Set.of("TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND", "CATALOG_NOT_FOUND");
  private static final String OURS = "spark.tarn.catalog";

  /// The engine's word for a table that gets another name.
  private static final String RENAME = "ALTER TABLE RENAME";

  private static final int MOST_RENAMES = 500;

  private final Session session;
  private @Nullable Renames renames;

  /// A book.
  ///
  /// @param session asks its engine
  public LineageBook(Session session) {
    this.session = session;
  }

  /// Tells if the engine keeps such a book.
  ///
  /// @return false for engines that are not Tarn's
  public boolean isKept() {
    try {
      return !session.setting(OURS).isEmpty();
    } catch (SessionException e) {
      return false;
    }
  }

  /// The edges next to some places.
  ///
  /// @param sourcesOf whose sources are wanted
  /// @param consumersOf whose consumers are wanted
  /// @return the last used first; none if nothing is known
  /// @throws SessionException if the engine cannot tell
  public List<Edge> edges(Collection<Place> sourcesOf, Collection<Place> consumersOf) {
    if (sourcesOf.isEmpty() && consumersOf.isEmpty()) {
      return List.of();
    }
    String where = any("target_table", sourcesOf) + " OR " + any("source_table", consumersOf);
    String sql =
        "WITH done AS (SELECT source_table, target_table, operation, statement, max(event_time) AS"
            + " last, count(DISTINCT operation_id) AS times, max_by(user_name, event_time) AS user,"
            + " max_by(entity_name, event_time) AS entity FROM ("
            + named(
                TABLES,
                "operation, statement, event_time, operation_id, user_name, entity_name",
                any("target_table", renames().names(sourcesOf))
                    + " OR "
                    + any("source_table", renames().names(consumersOf)))
            + ") WHERE ("
            + where
            + ") AND source_table <> target_table GROUP BY ALL), ranked AS (SELECT *,"
            + " row_number() OVER (PARTITION BY source_table, target_table ORDER BY last DESC) AS"
            + " place, sum(times) OVER (PARTITION BY source_table, target_table) AS all_times"
            + " FROM done) SELECT source_table, target_table, operation, statement, last, times,"
            + " user, entity, all_times FROM ranked WHERE place <= "
            + MOST_DEEDS
            + " ORDER BY last DESC";
    Map<List<Place>, List<Deed>> deeds = new LinkedHashMap<>();
    Map<List<Place>, Long> times = new LinkedHashMap<>();
    for (List<@Nullable Object> row : rows(sql)) {
      List<Place> ends = List.of(new Place(text(row.get(0))), new Place(text(row.get(1))));
      deeds.computeIfAbsent(ends, _ -> new ArrayList<>()).add(deed(row, 2));
      times.put(ends, number(row.get(8)));
    }
    return deeds.entrySet().stream()
        .map(entry ->
            new Edge(
                entry.getKey().get(0),
                entry.getKey().get(1),
                entry.getValue(),
                Objects.requireNonNull(times.get(entry.getKey()))))
        .toList();
  }

  /// The ways of values between the columns of some places.
  ///
  /// @param among whose columns
  /// @return none if nothing is known
  /// @throws SessionException if the engine cannot tell
  public List<ColumnEdge> columns(Collection<Place> among) {
    if (among.isEmpty()) {
      return List.of();
    }
    return rows(
            "SELECT DISTINCT source_table, source_column, target_table, target_column FROM ("
                + named(
                    COLUMNS,
                    "source_column, target_column",
                    any("source_table", renames().names(among))
                        + " AND "
                        + any("target_table", renames().names(among)))
                + ") WHERE "
                + any("source_table", among)
                + " AND "
                + any("target_table", among))
        .stream()
        .map(row -> new ColumnEdge(column(row, 0), column(row, 2)))
        .toList();
  }

  /// The statements that read or wrote a place.
  ///
  /// @param place any
  /// @param most how many at most
  /// @return the last first; none if nothing is known
  /// @throws SessionException if the engine cannot tell
  public List<Deed> deeds(Place place, int most) {
    return rows(
            "SELECT max_by(operation, event_time), statement, max(event_time) AS last,"
                + " count(DISTINCT operation_id), max_by(user_name, event_time),"
                + " max_by(entity_name, event_time) FROM (SELECT "
                + renames().sql("table_name")
                + " AS table_name, operation, statement, event_time, operation_id, user_name,"
                + " entity_name FROM "
                + AUDIT
                + " WHERE "
                + any("table_name", renames().names(List.of(place)))
                + ") WHERE "
                + any("table_name", List.of(place))
                + " GROUP BY statement ORDER BY last DESC LIMIT "
                + most)
        .stream()
        .map(row -> deed(row, 0))
        .toList();
  }

  /// The names that a table or view had before.
  ///
  /// @param place as it is called now
  /// @return the last one first; none if it always had this one
  /// @throws SessionException if the engine cannot tell
  public List<TableName> formerNames(Place place) {
    return renames().former(place).stream().flatMap(name -> name.table().stream()).toList();
  }

  /// A book's lines with the present names of tables.
  ///
  /// @param columns beside the names
  /// @param where the lines, by the names that they have
  private String named(String book, String columns, String where) {
    return "SELECT %s AS source_table, %s AS target_table, %s FROM %s WHERE operation <> '%s' AND (%s)"
        .formatted(
            renames().sql("source_table"),
            renames().sql("target_table"),
            columns,
            book,
            RENAME,
            where);
  }

  private Renames renames() {
    Renames known = renames;
    if (known == null) {
      known =
          new Renames(
              rows(
                      "SELECT source_table, target_table, event_time FROM %s WHERE operation = '%s' ORDER BY event_time DESC LIMIT %d"
                          .formatted(TABLES, RENAME, MOST_RENAMES))
                  .stream()
                  .map(row ->
                      new Renames.Rename(
                          new Place(text(row.get(0))),
                          new Place(text(row.get(1))),
                          moment(row.get(2))))
                  .toList());
      renames = known;
    }
    return known;
  }

  private List<List<@Nullable Object>> rows(String sql) {
    try {
      return session.ask(Statement.of(sql)).rows();
    } catch (SessionException e) {
      String condition = Objects.requireNonNullElse(e.error().condition(), "");
      if (MISSING.stream().anyMatch(condition::startsWith)) {
        return List.of();
      }
      throw e;
    }
  }

  /// The book may write a name in more than one way.
  private static String any(String column, Collection<Place> places) {
    if (places.isEmpty()) {
      return "false";
    }
    return "lower(" + column + ") IN (" + texts(places) + ")";
  }

  /// All ways to write some names, in lower case, as literals of SQL.
  static String texts(Collection<Place> places) {
    return places.stream()
        .flatMap(place ->
            place
                .table()
                .map(name -> Stream.of(name.sql(), name.exact()))
                .orElse(Stream.of(place.text())))
        .distinct()
        .map(name -> "lower(" + literal(name) + ")")
        .collect(Collectors.joining(", "));
  }

  /// A text as SQL takes it.
  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private static Deed deed(List<@Nullable Object> row, int at) {
    return new Deed(
        text(row.get(at)),
        text(row.get(at + 1)),
        moment(row.get(at + 2)),
        number(row.get(at + 3)),
        text(row.get(at + 4)),
        text(row.get(at + 5)));
  }

  private static ColumnPlace column(List<@Nullable Object> row, int at) {
    return new ColumnPlace(new Place(text(row.get(at))), text(row.get(at + 1)));
  }

  private static Instant moment(@Nullable Object value) {
    return value instanceof Instant moment ? moment : Instant.EPOCH;
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static long number(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }
}
