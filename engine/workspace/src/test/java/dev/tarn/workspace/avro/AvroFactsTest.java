package dev.tarn.workspace.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AvroFactsTest {
  private static final String SCHEMA =
      """
      {"type": "record", "name": "reading", "fields": [
        {"name": "id", "type": "long", "doc": "of the sensor"},
        {"name": "at", "type": ["null", {"type": "long", "logicalType": "timestamp-millis"}], "default": null},
        {"name": "cost", "type": {"type": "bytes", "logicalType": "decimal", "precision": 9, "scale": 2}},
        {"name": "tags", "type": {"type": "array", "items": ["string", "int"]}},
        {"name": "place", "type": {"type": "record", "name": "p", "fields": [{"name": "x", "type": "double"}]}}
      ]}\
      """;

  @TempDir private Path folder;

  @Test
  void theHeadTellsFieldsAndTheBlocksTellHowManyRows() throws IOException {
    AvroFacts facts = AvroFacts.read(write(file(300, 5)));
    assertThat(facts.fields())
        .containsExactly(
            new AvroFacts.Field("id", "long", false, "", "of the sensor"),
            new AvroFacts.Field("at", "timestamp-millis (long)", true, "null", ""),
            new AvroFacts.Field("cost", "decimal(9,2)", false, "", ""),
            new AvroFacts.Field("tags", "array<string or int>", false, "", ""),
            new AvroFacts.Field("place", "record<x:double>", false, "", ""));
    assertThat(facts.rows()).hasValue(305);
    assertThat(facts.blocks()).isEqualTo(2);
    assertThat(facts.cut()).isFalse();
    assertThat(facts.codec()).isEqualTo("deflate");
    assertThat(facts.properties()).containsEntry("writer", "a test");
  }

  @Test
  void aFileThatEndsWithinABlockTellsIt() throws IOException {
    byte[] whole = file(300, 5);
    AvroFacts facts = AvroFacts.read(write(Arrays.copyOf(whole, whole.length - 3)));
    assertThat(facts.cut()).isTrue();
    assertThat(facts.rows()).hasValue(300);
  }

  @Test
  void aDamagedHeadTellsWhatIsWrong() throws IOException {
    assertThatThrownBy(() -> AvroFacts.read(write(Arrays.copyOf(file(1), 40))))
        .hasMessageContaining("cut off");
    assertThatThrownBy(() -> AvroFacts.read(write("Object".getBytes(StandardCharsets.UTF_8))))
        .hasMessageContaining("does not begin with Obj");
    assertThatThrownBy(
            () -> AvroFacts.read(write(new byte[] {'O', 'b', 'j', 1, 2, -1, -1, -1, -1, 15})))
        .hasMessageContaining("damaged");
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("a.avro"), bytes);
  }

  private static byte[] file(int... rows) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(new byte[] {'O', 'b', 'j', 1});
    number(out, 3);
    text(out, "avro.schema");
    text(out, SCHEMA);
    text(out, "avro.codec");
    text(out, "deflate");
    text(out, "writer");
    text(out, "a test");
    number(out, 0);
    out.writeBytes(new byte[16]);
    for (int count : rows) {
      number(out, count);
      number(out, 20);
      out.writeBytes(new byte[36]);
    }
    return out.toByteArray();
  }

  private static void text(ByteArrayOutputStream out, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    number(out, bytes.length);
    out.writeBytes(bytes);
  }

  private static void number(ByteArrayOutputStream out, long number) {
    long bits = (number << 1) ^ (number >> 63);
    while (bits >= 0x80) {
      out.write((int) (bits & 0x7F) | 0x80);
      bits >>>= 7;
    }
    out.write((int) bits);
  }
}
