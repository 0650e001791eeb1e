package dev.tarn.workspace.dropped;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableForm;
import dev.tarn.workspace.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The file that tells of a dropped table.
final class DroppedRecord {
  private static final String FILE = "dropped.json";

  private DroppedRecord() {}

  static void write(DroppedTable table) throws IOException {
    ObjectNode json = JsonFile.object();
    json.put("version", 1);
    json.put("catalog", table.name().catalog());
    json.put("schema", table.name().schema());
    json.put("table", table.name().table());
    json.put("form", table.form().name());
    json.put("dropped", table.dropped().toString());
    json.put("done", table.done());
    json.put("statement", table.statement());
    json.put("lookup", table.lookup());
    table.location().ifPresent(location -> json.put("location", location.toString()));
    new JsonFile(table.place().resolve(FILE)).write(json);
  }

  static Optional<DroppedTable> read(Path place) {
    return new JsonFile(place.resolve(FILE)).read().value().flatMap(json -> table(place, json));
  }

  private static Optional<DroppedTable> table(Path place, ObjectNode json) {
    try {
      return Optional.of(
          new DroppedTable(
              place,
              new TableName(text(json, "catalog"), text(json, "schema"), text(json, "table")),
              TableForm.valueOf(text(json, "form")),
              Instant.parse(text(json, "dropped")),
              json.path("done").asBoolean(),
              text(json, "statement"),
              json.path("lookup").isTextual() ? text(json, "lookup") : null,
              Optional.of(text(json, "location")).filter(path -> !path.isEmpty()).map(Path::of)));
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static String text(JsonNode json, String name) {
    return json.path(name).asText("");
  }
}
