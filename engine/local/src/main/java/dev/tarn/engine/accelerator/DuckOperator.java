package dev.tarn.engine.accelerator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// What an operator of DuckDB did for one answer.
///
/// @param name as DuckDB calls it, such as `HASH_JOIN`
/// @param detail its condition, groups or columns, a line each; may be empty
/// @param millis the time that its threads spent in it, together
/// @param rows that came out; -1 if that means nothing
/// @param inputs the operators whose rows it takes
public record DuckOperator(
    String name, String detail, double millis, long rows, List<DuckOperator> inputs) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double MILLIS = 1000;
  private static final String COLLECTOR = "RESULT_COLLECTOR";
  private static final String STORING = "CREATE_TABLE_AS";

  /// What DuckDB says of operators and users may want to know, in the order in which it is told.
  private static final List<String> TOLD =
      List.of(
          "Conditions",
          "Join Type",
          "Filters",
          "Expression",
          "Groups",
          "Aggregates",
          "Top",
          "Order By",
          "Projections",
          "CTE Name",
          "Total Files Read");

  private static final String FILES = "Filename(s)";

  /// Columns that have a number alone, which says nothing to anybody.
  private static final Pattern NUMBERED = Pattern.compile("#\\d+.*");

  /// Where the name of the fact would say nothing.
  private static final Set<String> PLAIN = Set.of("Conditions", "Expression", "Projections");

  /// Copies the list.
  public DuckOperator {
    inputs = List.copyOf(inputs);
  }

  /// Reads DuckDB's own profile of a statement.
  ///
  /// @param json as the driver gives it
  /// @return the last operators; empty if nothing was measured or it is something else
  static List<DuckOperator> read(String json) {
    try {
      List<DuckOperator> found = new ArrayList<>();
      JSON.readTree(json).path("operator").forEach(node -> add(node, found));
      return found;
    } catch (JsonProcessingException e) {
      return List.of();
    }
  }

  private static void add(JsonNode node, List<DuckOperator> found) {
    List<DuckOperator> inputs = new ArrayList<>();
    node.path("children").forEach(child -> add(child, inputs));
    String name = node.path("type").asText();
    if (name.equals(COLLECTOR) || name.isEmpty()) {
      found.addAll(inputs);
      return;
    }
    boolean counts = !name.endsWith(STORING) && !name.equals("CTE");
    found.add(
        new DuckOperator(
            name,
            detail(node.path("extra_info")),
            node.path("timing").asDouble() * MILLIS,
            counts ? node.path("intermediate_rows").asLong(-1) : -1,
            inputs));
  }

  private static String detail(JsonNode facts) {
    List<String> lines = new ArrayList<>();
    if (facts.has(FILES)) {
      lines.add(folder(facts.path(FILES).asText()));
    }
    for (String fact : TOLD) {
      String text = text(facts.path(fact));
      if (!text.isEmpty()) {
        lines.add(PLAIN.contains(fact) ? text : fact + ": " + text);
      }
    }
    return String.join("\n", lines);
  }

  /// The folder of a table, from the first of its files; folders of partitions are below it.
  private static String folder(String files) {
    Path folder;
    try {
      folder = Path.of(files.split(", ", 2)[0]).getParent();
    } catch (InvalidPathException e) {
      return files;
    }
    while (folder != null && String.valueOf(folder.getFileName()).contains("=")) {
      folder = folder.getParent();
    }
    return folder == null ? files : String.valueOf(folder.getFileName());
  }

  private static String text(JsonNode fact) {
    List<String> parts = new ArrayList<>();
    if (fact.isArray()) {
      fact.forEach(part -> parts.add(part.asText()));
    } else {
      parts.addAll(List.of(fact.asText().split("\n")));
    }
    parts.removeIf(part -> NUMBERED.matcher(part).matches());
    return String.join(", ", parts);
  }
}
