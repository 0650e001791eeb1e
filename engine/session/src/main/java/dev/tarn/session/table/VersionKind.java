package dev.tarn.session.table;

import java.util.Locale;

/// What a version of a Delta table changed, by the name of its operation in the log. The names are
/// those of `DeltaOperations` in Delta Lake 4.4.
public enum VersionKind {
  /// The table came to be, without rows.
  CREATE,
  /// The table came to be from a query.
  CREATE_WITH_ROWS,
  /// The table was replaced.
  REPLACE,
  /// Rows were added.
  APPEND,
  /// All rows, or those of some partitions, were replaced.
  OVERWRITE,
  /// A stream wrote.
  STREAM,
  /// Rows of another table were merged in.
  MERGE,
  /// Rows were changed.
  UPDATE,
  /// Rows were deleted.
  DELETE,
  /// All rows were deleted.
  TRUNCATE,
  /// Files were put together or ordered; rows stayed.
  OPTIMIZE,
  /// Files were written anew without their deleted rows, or otherwise; rows stayed.
  REORG,
  /// An earlier version came back.
  RESTORE,
  /// It began as a copy of another table's files.
  CLONE,
  /// A folder of Parquet files became the table.
  CONVERT,
  /// Columns were added, changed or dropped.
  COLUMNS,
  /// Properties, constraints, comment or protocol changed.
  PROPERTIES,
  /// Files that no version needs were looked for or deleted.
  VACUUM,
  /// Statistics were computed.
  STATISTICS,
  /// Anything else.
  OTHER;

  /// The kind of a version.
  static VersionKind of(TableVersion version) {
    String name = version.operation().toUpperCase(Locale.ROOT);
    return switch (name) {
      case "CREATE TABLE" -> CREATE;
      case "CREATE TABLE AS SELECT" -> CREATE_WITH_ROWS;
      case "REPLACE TABLE",
          "REPLACE TABLE AS SELECT",
          "CREATE OR REPLACE TABLE",
          "CREATE OR REPLACE TABLE AS SELECT" ->
          REPLACE;
      case "WRITE" ->
          version.parameter("mode").filter("Overwrite"::equals).isPresent() ? OVERWRITE : APPEND;
      case "COPY INTO" -> APPEND;
      case "STREAMING UPDATE" -> STREAM;
      case "MERGE" -> MERGE;
      case "UPDATE" -> UPDATE;
      case "DELETE" -> DELETE;
      case "TRUNCATE" -> TRUNCATE;
      case "OPTIMIZE" -> OPTIMIZE;
      case "REORG", "REORG TABLE UPGRADE UNIFORM" -> REORG;
      case "RESTORE" -> RESTORE;
      case "CLONE" -> CLONE;
      case "CONVERT" -> CONVERT;
      case "ADD COLUMNS",
          "CHANGE COLUMN",
          "CHANGE COLUMNS",
          "DROP COLUMNS",
          "RENAME COLUMN",
          "REPLACE COLUMNS",
          "UPDATE SCHEMA",
          "UPDATE COLUMN METADATA" ->
          COLUMNS;
      case "SET TBLPROPERTIES",
          "UNSET TBLPROPERTIES",
          "ADD CONSTRAINT",
          "DROP CONSTRAINT",
          "UPGRADE PROTOCOL",
          "DROP FEATURE",
          "CLUSTER BY",
          "COMMENT",
          "DOMAIN METADATA UPDATE",
          "ADD DELETION VECTORS" ->
          PROPERTIES;
      case "VACUUM START", "VACUUM END" -> VACUUM;
      case "COMPUTE STATS", "ANALYZE" -> STATISTICS;
      default -> OTHER;
    };
  }

  /// Tells if the rows are the same as in the version before.
  ///
  /// @return true for versions that only tidy up or describe
  public boolean keepsRows() {
    return switch (this) {
      case CREATE, OPTIMIZE, REORG, PROPERTIES, VACUUM, STATISTICS -> true;
      case CREATE_WITH_ROWS,
          REPLACE,
          APPEND,
          OVERWRITE,
          STREAM,
          MERGE,
          UPDATE,
          DELETE,
          TRUNCATE,
          RESTORE,
          CLONE,
          CONVERT,
          COLUMNS,
          OTHER ->
          false;
    };
  }
}
