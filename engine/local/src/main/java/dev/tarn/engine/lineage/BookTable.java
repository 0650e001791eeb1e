package dev.tarn.engine.lineage;

import java.util.Arrays;
import java.util.Collection;

/// A table of the schema `system`.
enum BookTable {
  /// Each statement with its end.
  QUERY_HISTORY(
      "Each statement that clients ran, with its end",
      """
      duration_ms BIGINT COMMENT 'how long it took, in milliseconds',
      state STRING COMMENT 'SUCCEEDED, FAILED or CANCELLED',
      operation STRING COMMENT 'what it did, such as SELECT, INSERT or DROP TABLE; null if it failed before it ran',
      statement STRING COMMENT 'its text without secrets; empty if a program ran it without SQL',
      error STRING COMMENT 'why it failed'\
      """,
      """
      duration_ms, state, try_element_at(lineages, 1).operation AS operation, statement, error
      FROM {lines}\
      """),

  /// Which tables went into which.
  TABLE_LINEAGE(
      "Which tables the rows of a table came from; of statements that succeeded",
      """
      source_table STRING COMMENT 'full name, or the path of files without one',
      target_table STRING COMMENT 'full name of the table or view that was written',
      operation STRING COMMENT 'what wrote it, such as INSERT, MERGE or CREATE VIEW',
      statement STRING COMMENT 'its text without secrets'\
      """,
      """
      source_table, each.target AS target_table, each.operation AS operation, statement
      FROM (SELECT *, explode(each.inputs) AS source_table
            FROM (SELECT *, explode(lineages) AS each FROM {lines} WHERE state = 'SUCCEEDED'))
      WHERE each.target IS NOT NULL\
      """),

  /// Which columns went into which.
  COLUMN_LINEAGE(
      "Which columns the values of a column came from; of statements that succeeded",
      """
      source_table STRING COMMENT 'full name, or the path of files without one',
      source_column STRING COMMENT 'a column of it',
      target_table STRING COMMENT 'full name of the table or view that was written',
      target_column STRING COMMENT 'a column of it',
      operation STRING COMMENT 'what wrote it, such as INSERT, MERGE or CREATE VIEW',
      statement STRING COMMENT 'its text without secrets'\
      """,
      """
      c.source_table, c.source_column, each.target AS target_table, c.target_column,
      each.operation AS operation, statement
      FROM (SELECT *, explode(each.columns) AS c
            FROM (SELECT *, explode(lineages) AS each FROM {lines} WHERE state = 'SUCCEEDED'))
      WHERE each.target IS NOT NULL\
      """),

  /// Who touched which table.
  AUDIT(
      "Who read and wrote which table, also by statements that failed or were cancelled",
      """
      operation STRING COMMENT 'what was done, such as SELECT, INSERT or DROP TABLE',
      table_name STRING COMMENT 'full name, or the path of files without one',
      access STRING COMMENT 'READ or WRITE',
      state STRING COMMENT 'SUCCEEDED, FAILED or CANCELLED',
      statement STRING COMMENT 'its text without secrets'\
      """,
      """
      operation, table_name, access, state, statement
      FROM (SELECT *, each.operation AS operation, inline(concat(
              transform(each.inputs, t -> struct(t AS table_name,
                  if(each.operation = 'ALTER TABLE RENAME', 'WRITE', 'READ') AS access)),
              if(each.target IS NULL, array(),
                 array(struct(each.target AS table_name, 'WRITE' AS access)))))
            FROM (SELECT *, explode(lineages) AS each FROM {lines}))\
      """);

  private static final String COMMON =
      """
      event_time TIMESTAMP COMMENT 'when it began',
      operation_id STRING COMMENT 'the same for all rows of a run',
      session_id STRING COMMENT 'the session that ran it',
      user_name STRING COMMENT 'who ran it',
      """;

  /// What was added to the tables later.
  private static final String ADDED =
      """
      entity_type STRING COMMENT 'what sent it: FILE, NOTEBOOK or JOB; null if that is not known',
      entity_name STRING COMMENT 'its path in the workspace, or its name'\
      """;

  private final String about;
  private final String columns;
  private final String rows;

  BookTable(String about, String columns, String rows) {
    this.about = about;
    this.columns = columns;
    this.rows = rows;
  }

  /// Its name as SQL takes it.
  String sql() {
    return SystemTables.SCHEMA + "." + plainName();
  }

  /// Its name without the schema, which is also that of its folder.
  String plainName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /// Makes it if there is none.
  String creation() {
    return """
    CREATE TABLE IF NOT EXISTS %s (
    %s%s,
    %s)
    USING delta COMMENT '%s; written by Tarn'
    TBLPROPERTIES (
      'delta.autoOptimize.autoCompact' = 'true',
      'delta.deletedFileRetentionDuration' = 'interval 1 days',
      'delta.logRetentionDuration' = 'interval 1 days')
    """
        .formatted(sql(), COMMON, columns, ADDED, about);
  }

  /// Gives one that was made by an earlier version what was added since.
  String growth() {
    return "ALTER TABLE %s ADD COLUMNS (%s)".formatted(sql(), ADDED);
  }

  /// Tells if it was made by an earlier version.
  ///
  /// @param columns its names of columns
  static boolean isEarlier(Collection<String> columns) {
    return !columns.contains("entity_type");
  }

  /// Its rows of gathered lines.
  ///
  /// @param lines a view of them
  String query(String lines) {
    return "SELECT event_time, operation_id, session_id, user_name, entity_type, entity_name, "
        + rows.replace("{lines}", lines);
  }

  /// Tells if a table is one of these.
  ///
  /// @param name full, as [RelationNames] gives it
  static boolean isOne(String name) {
    return Arrays.stream(values()).anyMatch(table -> name.equals("lake." + table.sql()));
  }
}
