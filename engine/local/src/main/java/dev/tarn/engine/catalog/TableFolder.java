package dev.tarn.engine.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// A table's name and where it is said to be.
///
/// @param schema its schema in the session's catalog
/// @param table its name
/// @param folder its folder, absolute; empty if only the name matters
record TableFolder(String schema, String table, String folder) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /// Reads what a client sent.
  ///
  /// @throws IOException if it is not JSON
  static TableFolder of(String json) throws IOException {
    JsonNode node = JSON.readTree(json);
    return new TableFolder(
        node.path("schema").asText(), node.path("table").asText(), node.path("folder").asText());
  }

  /// The name as SQL takes it.
  String sql() {
    return "spark_catalog." + backticks(schema) + "." + backticks(table);
  }

  /// The folder as a text in SQL.
  String literal() {
    return "'" + folder.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  static String backticks(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
