package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.arrow.vector.FieldVector;
import org.junit.jupiter.api.io.TempDir;

/// Writes one column of a type and reads it back: row 0 is null, row 1 and row 2 have values.
abstract class ColumnChecks {
  static final DataType TEXT = new DataType.Text("string");

  @TempDir Path temporary;

  final <V extends FieldVector> void check(
      DataType type, Class<V> vector, Consumer<V> fill, Object first, Object second) {
    Schema schema = new Schema(List.of(new Column("c", type, true, null)));
    check(schema, ArrowSchemas.of(schema), vector, fill, first, second);
  }

  final <V extends FieldVector> void check(
      Schema schema,
      org.apache.arrow.vector.types.pojo.Schema arrow,
      Class<V> vector,
      Consumer<V> fill,
      Object first,
      Object second) {
    ResultWriter writer = new ResultStore(temporary).create("types-" + vector.getSimpleName());
    writer.schema(schema);
    writer.append(
        Streams.stream(
            arrow,
            root -> {
              root.getVector(0).allocateNew();
              fill.accept(vector.cast(root.getVector(0)));
              root.setRowCount(3);
            }));
    writer.complete();
    try (RowReader reader = writer.result().open()) {
      assertThat(reader.value(0, 0)).isNull();
      assertThat(reader.value(1, 0)).isEqualTo(first);
      assertThat(reader.value(2, 0)).isEqualTo(second);
    }
  }
}
