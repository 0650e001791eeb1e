package dev.tarn.session.browse;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.TableResult;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Asks the engine about one table. Blocks; keep it off the window's thread.
public final class FactsReader {
  private static final String DETAILS = "# Detailed Table Information";

  private FactsReader() {}

  /// Reads what the engine tells.
  ///
  /// @param session asks its engine
  /// @param table a table or view
  /// @return what is known
  /// @throws SessionException if there is none, or its files cannot be read
  public static TableFacts read(Session session, TableName table) {
    Map<String, String> told = described(session, table);
    TableForm form = TableForm.of(told.getOrDefault("Type", ""));
    String provider = form.isView() ? "" : told.getOrDefault("Provider", "");
    if (provider.equalsIgnoreCase("delta")) {
      return delta(session, table, told, form);
    }
    return new TableFacts(
        table,
        form,
        provider,
        told.get("Location"),
        LocalPlace.of(session, told.get("Location")),
        blankToNull(told.get("Comment")),
        properties(session, table),
        List.of(),
        List.of(),
        OptionalLong.empty(),
        OptionalLong.empty(),
        told.get("View Catalog and Namespace"));
  }

  private static TableFacts delta(
      Session session, TableName table, Map<String, String> told, TableForm form) {
    TableResult detail = session.ask(Statement.of("DESCRIBE DETAIL " + table.exact()));
    Map<String, @Nullable Object> row = new HashMap<>();
    for (int i = 0; i < detail.schema().size(); i++) {
      row.put(detail.schema().column(i).name(), detail.rows().getFirst().get(i));
    }
    String comment = text(row.get("description"));
    @Nullable String location = told.getOrDefault("Location", text(row.get("location")));
    return new TableFacts(
        table,
        form,
        "delta",
        location,
        LocalPlace.of(session, location),
        blankToNull(comment == null ? told.get("Comment") : comment),
        texts(row.get("properties")),
        list(row.get("partitionColumns")),
        list(row.get("clusteringColumns")),
        number(row.get("numFiles")),
        number(row.get("sizeInBytes")),
        null);
  }

  private static Map<String, String> described(Session session, TableName table) {
    Map<String, String> told = new LinkedHashMap<>();
    boolean details = false;
    for (List<@Nullable Object> row :
        session.ask(Statement.of("DESCRIBE TABLE EXTENDED " + table.sql())).rows()) {
      String key = String.valueOf(row.getFirst());
      details |= key.equals(DETAILS);
      if (details) {
        told.putIfAbsent(key, String.valueOf(row.get(1)));
      }
    }
    return told;
  }

  private static Map<String, String> properties(Session session, TableName table) {
    Map<String, String> properties = new LinkedHashMap<>();
    try {
      for (List<@Nullable Object> row :
          session.ask(Statement.of("SHOW TBLPROPERTIES " + table.sql())).rows()) {
        properties.put(String.valueOf(row.getFirst()), String.valueOf(row.get(1)));
      }
    } catch (SessionException e) {
      // Catalogs of other kinds may know no properties, and say so by an error.
      return Map.of();
    }
    return properties;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static List<String> list(@Nullable Object value) {
    return value instanceof List<?> list ? list.stream().map(String::valueOf).toList() : List.of();
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, entry) -> texts.put(String.valueOf(key), String.valueOf(entry)));
    }
    return texts;
  }

  private static OptionalLong number(@Nullable Object value) {
    return value instanceof Number number
        ? OptionalLong.of(number.longValue())
        : OptionalLong.empty();
  }
}
