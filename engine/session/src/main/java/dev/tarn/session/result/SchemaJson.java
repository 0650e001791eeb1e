package dev.tarn.session.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Schemas in the JSON form that Spark and Delta write.
final class SchemaJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<Simple, String> NAMES =
      Map.of(
          Simple.TINYINT, "byte",
          Simple.SMALLINT, "short",
          Simple.INT, "integer",
          Simple.BIGINT, "long");
  private static final Map<String, Simple> TYPES =
      Stream.of(Simple.values()).collect(Collectors.toMap(SchemaJson::name, type -> type));

  private SchemaJson() {}

  static ObjectNode write(Schema schema) {
    return struct(schema.columns());
  }

  /// @throws IllegalArgumentException if it is not a schema
  static Schema read(@Nullable JsonNode node) {
    return new Schema(columns(node));
  }

  private static ObjectNode struct(List<Column> columns) {
    ArrayNode fields = JSON.arrayNode();
    for (Column column : columns) {
      ObjectNode metadata = JSON.objectNode();
      if (column.comment() != null) {
        metadata.put("comment", column.comment());
      }
      ObjectNode field = fields.addObject().put("name", column.name());
      field.set("type", type(column.type()));
      field.put("nullable", column.nullable()).set("metadata", metadata);
    }
    ObjectNode node = JSON.objectNode().put("type", "struct");
    node.set("fields", fields);
    return node;
  }

  private static JsonNode type(DataType type) {
    return switch (type) {
      case Simple simple -> JSON.textNode(name(simple));
      case DataType.Text text -> JSON.textNode(text.sql());
      case DataType.Decimal decimal -> JSON.textNode(decimal.sql());
      case DataType.YearMonthInterval interval -> JSON.textNode(interval.sql());
      case DataType.DayTimeInterval interval -> JSON.textNode(interval.sql());
      case DataType.Time time -> JSON.textNode(time.sql());
      case DataType.Struct struct -> struct(struct.fields());
      case DataType.Other other -> JSON.objectNode().put("type", "other").put("sql", other.sql());
      case DataType.Array array -> {
        ObjectNode node = JSON.objectNode().put("type", "array");
        node.set("elementType", type(array.element()));
        yield node.put("containsNull", true);
      }
      case DataType.Dictionary map -> {
        ObjectNode node = JSON.objectNode().put("type", "map");
        node.set("keyType", type(map.key()));
        node.set("valueType", type(map.value()));
        yield node.put("valueContainsNull", true);
      }
    };
  }

  private static String name(Simple type) {
    return NAMES.getOrDefault(type, type.name().toLowerCase(Locale.ROOT));
  }

  private static List<Column> columns(@Nullable JsonNode node) {
    if (node == null || !node.path("fields").isArray()) {
      throw new IllegalArgumentException("no fields");
    }
    List<Column> columns = new ArrayList<>();
    for (JsonNode field : node.path("fields")) {
      columns.add(
          new Column(
              field.path("name").asText(),
              type(field.path("type")),
              field.path("nullable").asBoolean(true),
              field.path("metadata").path("comment").textValue()));
    }
    return columns;
  }

  private static DataType type(JsonNode node) {
    if (node.isTextual()) {
      return named(node.textValue());
    }
    return switch (node.path("type").asText()) {
      case "struct" -> new DataType.Struct(columns(node));
      case "array" -> new DataType.Array(type(node.path("elementType")));
      case "map" ->
          new DataType.Dictionary(type(node.path("keyType")), type(node.path("valueType")));
      case "other" -> new DataType.Other(node.path("sql").asText());
      default -> throw new IllegalArgumentException("no type: " + node);
    };
  }

  private static DataType named(String name) {
    Simple simple = TYPES.get(name);
    if (simple != null) {
      return simple;
    }
    if (name.startsWith("decimal(")) {
      String[] parts = name.substring("decimal(".length(), name.length() - 1).split(",");
      return new DataType.Decimal(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    }
    if (name.startsWith("time(")) {
      return new DataType.Time(
          Integer.parseInt(name.substring("time(".length(), name.length() - 1)));
    }
    if (name.startsWith("interval year") || name.startsWith("interval month")) {
      return new DataType.YearMonthInterval(name);
    }
    return name.startsWith("interval ")
        ? new DataType.DayTimeInterval(name)
        : new DataType.Text(name);
  }
}
