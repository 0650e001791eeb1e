package dev.tarn.ui.result;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import dev.tarn.session.view.Bound;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.TextMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The filter of a column as JSON.
final class FilterJson {
  private FilterJson() {}

  /// Writes a filter.
  ///
  /// @return empty if a value of it has no text of its own
  static Optional<ObjectNode> write(ColumnFilter filter, Schema schema) {
    DataType type = schema.column(filter.column()).type();
    ObjectNode node = JsonNodeFactory.instance.objectNode().put("column", filter.column());
    return switch (filter) {
      case ColumnFilter.Nulls nulls ->
          Optional.of(node.put("kind", "nulls").put("wanted", nulls.wanted()));
      case ColumnFilter.Contains contains ->
          Optional.of(
              node.put("kind", "contains")
                  .put("text", contains.text())
                  .put("mode", contains.mode().name()));
      case ColumnFilter.Range range -> {
        node.put("kind", "range");
        boolean written =
            write(node, "from", range.from(), type) && write(node, "to", range.to(), type);
        yield written ? Optional.of(node) : Optional.empty();
      }
      case ColumnFilter.Values values -> {
        node.put("kind", "values")
            .put("withNull", values.withNull())
            .put("excluded", values.excluded());
        ArrayNode texts = node.putArray("values");
        for (Object value : values.values()) {
          ValueText.write(value, type).ifPresent(texts::add);
        }
        yield texts.size() == values.values().size() ? Optional.of(node) : Optional.empty();
      }
    };
  }

  private static boolean write(ObjectNode node, String end, @Nullable Bound bound, DataType type) {
    if (bound == null) {
      return true;
    }
    Optional<String> text = ValueText.write(bound.value(), type);
    text.ifPresent(
        value -> node.putObject(end).put("value", value).put("inclusive", bound.inclusive()));
    return text.isPresent();
  }

  /// Reads a filter.
  ///
  /// @param column to be filtered, of the same type
  /// @throws IllegalArgumentException if it is none
  static ColumnFilter read(JsonNode node, int column, DataType type) {
    return switch (node.path("kind").asText()) {
      case "nulls" -> new ColumnFilter.Nulls(column, node.path("wanted").asBoolean());
      case "contains" ->
          new ColumnFilter.Contains(
              column, node.path("text").asText(), TextMode.valueOf(node.path("mode").asText()));
      case "range" ->
          new ColumnFilter.Range(
              column, bound(node.path("from"), type), bound(node.path("to"), type));
      case "values" -> {
        List<Object> values = new ArrayList<>();
        node.path("values").forEach(value -> values.add(ValueText.read(value.asText(), type)));
        yield new ColumnFilter.Values(
            column, values, node.path("withNull").asBoolean(), node.path("excluded").asBoolean());
      }
      default -> throw new IllegalArgumentException("No filter: " + node);
    };
  }

  private static @Nullable Bound bound(JsonNode node, DataType type) {
    return node.isObject()
        ? new Bound(
            ValueText.read(node.path("value").asText(), type), node.path("inclusive").asBoolean())
        : null;
  }
}
