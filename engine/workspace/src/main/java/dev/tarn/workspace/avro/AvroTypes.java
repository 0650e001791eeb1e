package dev.tarn.workspace.avro;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/// Avro's types in words.
final class AvroTypes {
  private static final String NULL = "null";

  private AvroTypes() {}

  static boolean isNullable(JsonNode type) {
    if (type.isArray()) {
      for (JsonNode each : type) {
        if (each.asText().equals(NULL)) {
          return true;
        }
      }
    }
    return type.asText().equals(NULL);
  }

  static String words(JsonNode type) {
    if (type.isArray()) {
      List<String> each = new ArrayList<>();
      for (JsonNode one : type) {
        if (!one.asText().equals(NULL)) {
          each.add(words(one));
        }
      }
      return each.isEmpty() ? NULL : String.join(" or ", each);
    }
    if (!type.isObject()) {
      return type.asText();
    }
    String logical = type.path("logicalType").asText("");
    String plain = plain(type);
    if (logical.isEmpty()) {
      return plain;
    }
    return logical.equals("decimal")
        ? "decimal(" + type.path("precision").asInt() + "," + type.path("scale").asInt(0) + ")"
        : logical + " (" + plain + ")";
  }

  private static String plain(JsonNode type) {
    JsonNode kind = type.path("type");
    return switch (kind.asText()) {
      case "array" -> "array<" + words(type.path("items")) + ">";
      case "map" -> "map<string," + words(type.path("values")) + ">";
      case "fixed" -> "fixed(" + type.path("size").asInt() + ")";
      case "enum" -> "enum<" + list(type.path("symbols"), false) + ">";
      case "record" -> "record<" + list(type.path("fields"), true) + ">";
      default -> words(kind);
    };
  }

  private static String list(JsonNode all, boolean fields) {
    List<String> each = new ArrayList<>();
    for (JsonNode one : all) {
      each.add(fields ? one.path("name").asText() + ":" + words(one.path("type")) : one.asText());
    }
    return String.join(",", each);
  }
}
