package dev.tarn.session.export;

import dev.tarn.session.export.FileExport.Replace;
import java.nio.file.Path;

/// Where the engine writes rows.
public sealed interface ExportTarget {

  /// One Parquet file.
  ///
  /// @param file where it is to be
  /// @param replace if a file that is there may be replaced
  record ParquetFile(Path file, Replace replace) implements ExportTarget {}

  /// A folder of Parquet files, written by all cores at once.
  ///
  /// @param folder where it is to be; must not be there, or be empty
  record ParquetFolder(Path folder) implements ExportTarget {}

  /// A Delta table in the session's catalog.
  ///
  /// @param name as it is written in SQL, with or without a schema
  /// @param replace if a table that is there may be replaced; its versions stay readable
  record DeltaTable(String name, Replace replace) implements ExportTarget {

    /// A table's name as it stands in SQL, whatever signs are in it.
    ///
    /// @param name with or without a schema, with or without backticks
    /// @return each part in backticks
    public static String quoted(String name) {
      return SqlNames.path(name);
    }
  }
}
