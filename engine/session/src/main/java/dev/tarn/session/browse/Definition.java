package dev.tarn.session.browse;

import dev.tarn.session.Column;
import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Writes the statements that make a table or view as it is now, without its rows. Delta's tables
/// have no `SHOW CREATE TABLE`; their definition is put together from what is told of them.
public final class Definition {
  private static final String CONSTRAINT = "delta.constraints.";

  private Definition() {}

  /// Asks and writes; blocks.
  ///
  /// @param session asks its engine
  /// @param table a table or view
  /// @return statements, each with its semicolon
  /// @throws SessionException if there is none, or its files cannot be read
  public static String of(Session session, TableName table) {
    TableFacts facts = FactsReader.read(session, table);
    if (!facts.isDelta()) {
      Object text =
          session
              .ask(Statement.of("SHOW CREATE TABLE " + table.sql()))
              .rows()
              .getFirst()
              .getFirst();
      return String.valueOf(text).strip() + ";\n";
    }
    return delta(facts, session.catalog().columns(table), clauses(facts));
  }

  private static Map<String, String> clauses(TableFacts facts) {
    Optional<Path> folder = facts.folder();
    try {
      return folder.isPresent() ? DeltaFolder.clauses(folder.get()) : Map.of();
    } catch (IOException e) {
      return Map.of();
    }
  }

  /// Writes the definition of a Delta table.
  ///
  /// @param facts of the table
  /// @param columns in order
  /// @param clauses what stands behind the type of some columns, such as `DEFAULT 0`
  /// @return statements, each with its semicolon
  static String delta(TableFacts facts, List<Column> columns, Map<String, String> clauses) {
    StringBuilder text = new StringBuilder("CREATE TABLE ").append(facts.name().sql());
    text.append(
        columns.stream()
            .map(column -> "\n  " + column(column, clauses.getOrDefault(column.name(), "")))
            .collect(Collectors.joining(",", " (", ")")));
    text.append("\nUSING delta");
    if (!facts.partitioning().isEmpty()) {
      text.append("\nPARTITIONED BY ").append(names(facts.partitioning()));
    }
    if (!facts.clustering().isEmpty()) {
      text.append("\nCLUSTER BY ").append(names(facts.clustering()));
    }
    if (facts.form() == TableForm.EXTERNAL) {
      text.append("\nLOCATION ").append(CatalogSql.literal(String.valueOf(facts.location())));
    }
    if (facts.comment() != null) {
      text.append("\nCOMMENT ").append(CatalogSql.literal(facts.comment()));
    }
    Map<String, String> properties = new TreeMap<>(facts.properties());
    properties.keySet().removeIf(Definition::isKeptByDelta);
    if (clauses.values().stream().anyMatch(clause -> clause.startsWith("DEFAULT "))) {
      properties.put("delta.feature.allowColumnDefaults", "supported");
    }
    if (!properties.isEmpty()) {
      text.append("\nTBLPROPERTIES ")
          .append(
              properties.entrySet().stream()
                  .map(entry ->
                      "\n  "
                          + CatalogSql.literal(entry.getKey())
                          + " = "
                          + CatalogSql.literal(entry.getValue()))
                  .collect(Collectors.joining(",", "(", ")")));
    }
    text.append(";\n");
    new TreeMap<>(facts.properties())
        .forEach((key, expression) -> {
          if (key.startsWith(CONSTRAINT)) {
            text.append(
                "\nALTER TABLE %s ADD CONSTRAINT %s CHECK (%s);\n"
                    .formatted(
                        facts.name().sql(),
                        TableName.quoted(key.substring(CONSTRAINT.length())),
                        expression));
          }
        });
    return text.toString();
  }

  private static String column(Column column, String clause) {
    StringBuilder text = new StringBuilder(TableName.quoted(column.name()));
    text.append(' ').append(column.type().sql());
    if (!column.nullable()) {
      text.append(" NOT NULL");
    }
    if (!clause.isEmpty()) {
      text.append(' ').append(clause);
    }
    String comment = column.comment();
    if (comment != null && !comment.isBlank()) {
      text.append(" COMMENT ").append(CatalogSql.literal(comment));
    }
    return text.toString();
  }

  private static String names(List<String> columns) {
    return columns.stream().map(TableName::quoted).collect(Collectors.joining(", ", "(", ")"));
  }

  /// What Delta writes by itself, and would not take from a user.
  private static boolean isKeptByDelta(String key) {
    return key.startsWith(CONSTRAINT)
        || key.equals("delta.columnMapping.maxColumnId")
        || key.startsWith("delta.rowTracking.materialized");
  }
}
