package dev.tarn.session.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.result.ArrowMemory;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.BufferAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is written as Arrow is read by Arrow's own reader.
class ArrowExportTest {
  private static EngineRows engine;

  @TempDir private Path folder;

  @BeforeAll
  static void open() {
    engine = new EngineRows();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @Test
  void batchesAndValuesGiveTheSameFileForEveryType() throws IOException {
    Result result = engine.result(EngineRows.TYPES);
    List<String> taken = read(ExportRows.all(result), "taken.arrow");
    List<String> made = read(ExportRows.all(ViewedResult.of(result, 0L, 1L, 2L, 3L)), "made.arrow");
    assertThat(taken).hasSize(17 * 4).isEqualTo(made);
  }

  @Test
  void selectedRowsAcrossBatchesGoOutAlone() throws IOException {
    Result result = engine.result("SELECT id, 'x' || id AS t FROM range(0, 50000, 1, 3)");
    List<String> values = read(new ExportRows(result, List.of(1), 100, 40_000), "some.arrow");
    assertThat(values).hasSize(39_900).startsWith("x100").endsWith("x39999");
  }

  @Test
  void anEmptyResultHasItsColumns() throws IOException {
    assertThat(read(ExportRows.all(engine.result("SELECT id FROM range(0)")), "empty.arrow"))
        .isEmpty();
  }

  private List<String> read(ExportRows rows, String name) throws IOException {
    Path file = folder.resolve(name);
    FileExport.write(
        ExportFormat.ARROW,
        rows,
        ExportOptions.in(EngineRows.ZONE),
        TextExportTest.ORIGIN,
        file,
        FileExport.Replace.NEVER,
        new ExportProgress());
    List<String> values = new ArrayList<>();
    try (BufferAllocator allocator = ArrowMemory.allocator();
        ArrowFileReader reader = new ArrowFileReader(FileChannel.open(file), allocator)) {
      assertThat(reader.getVectorSchemaRoot().getSchema().getFields())
          .extracting(field -> field.getName())
          .isEqualTo(rows.schema().columns().stream().map(column -> column.name()).toList());
      while (reader.loadNextBatch()) {
        int count = reader.getVectorSchemaRoot().getRowCount();
        for (FieldVector vector : reader.getVectorSchemaRoot().getFieldVectors()) {
          for (int i = 0; i < count; i++) {
            Object value = vector.getObject(i);
            values.add(
                value instanceof byte[] bytes
                    ? java.util.HexFormat.of().formatHex(bytes)
                    : String.valueOf(value));
          }
        }
      }
    }
    return values;
  }
}
