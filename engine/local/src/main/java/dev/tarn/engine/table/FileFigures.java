package dev.tarn.engine.table;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.delta.Snapshot;

/// Counts of a table's files, and of the rows in them.
final class FileFigures {
  private static final long MEGABYTE = 1L << 20;

  /// Files below this are worth being put together.
  private static final long SMALL = 32 * MEGABYTE;

  /// The upper ends of the size classes; the last one has none.
  private static final List<Long> ENDS =
      List.of(MEGABYTE, 8 * MEGABYTE, SMALL, 128 * MEGABYTE, 512 * MEGABYTE, Long.MAX_VALUE);

  private static final Column SIZE = col("size");
  private static final Column RECORDS = col("stats.numRecords");
  private static final Column VECTOR = col("deletionVector");

  private final LogColumns columns;

  FileFigures(LogColumns columns) {
    this.columns = columns;
  }

  /// One row of figures.
  Row of(Snapshot snapshot) {
    Dataset<Row> files = snapshot.withStats();
    List<Column> asked = new ArrayList<>();
    asked.add(sum(SIZE).as("bytes"));
    asked.add(sum(RECORDS).as("records"));
    asked.add(count(RECORDS).as("measured"));
    asked.add(sum(coalesce(VECTOR.getField("cardinality"), lit(0L))).as("deleted"));
    asked.add(count(VECTOR).as("vectors"));
    asked.add(min(SIZE).as("smallest"));
    asked.add(max(SIZE).as("largest"));
    asked.add(count(when(SIZE.lt(SMALL), 1)).as("small"));
    asked.add(count(when(loose(files), 1)).as("loose"));
    long start = 0;
    for (long end : ENDS) {
      Column within = SIZE.geq(start).and(SIZE.lt(end));
      asked.add(count(when(within, 1)).as("files_" + end));
      asked.add(sum(when(within, SIZE)).as("bytes_" + end));
      start = end;
    }
    asked.addAll(columns.asked(files.schema()));
    return files.agg(count(lit(1)).as("files"), asked.toArray(Column[]::new)).head();
  }

  void write(Row row, JsonGenerator json) throws IOException {
    long files = number(row, "files");
    json.writeNumberField("files", files);
    json.writeNumberField("bytes", number(row, "bytes"));
    long unmeasured = files - number(row, "measured");
    if (unmeasured == 0) {
      json.writeNumberField("rows", number(row, "records") - number(row, "deleted"));
    }
    json.writeNumberField("unmeasured", unmeasured);
    json.writeNumberField("deleted", number(row, "deleted"));
    json.writeNumberField("vectors", number(row, "vectors"));
    json.writeNumberField("small", number(row, "small"));
    json.writeNumberField("smallest", number(row, "smallest"));
    json.writeNumberField("largest", number(row, "largest"));
    json.writeBooleanField("exact", unmeasured == 0 && number(row, "loose") == 0);
    json.writeArrayFieldStart("sizes");
    for (long end : ENDS) {
      json.writeStartObject();
      json.writeNumberField("below", end);
      json.writeNumberField("files", number(row, "files_" + end));
      json.writeNumberField("bytes", number(row, "bytes_" + end));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /// Files whose least and most values may be those of deleted rows.
  private static Column loose(Dataset<Row> files) {
    return LogColumns.has(files.schema(), "stats", "tightBounds")
        ? col("stats.tightBounds").equalTo(false)
        : lit(false);
  }

  private static long number(Row row, String name) {
    int place = row.fieldIndex(name);
    return row.isNullAt(place) ? 0 : ((Number) row.get(place)).longValue();
  }
}
