package dev.tarn.workspace.avro;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/// What the head of an Avro file and those of its blocks tell; no value is unpacked.
///
/// @param schema JSON, as its writer wrote it
/// @param codec how blocks are compressed, such as `deflate`, or `null`
/// @param fields of its records, in order; one without a name if its values are no records
/// @param properties what programs wrote about it besides, by name
/// @param rows in all blocks; empty if there are too many blocks to look at
/// @param blocks that were counted
/// @param cut true if the file ends within a block
public record AvroFacts(
    String schema,
    String codec,
    List<Field> fields,
    Map<String, String> properties,
    OptionalLong rows,
    long blocks,
    boolean cut) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int LONGEST = 64 << 20;
  private static final int SYNC = 16;
  private static final int MOST_BLOCKS = 100_000;

  /// Copies the collections.
  public AvroFacts {
    fields = List.copyOf(fields);
    properties = Map.copyOf(properties);
  }

  /// A field of the records.
  ///
  /// @param name as it is written
  /// @param type in words, such as `array<string>`
  /// @param nullable true if it can have no value
  /// @param value the one for readers that find none, as JSON; empty if there is none
  /// @param doc what its writer says about it; empty if nothing
  public record Field(String name, String type, boolean nullable, String value, String doc) {}

  /// Reads the head of a file, and how many rows each block has. Uses the disk.
  ///
  /// @param file not a folder
  /// @return what they tell
  /// @throws IOException if it is no Avro file or its head is damaged, with the reason
  public static AvroFacts read(Path file) throws IOException {
    return read(file, MOST_BLOCKS);
  }

  /// Reads the head of a file alone. Uses the disk.
  ///
  /// @param file not a folder
  /// @return the fields of its records, in order
  /// @throws IOException if it is no Avro file or its head is damaged, with the reason
  public static List<Field> head(Path file) throws IOException {
    return read(file, 0).fields();
  }

  private static AvroFacts read(Path file, int most) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 13)) {
      AvroInput input = new AvroInput(in, LONGEST);
      if (!new String(in.readNBytes(4), StandardCharsets.ISO_8859_1).equals("Obj\u0001")) {
        throw new IOException("this is no Avro file: it does not begin with Obj");
      }
      Map<String, String> properties = new TreeMap<>(input.map());
      in.skipNBytes(SYNC);
      String schema = properties.remove("avro.schema");
      String codec = properties.remove("avro.codec");
      if (schema == null) {
        throw new IOException("the head of this Avro file has no schema");
      }
      Counted counted = count(input, in, most);
      return new AvroFacts(
          schema,
          codec == null ? "null" : codec,
          fields(JSON.readTree(schema)),
          properties,
          counted.blocks() < most ? OptionalLong.of(counted.rows()) : OptionalLong.empty(),
          counted.blocks(),
          counted.cut());
    } catch (EOFException e) {
      throw new IOException("this Avro file is cut off: its head is not whole", e);
    }
  }

  private record Counted(long rows, long blocks, boolean cut) {}

  private static Counted count(AvroInput input, InputStream in, int most) throws IOException {
    long rows = 0;
    long blocks = 0;
    try {
      for (; blocks < most && !input.isAtEnd(); blocks++) {
        long count = input.number();
        in.skipNBytes(input.number() + SYNC);
        rows += count;
      }
      return new Counted(rows, blocks, false);
    } catch (EOFException e) {
      return new Counted(rows, blocks, true);
    }
  }

  private static List<Field> fields(JsonNode schema) {
    List<Field> fields = new ArrayList<>();
    if (!schema.path("type").asText().equals("record")) {
      return List.of(field("", schema, "", ""));
    }
    for (JsonNode field : schema.path("fields")) {
      fields.add(
          field(
              field.path("name").asText(),
              field.path("type"),
              field.has("default") ? field.path("default").toString() : "",
              field.path("doc").asText("")));
    }
    return fields;
  }

  private static Field field(String name, JsonNode type, String value, String doc) {
    return new Field(name, AvroTypes.words(type), AvroTypes.isNullable(type), value, doc);
  }
}
