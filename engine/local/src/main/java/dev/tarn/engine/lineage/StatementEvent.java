package dev.tarn.engine.lineage;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A statement that has ended, as it is written down.
///
/// @param operation the id of the run
/// @param session the id of the session
/// @param user who ran it
/// @param entity what sent it, or null if nothing told
/// @param started when
/// @param millis how long it took
/// @param state `SUCCEEDED`, `FAILED` or `CANCELLED`
/// @param statement its text; empty if it was no SQL
/// @param error why it failed, or null
/// @param lineages what its plans read and wrote
record StatementEvent(
    String operation,
    String session,
    String user,
    @Nullable Entity entity,
    Instant started,
    long millis,
    String state,
    String statement,
    @Nullable String error,
    List<Lineage> lineages) {
  /// How Spark reads the lines of [#json].
  static final String SCHEMA =
      "operation_id STRING, session_id STRING, user_name STRING, entity_type STRING,"
          + " entity_name STRING, event_time TIMESTAMP, duration_ms"
          + " BIGINT, state STRING, statement STRING, error STRING, lineages"
          + " ARRAY<STRUCT<operation: STRING, target: STRING, inputs: ARRAY<STRING>, columns:"
          + " ARRAY<STRUCT<target_column: STRING, source_table: STRING, source_column: STRING>>>>";

  private static final JsonFactory JSON = new JsonFactory();

  /// Copies the list.
  StatementEvent {
    lineages = List.copyOf(lineages);
  }

  /// The event as one line.
  String json() {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("operation_id", operation);
      json.writeStringField("session_id", session);
      json.writeStringField("user_name", user);
      if (entity != null) {
        json.writeStringField("entity_type", entity.type());
        json.writeStringField("entity_name", entity.name());
      }
      json.writeStringField("event_time", started.toString());
      json.writeNumberField("duration_ms", millis);
      json.writeStringField("state", state);
      json.writeStringField("statement", statement);
      if (error != null) {
        json.writeStringField("error", error);
      }
      json.writeArrayFieldStart("lineages");
      for (Lineage lineage : lineages) {
        write(json, lineage);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return line.toString();
  }

  private static void write(JsonGenerator json, Lineage lineage) throws IOException {
    json.writeStartObject();
    json.writeStringField("operation", lineage.operation());
    if (lineage.target().isPresent()) {
      json.writeStringField("target", lineage.target().get());
    }
    json.writeArrayFieldStart("inputs");
    for (String input : new TreeSet<>(lineage.inputs())) {
      json.writeString(input);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("columns");
    for (Map.Entry<String, Set<ColumnRef>> column : lineage.columns().entrySet()) {
      for (ColumnRef source : column.getValue()) {
        json.writeStartObject();
        json.writeStringField("target_column", column.getKey());
        json.writeStringField("source_table", source.table());
        json.writeStringField("source_column", source.column());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
