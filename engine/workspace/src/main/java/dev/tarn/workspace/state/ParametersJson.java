package dev.tarn.workspace.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.ParameterValue;
import dev.tarn.session.Parameters;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Values of markers as JSON: `{"day": {"type": "date", "value": "2026-01-31"}}`, or a list for
/// positional ones.
public final class ParametersJson {
  private static final Logger LOG = LoggerFactory.getLogger(ParametersJson.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private ParametersJson() {}

  /// Writes values.
  ///
  /// @param parameters any
  /// @return `{}` for none
  public static String write(Parameters parameters) {
    if (!parameters.positional().isEmpty()) {
      ArrayNode list = JSON.createArrayNode();
      parameters.positional().forEach(value -> list.add(node(value)));
      return list.toString();
    }
    ObjectNode object = JSON.createObjectNode();
    parameters.named().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> object.set(entry.getKey(), node(entry.getValue())));
    return object.toString();
  }

  /// Reads values back.
  ///
  /// @param json as [#write(Parameters)] made it
  /// @return [Parameters#NONE] for a text that cannot be read
  public static Parameters read(String json) {
    try {
      JsonNode node = JSON.readTree(json);
      if (node.isArray()) {
        List<ParameterValue> positional = new ArrayList<>();
        node.forEach(value -> positional.add(value(value)));
        return new Parameters(Map.of(), positional);
      }
      Map<String, ParameterValue> named = new LinkedHashMap<>();
      node.properties().forEach(entry -> named.put(entry.getKey(), value(entry.getValue())));
      return Parameters.named(named);
    } catch (JsonProcessingException
        | DateTimeException
        | IllegalArgumentException
        | NoSuchElementException e) {
      LOG.warn("The values of a statement cannot be read", e);
      return Parameters.NONE;
    }
  }

  private static ObjectNode node(ParameterValue value) {
    return switch (value) {
      case ParameterValue.Null _ -> JSON.createObjectNode().put("type", "null");
      case ParameterValue.Text(String text) -> node("text", text);
      case ParameterValue.Whole(long whole) -> node("int", Long.toString(whole));
      case ParameterValue.Exact(BigDecimal exact) -> node("decimal", exact.toPlainString());
      case ParameterValue.Floating(double floating) -> node("double", Double.toString(floating));
      case ParameterValue.Truth(boolean truth) -> node("boolean", Boolean.toString(truth));
      case ParameterValue.Day(LocalDate day) -> node("date", day.toString());
      case ParameterValue.Moment(Instant moment) -> node("timestamp", moment.toString());
      case ParameterValue.WallTime(LocalDateTime time) -> node("timestamp_ntz", time.toString());
      case ParameterValue.Several(List<ParameterValue> values) -> nested("array", values);
      case ParameterValue.Range(ParameterValue min, ParameterValue max) ->
          nested("range", List.of(min, max));
    };
  }

  private static ObjectNode nested(String type, List<ParameterValue> values) {
    ObjectNode node = JSON.createObjectNode().put("type", type);
    ArrayNode list = node.putArray("value");
    values.forEach(value -> list.add(node(value)));
    return node;
  }

  private static ObjectNode node(String type, String value) {
    return JSON.createObjectNode().put("type", type).put("value", value);
  }

  private static ParameterValue value(JsonNode node) {
    String text = node.path("value").asText();
    return switch (node.path("type").asText()) {
      case "null" -> new ParameterValue.Null();
      case "int" -> new ParameterValue.Whole(Long.parseLong(text));
      case "decimal" -> new ParameterValue.Exact(new BigDecimal(text));
      case "double" -> new ParameterValue.Floating(Double.parseDouble(text));
      case "boolean" -> new ParameterValue.Truth(Boolean.parseBoolean(text));
      case "date" -> new ParameterValue.Day(LocalDate.parse(text));
      case "timestamp" -> new ParameterValue.Moment(Instant.parse(text));
      case "timestamp_ntz" -> new ParameterValue.WallTime(LocalDateTime.parse(text));
      case "array" -> new ParameterValue.Several(nested(node));
      case "range" -> new ParameterValue.Range(nested(node).getFirst(), nested(node).getLast());
      default -> new ParameterValue.Text(text);
    };
  }

  private static List<ParameterValue> nested(JsonNode node) {
    List<ParameterValue> values = new ArrayList<>();
    node.path("value").forEach(value -> values.add(value(value)));
    return values;
  }
}
