package dev.tarn.engine.accelerator.proof.random;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/// Makes random tables and writes them as Parquet files of several makes.
final class Tables {
  private static final List<Integer> SIZES = List.of(30, 0, 1, 12, 60);
  private static final List<String> CODECS = List.of("snappy", "zstd", "gzip", "uncompressed");

  private Tables() {}

  /// Three tables of up to some hundred rows and one that is larger; with some seeds it has more
  /// rows than DuckDB takes at a time.
  static List<Table> of(RandomGenerator random) {
    List<Integer> large = random.nextInt(8) == 0 ? List.of(2500, 0, 200) : List.of(100, 0, 200, 40);
    List<Table> tables = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      tables.add(table("r" + i, random, i == 0 ? large : SIZES));
    }
    return tables;
  }

  private static Table table(String name, RandomGenerator random, List<Integer> sizes) {
    StructType schema =
        new StructType().add("id", DataTypes.LongType).add("k", DataTypes.IntegerType);
    List<ColumnType> types = new ArrayList<>();
    types.add(new ColumnType(DataTypes.LongType, Kind.INTEGER, true));
    types.add(new ColumnType(DataTypes.IntegerType, Kind.INTEGER, true));
    for (int i = 0; i < 11; i++) {
      ColumnType type =
          i < ColumnType.USUAL.size()
              ? ColumnType.USUAL.get(i)
              : ColumnType.ALL.get(random.nextInt(ColumnType.ALL.size()));
      types.add(type);
      schema = schema.add("v" + i, type.type());
    }
    List<List<Row>> files = new ArrayList<>();
    long id = 0;
    for (int file = 1 + random.nextInt(3); file > 0; file--) {
      int rows = id == 0 ? sizes.getFirst() : sizes.get(random.nextInt(sizes.size()));
      long first = id;
      files.add(IntStream.range(0, rows).mapToObj(i -> row(first + i, types, random)).toList());
      id += rows;
    }
    return new Table(name, schema, types, files);
  }

  private static Row row(long id, List<ColumnType> types, RandomGenerator random) {
    Object[] values = new Object[types.size()];
    for (int i = 2; i < values.length; i++) {
      values[i] = types.get(i).value(random);
    }
    values[0] = id;
    values[1] = random.nextInt(12) == 0 ? null : random.nextInt(10);
    return RowFactory.create(values);
  }

  /// Writes a table into an empty folder, a file for each of its lists of rows.
  ///
  /// decision: with the first version of Parquet's pages only. Spark 4.2's own reader gives wrong
  /// texts and decimals for some files of the second, where it is not asked to read row by row.
  static void write(Table table, Path folder, SparkSession session, RandomGenerator random)
      throws IOException {
    Files.createDirectories(folder);
    for (List<Row> rows : table.files()) {
      session
          .createDataFrame(rows, table.schema())
          .coalesce(1)
          .write()
          .option("compression", CODECS.get(random.nextInt(CODECS.size())))
          .option("parquet.block.size", Integer.toString(random.nextBoolean() ? 2_000 : 1 << 24))
          .option("parquet.enable.dictionary", Boolean.toString(random.nextBoolean()))
          .mode(SaveMode.Append)
          .parquet(folder.toString());
    }
  }
}
