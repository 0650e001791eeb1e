package dev.tarn.session.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/// All that the catalog's database holds.
///
/// @param schemas in the order of their names
/// @param tables with the views
public record Registry(List<RegisteredSchema> schemas, List<RegisteredTable> tables) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// A database that holds nothing, or cannot be read.
  public static final Registry EMPTY = new Registry(List.of(), List.of());

  /// Copies the lists.
  public Registry {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
  }

  /// Reads what the engine tells.
  ///
  /// @param json the engine's text
  /// @return the same
  /// @throws IllegalArgumentException if it is not what the engine writes
  public static Registry of(String json) {
    try {
      JsonNode root = JSON.readTree(json);
      List<RegisteredSchema> schemas = new ArrayList<>();
      for (JsonNode schema : root.path("schemas")) {
        schemas.add(
            new RegisteredSchema(
                schema.path("name").asText(),
                schema.path("location").asText(),
                schema.path("comment").asText()));
      }
      List<RegisteredTable> tables = new ArrayList<>();
      for (JsonNode table : root.path("tables")) {
        tables.add(
            new RegisteredTable(
                table.path("schema").asText(),
                table.path("table").asText(),
                kind(table.path("kind").asText()),
                table.path("provider").asText(),
                table.path("location").asText(),
                table.path("text").asText()));
      }
      return new Registry(schemas, tables);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not what the engine tells of its catalog", e);
    }
  }

  private static RegisteredTable.Kind kind(String word) {
    return switch (word) {
      case "managed" -> RegisteredTable.Kind.MANAGED;
      case "external" -> RegisteredTable.Kind.EXTERNAL;
      default -> RegisteredTable.Kind.VIEW;
    };
  }
}
