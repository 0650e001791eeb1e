package dev.tarn.engine.accelerator.proof.tpc;

import io.trino.tpcds.Results;
import io.trino.tpcds.Session;
import io.trino.tpcds.Table;
import io.trino.tpcds.column.Column;
import io.trino.tpcds.column.ColumnType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/// The tables of TPC-DS, made by Trino's generator, by way of text files.
final class TpcdsTables {
  /// Stands for what is null: no text of the generator holds it.
  private static final String NULL = "\u0001";

  private TpcdsTables() {}

  /// The names of the tables that queries read.
  static List<String> names() {
    return tables().map(TpcdsTables::name).toList();
  }

  /// Writes tables as Parquet, each into a folder of its name.
  ///
  /// @param wanted which of them
  static void write(SparkSession session, double scale, Path folder, Predicate<Table> wanted) {
    try {
      for (Table table : tables().filter(wanted).toList()) {
        Path text = Files.createTempFile(folder, name(table), ".csv");
        write(table, scale, text);
        session
            .read()
            .schema(schema(table))
            .option("sep", "\u0002")
            .option("quote", "")
            .option("nullValue", NULL)
            .option("emptyValue", "")
            .option("mode", "FAILFAST")
            .csv(text.toString())
            .write()
            .mode(SaveMode.Overwrite)
            .parquet(folder.resolve(name(table)).toString());
        Files.delete(text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Table> tables() {
    return Table.getBaseTables().stream().filter(table -> table != Table.DBGEN_VERSION);
  }

  private static String name(Table table) {
    return table.name().toLowerCase(Locale.ROOT);
  }

  /// The rows of returns are made along with those of sales, and are the second of each pair.
  private static void write(Table table, double scale, Path file) throws IOException {
    Table made = table.isChild() ? table.getParent() : table;
    Session session = Session.getDefaultSession().withScale(scale).withTable(table);
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (List<List<String>> rows : Results.constructResults(made, session)) {
        int place = table.isChild() ? 1 : 0;
        if (rows.size() > place) {
          out.write(
              String.join("\u0002", rows.get(place).stream().map(TpcdsTables::cell).toList()));
          out.newLine();
        }
      }
    }
  }

  private static String cell(@Nullable String value) {
    return value == null ? NULL : value;
  }

  private static StructType schema(Table table) {
    StructType schema = new StructType();
    for (Column column : table.getColumns()) {
      schema = schema.add(column.getName().toLowerCase(Locale.ROOT), type(column.getType()));
    }
    return schema;
  }

  private static DataType type(ColumnType type) {
    return switch (type.getBase()) {
      case INTEGER -> DataTypes.IntegerType;
      case IDENTIFIER -> DataTypes.LongType;
      case DATE -> DataTypes.DateType;
      case DECIMAL ->
          DataTypes.createDecimalType(
              type.getPrecision().orElseThrow(), type.getScale().orElseThrow());
      case VARCHAR, CHAR, TIME -> DataTypes.StringType;
    };
  }
}
