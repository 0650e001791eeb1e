package dev.tarn.engine.accelerator.proof.random;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/// A table in memory, to be written as Parquet files.
///
/// @param name in queries
/// @param schema its columns; the first, `id`, tells rows apart
/// @param kinds for each column, how expressions use it
/// @param files the rows of each file
record Table(String name, StructType schema, List<ColumnType> kinds, List<List<Row>> files) {
  /// How many rows it has.
  int rows() {
    return files.stream().mapToInt(List::size).sum();
  }

  /// Its columns as seen under another name.
  List<Column> columnsOf(String alias) {
    List<String> names = Arrays.asList(schema.fieldNames());
    return names.stream()
        .map(column -> {
          ColumnType type = kinds.get(names.indexOf(column));
          return new Column(alias + "." + column, type.kind(), type.tame());
        })
        .toList();
  }

  /// The same with other rows.
  Table with(List<List<Row>> others) {
    return new Table(name, schema, kinds, others);
  }
}
