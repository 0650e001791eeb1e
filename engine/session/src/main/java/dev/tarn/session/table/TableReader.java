package dev.tarn.session.table;

import dev.tarn.session.Column;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Asks the engine what a table is. Blocks; keep it off the window's thread.
public final class TableReader {
  private static final DateTimeFormatter MADE =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss zzz yyyy", Locale.ENGLISH);

  private final Session session;
  private final TableName table;

  private TableReader(Session session, TableName table) {
    this.session = session;
    this.table = table;
  }

  /// Reads what a table is.
  ///
  /// @param session asks its engine
  /// @param table a table or view
  /// @return what `DESCRIBE TABLE EXTENDED`, for Delta tables also `DESCRIBE DETAIL`, tells
  /// @throws SessionException if there is no such table, or it cannot be read
  public static TableFacts read(Session session, TableName table) {
    return new TableReader(session, table).read();
  }

  private TableFacts read() {
    Description told = Description.of(ask("DESCRIBE TABLE EXTENDED " + table.exact()));
    String type = told.about("Type");
    boolean view = type.contains("VIEW");
    String format = view ? "" : told.about("Provider").toLowerCase(Locale.ROOT);
    DeltaFacts delta = null;
    Instant created = created(told.about("Created Time"));
    Map<String, String> properties = new TreeMap<>(told.properties());
    if (format.equals("delta")) {
      Cells detail = first(ask("DESCRIBE DETAIL " + table.exact()));
      delta = delta(detail);
      created = detail.moment("createdAt");
      properties.clear();
      texts(detail.get("properties"), properties);
    }
    String comment = told.about("Comment");
    String location = told.about("Location");
    return new TableFacts(
        table,
        view ? TableInfo.Kind.VIEW : TableInfo.Kind.TABLE,
        format,
        type.equals("MANAGED"),
        comment.isEmpty() ? null : comment,
        told.about("Owner").isEmpty() ? null : told.about("Owner"),
        created,
        location.isEmpty() ? null : location,
        columns(told),
        told.partitions(),
        properties,
        view ? told.about("View Text") : null,
        delta);
  }

  private List<ColumnFacts> columns(Description told) {
    List<Column> columns = session.catalog().columns(table);
    return columns.stream()
        .map(column -> new ColumnFacts(column, told.defaults().get(column.name())))
        .toList();
  }

  private static DeltaFacts delta(Cells detail) {
    return new DeltaFacts(
        Objects.requireNonNullElse(detail.text("id"), ""),
        detail.moment("lastModified"),
        Objects.requireNonNullElse(detail.whole("numFiles"), 0L),
        Objects.requireNonNullElse(detail.whole("sizeInBytes"), 0L),
        detail.list("clusteringColumns"),
        Objects.requireNonNullElse(detail.whole("minReaderVersion"), 0L).intValue(),
        Objects.requireNonNullElse(detail.whole("minWriterVersion"), 0L).intValue(),
        detail.list("tableFeatures").stream().sorted().toList());
  }

  private static @Nullable Instant created(String text) {
    try {
      return ZonedDateTime.parse(text, MADE).toInstant();
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private TableResult ask(String question) {
    return session.ask(Statement.of(question));
  }

  private static Cells first(TableResult told) {
    return new Cells(told.schema()).of(told.rows().getFirst());
  }

  private static void texts(@Nullable Object map, Map<String, String> into) {
    if (map instanceof Map<?, ?> entries) {
      entries.forEach((key, value) -> into.put(String.valueOf(key), String.valueOf(value)));
    }
  }
}
