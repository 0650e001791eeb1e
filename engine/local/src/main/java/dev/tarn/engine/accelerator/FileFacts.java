package dev.tarn.engine.accelerator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.parquet.column.statistics.BinaryStatistics;
import org.apache.parquet.column.statistics.IntStatistics;
import org.apache.parquet.column.statistics.LongStatistics;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.hadoop.metadata.FileMetaData;
import org.apache.parquet.hadoop.metadata.ParquetMetadata;
import org.apache.parquet.schema.Type;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.jspecify.annotations.Nullable;

/// What the footer of a Parquet file tells.
///
/// @param rows how many rows the file has
/// @param writer Spark's version that wrote it, empty if it was another writer
/// @param trouble why DuckDB may not read the file at all; null if it may
/// @param columns by their names in the file
record FileFacts(long rows, String writer, @Nullable String trouble, Map<String, Column> columns) {
  private static final String VERSION = "org.apache.spark.version";
  private static final String LEGACY = "org.apache.spark.legacy";

  /// @param type as Spark reads it; null if DuckDB may not read it
  /// @param range between what its values lie; null if nobody knows
  /// @param bytes its size in the file
  /// @param filled whether it is known to have no NULL
  record Column(@Nullable DataType type, @Nullable Range range, long bytes, boolean filled) {}

  static FileFacts of(ParquetMetadata footer) {
    FileMetaData meta = footer.getFileMetaData();
    Map<String, String> keys = meta.getKeyValueMetaData();
    Map<String, Column> columns = new HashMap<>();
    Map<String, Integer> names = new HashMap<>();
    for (Type field : meta.getSchema().getFields()) {
      names.merge(field.getName().toLowerCase(Locale.ROOT), 1, Integer::sum);
      if (field.isPrimitive()) {
        columns.put(field.getName(), column(ParquetTypes.of(field), field.getName(), footer));
      }
    }
    String trouble = null;
    if (meta.getEncryptionType() != FileMetaData.EncryptionType.UNENCRYPTED) {
      trouble = "an encrypted file";
    } else if (keys.keySet().stream().anyMatch(key -> key.startsWith(LEGACY))) {
      trouble = "a file with dates of the old calendar";
    } else if (names.values().stream().anyMatch(count -> count > 1)) {
      trouble = "a file with columns of equal names";
    }
    return new FileFacts(
        footer.getBlocks().stream().mapToLong(BlockMetaData::getRowCount).sum(),
        keys.getOrDefault(VERSION, ""),
        trouble,
        columns);
  }

  private static Column column(@Nullable DataType type, String name, ParquetMetadata footer) {
    Range range = Range.NONE;
    boolean known = type != null;
    boolean first = true;
    boolean filled = true;
    long bytes = 0;
    for (BlockMetaData block : footer.getBlocks()) {
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (chunk.getPath().size() != 1 || !chunk.getPath().toDotString().equals(name)) {
          continue;
        }
        bytes += chunk.getTotalSize();
        Statistics<?> statistics = chunk.getStatistics();
        filled &= nulls(statistics) == 0;
        if (type == null || isNull(statistics, chunk)) {
          continue;
        }
        Range part = range(statistics, type);
        known &= part != null;
        if (part != null) {
          range = first ? part : range.or(part);
          first = false;
        }
      }
    }
    return new Column(type, known ? range : null, bytes, filled);
  }

  private static boolean isNull(@Nullable Statistics<?> statistics, ColumnChunkMetaData chunk) {
    return nulls(statistics) == chunk.getValueCount();
  }

  /// How many values are NULL; negative if nobody knows.
  private static long nulls(@Nullable Statistics<?> statistics) {
    return statistics != null && statistics.isNumNullsSet() ? statistics.getNumNulls() : -1;
  }

  private static @Nullable Range range(@Nullable Statistics<?> statistics, DataType type) {
    if (statistics == null || !statistics.hasNonNullValue()) {
      return null;
    }
    int scale = type instanceof DecimalType decimal ? decimal.scale() : 0;
    return switch (statistics) {
      case IntStatistics whole ->
          new Range(scaled(whole.getMin(), scale), scaled(whole.getMax(), scale));
      case LongStatistics whole ->
          new Range(scaled(whole.getMin(), scale), scaled(whole.getMax(), scale));
      case BinaryStatistics bytes when type instanceof DecimalType ->
          new Range(
              new BigDecimal(new BigInteger(bytes.getMinBytes()), scale),
              new BigDecimal(new BigInteger(bytes.getMaxBytes()), scale));
      default -> null;
    };
  }

  private static BigDecimal scaled(long value, int scale) {
    return BigDecimal.valueOf(value, scale);
  }
}
