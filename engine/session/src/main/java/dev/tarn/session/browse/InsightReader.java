package dev.tarn.session.browse;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds out what a tree tells of tables: one question for many tables of a schema, and a look at
/// the folders of Delta tables. No rows are read. Blocks; keep it off the window's thread.
public final class InsightReader {
  private final Session session;
  private final Function<TableName, Optional<TableInsight>> known;

  /// Takes whom to ask.
  ///
  /// @param session asks its engine
  /// @param known what was found out before; a Delta table that still has the same version is not
  ///   measured again
  public InsightReader(Session session, Function<TableName, Optional<TableInsight>> known) {
    this.session = session;
    this.known = known;
  }

  /// Reads some tables of one schema.
  ///
  /// @param tables their names; all of the same schema
  /// @return what is known, by name; tables that are gone are missing
  /// @throws SessionException if the engine is lost
  public Map<TableName, TableInsight> read(List<TableName> tables) {
    Map<TableName, TableInsight> found = list(tables);
    for (TableName table : tables) {
      TableInsight insight = found.get(table);
      if (insight == null || (insight.location() == null && !insight.form().isView())) {
        described(table, insight).ifPresent(told -> found.put(table, told));
      }
    }
    return found;
  }

  /// Reads some tables of one schema, and asks for none of them alone: without the counts of tables
  /// that are in no folder.
  ///
  /// @param tables their names; all of the same schema
  /// @return what is known, by name
  /// @throws SessionException if the engine is lost
  public Map<TableName, TableInsight> list(List<TableName> tables) {
    Map<TableName, TableInsight> found = new LinkedHashMap<>();
    List<TableName> plain = tables.stream().filter(name -> name.table().matches("\\w+")).toList();
    if (!plain.isEmpty()) {
      listed(plain).forEach(insight -> found.put(insight.name(), measured(insight)));
    }
    return found;
  }

  private List<TableInsight> listed(List<TableName> tables) {
    TableName first = tables.getFirst();
    Map<String, TableName> names =
        tables.stream().collect(Collectors.toMap(TableName::table, name -> name, (a, _) -> a));
    String sql =
        "SHOW TABLE EXTENDED IN %s.%s LIKE %s"
            .formatted(
                TableName.quoted(first.catalog()),
                TableName.quoted(first.schema()),
                CatalogSql.literal(String.join("|", names.keySet())));
    List<TableInsight> insights = new ArrayList<>();
    try {
      for (List<?> row : session.ask(Statement.of(sql)).rows()) {
        TableName name = names.get(String.valueOf(row.get(1)));
        if (name != null) {
          insights.add(TableText.read(name, String.valueOf(row.get(3))));
        }
      }
    } catch (SessionException e) {
      // Catalogs of other kinds may not list so, and say it by an error.
      return List.of();
    }
    return insights;
  }

  private TableInsight measured(TableInsight insight) {
    Optional<Path> folder =
        insight.provider().equalsIgnoreCase("delta")
            ? LocalPlace.of(session, insight.location())
            : Optional.empty();
    if (folder.isEmpty()) {
      return insight;
    }
    try {
      OptionalLong version = DeltaFolder.version(folder.get());
      Optional<TableMeasure> before =
          known
              .apply(insight.name())
              .flatMap(TableInsight::measure)
              .filter(measure -> version.isPresent() && measure.version() == version.getAsLong());
      return before.or(() -> measure(folder.get())).map(insight::with).orElse(insight);
    } catch (IOException e) {
      return insight;
    }
  }

  private static Optional<TableMeasure> measure(Path folder) {
    try {
      return DeltaFolder.measure(folder);
    } catch (IOException e) {
      // A log that a writer changes meanwhile, or a damaged one: the page of the table tells more.
      return Optional.empty();
    }
  }

  private Optional<TableInsight> described(TableName table, @Nullable TableInsight listed) {
    try {
      TableInsight insight = listed;
      String statistics = "";
      StringBuilder text = new StringBuilder();
      for (List<?> row :
          session.ask(Statement.of("DESCRIBE TABLE EXTENDED " + table.sql())).rows()) {
        text.append(row.getFirst()).append(": ").append(row.get(1)).append('\n');
        if ("Statistics".equals(row.getFirst())) {
          statistics = String.valueOf(row.get(1));
        }
      }
      if (insight == null) {
        String all = text.toString();
        int details = all.indexOf("# Detailed Table Information");
        insight = measured(TableText.read(table, details < 0 ? "" : all.substring(details)));
      }
      return Optional.of(
          insight.measure().isPresent() || statistics.isEmpty()
              ? insight
              : insight.counted(TableText.rows(statistics), TableText.number(statistics, 1)));
    } catch (SessionException e) {
      return Optional.ofNullable(listed);
    }
  }
}
