package dev.tarn.session.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.StructValue;
import dev.tarn.session.VariantValue;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.memory.ArrowBuf;
import org.apache.arrow.vector.BigIntVector;
import org.apache.arrow.vector.IntVector;
import org.apache.arrow.vector.VarBinaryVector;
import org.apache.arrow.vector.VarCharVector;
import org.apache.arrow.vector.complex.ListVector;
import org.apache.arrow.vector.complex.MapVector;
import org.apache.arrow.vector.complex.StructVector;
import org.apache.arrow.vector.types.pojo.ArrowType;
import org.apache.arrow.vector.types.pojo.Field;
import org.apache.arrow.vector.types.pojo.FieldType;
import org.apache.arrow.vector.util.Text;
import org.junit.jupiter.api.Test;

class NestedTypesTest extends ColumnChecks {
  @Test
  void arrays() {
    check(
        new DataType.Array(new DataType.Array(Simple.INT)),
        ListVector.class,
        v -> {
          var writer = v.getWriter();
          writer.setPosition(1);
          writer.startList();
          writer.list().startList();
          writer.list().integer().writeInt(1);
          writer.list().integer().writeNull();
          writer.list().endList();
          writer.endList();
          writer.setPosition(2);
          writer.startList();
          writer.endList();
          writer.setValueCount(3);
        },
        List.of(Arrays.asList(1, null)),
        List.of());
  }

  @Test
  void maps() {
    Map<String, Long> both = new LinkedHashMap<>();
    both.put("z", 1L);
    both.put("a", null);
    check(
        new DataType.Dictionary(TEXT, Simple.BIGINT),
        MapVector.class,
        v -> {
          StructVector entries = (StructVector) v.getDataVector();
          VarCharVector keys = (VarCharVector) entries.getChildByOrdinal(0);
          BigIntVector items = (BigIntVector) entries.getChildByOrdinal(1);
          v.startNewValue(1);
          keys.setSafe(0, new Text("z"));
          items.setSafe(0, 1);
          keys.setSafe(1, new Text("a"));
          items.setNull(1);
          entries.setIndexDefined(0);
          entries.setIndexDefined(1);
          v.endValue(1, 2);
          v.startNewValue(2);
          v.endValue(2, 0);
        },
        both,
        Map.of());
  }

  @Test
  void structs() {
    DataType type =
        new DataType.Struct(
            List.of(
                new Column("id", Simple.INT, true, null), new Column("name", TEXT, true, null)));
    check(
        type,
        StructVector.class,
        v -> {
          v.setIndexDefined(1);
          v.setIndexDefined(2);
          ((IntVector) v.getChildByOrdinal(0)).setSafe(1, 5);
          ((VarCharVector) v.getChildByOrdinal(1)).setSafe(1, new Text("x"));
          ((IntVector) v.getChildByOrdinal(0)).setNull(2);
          ((VarCharVector) v.getChildByOrdinal(1)).setNull(2);
        },
        new StructValue(List.of("id", "name"), List.of(5, "x")),
        new StructValue(List.of("id", "name"), Arrays.asList(null, null)));
  }

  @Test
  void structsWhoseFieldsShareAName() {
    // Arrow's own struct writer cannot make such a batch, so it is made under other names first.
    Schema apart = twins("a", "b");
    Schema same = twins("a", "a");
    ResultWriter writer = new ResultStore(temporary).create("twins");
    writer.schema(same);
    var batch =
        Streams.stream(
            ArrowSchemas.of(apart),
            root -> {
              StructVector struct = (StructVector) root.getVector(0);
              struct.allocateNew();
              struct.setIndexDefined(0);
              ((IntVector) struct.getChildByOrdinal(0)).setSafe(0, 1);
              ((IntVector) struct.getChildByOrdinal(1)).setSafe(0, 2);
              root.setRowCount(1);
            });
    int schemaLength = schemaLength(batch);
    try {
      writer.append(
          ArrowSchemas.message(ArrowSchemas.of(same)).concat(batch.substring(schemaLength)));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    try (RowReader reader = writer.result().open()) {
      assertThat(reader.value(0, 0)).isEqualTo(new StructValue(List.of("a", "a"), List.of(1, 2)));
    }
  }

  private static Schema twins(String first, String second) {
    DataType type =
        new DataType.Struct(
            List.of(
                new Column(first, Simple.INT, true, null),
                new Column(second, Simple.INT, true, null)));
    return new Schema(List.of(new Column("c", type, true, null)));
  }

  private static int schemaLength(com.google.protobuf.ByteString stream) {
    IpcCursor cursor = new IpcCursor(IpcSource.of(stream), 0, stream.size());
    try {
      cursor.next();
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return (int) cursor.position();
  }

  @Test
  void variants() {
    check(
        Simple.VARIANT,
        StructVector.class,
        v -> {
          for (int row = 1; row < 3; row++) {
            v.setIndexDefined(row);
            ((VarBinaryVector) v.getChildByOrdinal(0)).setSafe(row, new byte[] {0x0c, (byte) row});
            ((VarBinaryVector) v.getChildByOrdinal(1)).setSafe(row, new byte[] {1, 0, 0});
          }
        },
        variant(1),
        variant(2));
  }

  private static VariantValue variant(int number) {
    return new VariantValue(
        ByteBuffer.wrap(new byte[] {0x0c, (byte) number}), ByteBuffer.wrap(new byte[] {1, 0, 0}));
  }

  @Test
  void typesWithoutAModelKeepTheirParts() {
    Schema schema =
        new Schema(List.of(new Column("c", new DataType.Other("geometry(4326)"), true, null)));
    Field field =
        new Field(
            "c",
            FieldType.nullable(ArrowType.Struct.INSTANCE),
            List.of(new Field("srid", FieldType.nullable(new ArrowType.Int(32, true)), List.of())));
    StructValue point = new StructValue(List.of("srid"), List.of(4326));
    check(
        schema,
        new org.apache.arrow.vector.types.pojo.Schema(List.of(field)),
        StructVector.class,
        v -> {
          for (int row = 1; row < 3; row++) {
            v.setIndexDefined(row);
            ((IntVector) v.getChildByOrdinal(0)).setSafe(row, 4326);
          }
        },
        point,
        point);
  }

  @Test
  void aValueOfAHundredMegabytes() {
    Schema schema = new Schema(List.of(new Column("c", TEXT, true, null)));
    int size = 100_000_000;
    ResultWriter writer = new ResultStore(temporary).create("large");
    writer.schema(schema);
    writer.append(Streams.stream(ArrowSchemas.of(schema), root -> fillLarge(root, size)));
    writer.append(Streams.stream(ArrowSchemas.of(schema), root -> fillLarge(root, 3)));
    writer.complete();
    try (RowReader reader = writer.result().open()) {
      assertThat(reader.value(1, 0)).isEqualTo("xxx");
      assertThat((String) reader.value(0, 0)).hasSize(size).endsWith("xxx");
      assertThat(reader.value(1, 0)).isEqualTo("xxx");
    }
  }

  private static void fillLarge(org.apache.arrow.vector.VectorSchemaRoot root, int size) {
    VarCharVector vector = (VarCharVector) root.getVector(0);
    vector.allocateNew(size, 1);
    ArrowBuf data = vector.getDataBuffer();
    for (int i = 0; i < size; i++) {
      data.setByte(i, 'x');
    }
    vector.getOffsetBuffer().setInt(4, size);
    vector.setIndexDefined(0);
    vector.setLastSet(0);
    root.setRowCount(1);
  }
}
