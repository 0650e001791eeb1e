package dev.tarn.ui.result;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import dev.tarn.session.view.QuickFilter;
import dev.tarn.session.view.SortKey;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.ui.grid.CellFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How the user looks at rows: filters, order, and which columns are seen. As JSON it goes to
/// another result, whose columns are found by their names.
///
/// @param spec which rows
/// @param columns which columns
record RowsChoice(ViewSpec spec, Columns columns) {
  private static final Logger LOG = LoggerFactory.getLogger(RowsChoice.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /// All rows and columns as they come.
  static RowsChoice all(Schema schema) {
    return new RowsChoice(ViewSpec.ALL, Columns.all(schema.size()));
  }

  /// Tells if this is not how the rows came.
  boolean isChanged(Schema schema) {
    return !equals(all(schema));
  }

  /// Writes it. Filters by values that have no text of their own are left out.
  ///
  /// @param schema of the result
  /// @return empty if nothing is chosen
  String write(Schema schema) {
    if (!isChanged(schema)) {
      return "";
    }
    ObjectNode node = JSON.createObjectNode();
    ArrayNode all = node.putArray("columns");
    for (Column column : schema.columns()) {
      all.addObject().put("name", column.name()).put("type", column.type().sql());
    }
    spec.quick()
        .ifPresent(quick ->
            node.putObject("quick").put("text", quick.text()).put("mode", quick.mode().name()));
    ArrayNode filters = node.putArray("filters");
    spec.filters().forEach(filter -> FilterJson.write(filter, schema).ifPresent(filters::add));
    ArrayNode sort = node.putArray("sort");
    for (SortKey key : spec.sort()) {
      sort.addObject()
          .put("column", key.column())
          .put("direction", key.direction().name())
          .put("nulls", key.nulls().name());
    }
    columns.shown().forEach(node.putArray("shown")::add);
    columns.pinned().forEach(node.putArray("pinned")::add);
    ObjectNode formats = node.putObject("formats");
    columns.formats().forEach((column, format) -> formats.put(column.toString(), format.name()));
    return node.toString();
  }

  /// Reads what suits a result: its columns are found by their names, and filters want the same
  /// type as well. What does not suit is left out.
  ///
  /// @param json as [#write] made it
  static RowsChoice read(String json, Schema schema) {
    if (json.isEmpty()) {
      return all(schema);
    }
    try {
      JsonNode node = JSON.readTree(json);
      Places places = Places.of(node.path("columns"), schema);
      return new RowsChoice(spec(node, places, schema), columns(node, places, schema));
    } catch (JsonProcessingException | IllegalArgumentException e) {
      LOG.warn("What was chosen for rows cannot be read", e);
      return all(schema);
    }
  }

  private static ViewSpec spec(JsonNode node, Places places, Schema schema) {
    JsonNode quick = node.path("quick");
    ViewSpec spec =
        ViewSpec.ALL.withQuick(
            quick.isObject()
                ? Optional.of(
                    new QuickFilter(
                        quick.path("text").asText(), TextMode.valueOf(quick.path("mode").asText())))
                : Optional.empty());
    for (JsonNode filter : node.path("filters")) {
      int column = places.sameType(filter.path("column").asInt());
      if (column >= 0) {
        spec = spec.with(FilterJson.read(filter, column, schema.column(column).type()));
      }
    }
    List<SortKey> keys = new ArrayList<>();
    for (JsonNode key : node.path("sort")) {
      int column = places.of(key.path("column").asInt());
      if (column >= 0) {
        keys.add(
            new SortKey(
                column,
                SortKey.Direction.valueOf(key.path("direction").asText()),
                SortKey.Nulls.valueOf(key.path("nulls").asText())));
      }
    }
    return spec.sortedBy(keys);
  }

  private static Columns columns(JsonNode node, Places places, Schema schema) {
    List<Integer> shown = places.all(node.path("shown"));
    for (int column = 0; column < schema.size(); column++) {
      if (places.isNew(column)) {
        shown.add(column);
      }
    }
    Map<Integer, CellFormat> formats = new HashMap<>();
    node.path("formats")
        .properties()
        .forEach(entry -> {
          int column = places.of(Integer.parseInt(entry.getKey()));
          if (column >= 0) {
            formats.put(column, CellFormat.valueOf(entry.getValue().asText()));
          }
        });
    Columns all = Columns.all(schema.size());
    return shown.isEmpty()
        ? all
        : new Columns(shown, new HashSet<>(places.all(node.path("pinned"))), formats);
  }

  /// Where the columns of an earlier result are in another one.
  ///
  /// @param now for each earlier column its place, -1 if it is gone
  /// @param typed the same, -1 also if the type is another one
  private record Places(List<Integer> now, List<Integer> typed) {
    static Places of(JsonNode columns, Schema schema) {
      List<Integer> now = new ArrayList<>();
      List<Integer> typed = new ArrayList<>();
      Set<Integer> taken = new HashSet<>();
      for (JsonNode column : columns) {
        int place = find(column.path("name").asText(), schema, taken);
        boolean same =
            place >= 0 && schema.column(place).type().sql().equals(column.path("type").asText());
        now.add(place);
        typed.add(same ? place : -1);
      }
      return new Places(now, typed);
    }

    private static int find(String name, Schema schema, Set<Integer> taken) {
      for (int column = 0; column < schema.size(); column++) {
        if (schema.column(column).name().equals(name) && taken.add(column)) {
          return column;
        }
      }
      return -1;
    }

    int of(int earlier) {
      return earlier >= 0 && earlier < now.size() ? now.get(earlier) : -1;
    }

    int sameType(int earlier) {
      return earlier >= 0 && earlier < typed.size() ? typed.get(earlier) : -1;
    }

    boolean isNew(int column) {
      return !now.contains(column);
    }

    List<Integer> all(JsonNode earlier) {
      List<Integer> found = new ArrayList<>();
      for (JsonNode column : earlier) {
        int place = of(column.asInt());
        if (place >= 0) {
          found.add(place);
        }
      }
      return found;
    }
  }
}
