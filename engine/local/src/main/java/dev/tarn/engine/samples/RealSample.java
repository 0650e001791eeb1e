package dev.tarn.engine.samples;

import dev.tarn.engine.samples.RealTables.RealTable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.spark.sql.connector.read.PartitionReader;
import org.apache.spark.sql.vectorized.ColumnarBatch;

/// A small real data set, read from the engine's jar.
///
/// @param name the table's name
record RealSample(String name) implements Sample {
  @Override
  public String comment() {
    return table().comment();
  }

  @Override
  public List<SampleColumn<String[]>> columns() {
    return table().columns();
  }

  @Override
  public long rowCount() {
    return table().rows();
  }

  @Override
  public int parts(int cores) {
    return 1;
  }

  @Override
  public PartitionReader<ColumnarBatch> read(Slice slice) {
    if (slice.columns().isEmpty()) {
      return BatchReader.counting(Math.min(rowCount(), slice.limit()));
    }
    List<SampleColumn<String[]>> wanted = slice.columns().stream().map(columns()::get).toList();
    return new BatchReader<>(rows().iterator(), wanted, slice.limit());
  }

  private List<String[]> rows() {
    String file = name + ".tsv";
    InputStream stream = Objects.requireNonNull(RealSample.class.getResourceAsStream(file), file);
    try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return lines.lines().map(line -> line.split("\t", -1)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RealTable table() {
    return RealTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
