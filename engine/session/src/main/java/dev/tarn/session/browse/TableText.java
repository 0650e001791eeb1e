package dev.tarn.session.browse;

import dev.tarn.session.TableName;
import dev.tarn.session.browse.TableInsight.ColumnWords;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Understands the text by which `SHOW TABLE EXTENDED` tells of a table.
final class TableText {
  private static final Pattern COLUMN = Pattern.compile(" \\|-- (.*): [^:]+ \\(nullable = \\w+\\)");
  private static final Pattern STATISTICS = Pattern.compile("(\\d+) bytes(?:, (\\d+) rows)?");

  private static final Pattern TAGS =
      Pattern.compile(
          "[\\[ ]" + Pattern.quote(TableFacts.TAGS) + "=(.*?)(?=, [\\w-]+(?:\\.[\\w-]+)*=|]$)");

  private TableText() {}

  static TableInsight read(TableName name, String text) {
    Map<String, String> told = new HashMap<>();
    List<ColumnWords> columns = new ArrayList<>();
    boolean schema = false;
    for (String line : text.split("\n")) {
      schema |= line.startsWith("Schema: ");
      Matcher column = COLUMN.matcher(line);
      int colon = line.indexOf(": ");
      if (schema && column.matches()) {
        columns.add(new ColumnWords(column.group(1), ""));
      } else if (!schema && colon > 0) {
        told.putIfAbsent(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    TableForm form = TableForm.of(told.getOrDefault("Type", ""));
    String statistics = told.getOrDefault("Statistics", "");
    return new TableInsight(
        name,
        form,
        form.isView() ? "" : told.getOrDefault("Provider", ""),
        told.get("Location"),
        told.get("Comment"),
        columns,
        tags(told.getOrDefault("Table Properties", "")),
        rows(statistics),
        number(statistics, 1),
        Optional.empty());
  }

  /// The tags among properties such as `[a=1, tarn.tags=gold, personal, b=2]`, which is all that
  /// the engine tells: a comma does not say if another property begins.
  private static List<String> tags(String properties) {
    Matcher matcher = TAGS.matcher(properties);
    return matcher.find() ? TableFacts.tags(matcher.group(1)) : List.of();
  }

  /// Rows of a statistic. Spark writes `0 rows` also where nobody counted them.
  static OptionalLong rows(String statistics) {
    OptionalLong rows = number(statistics, 2);
    return rows.orElse(0) == 0 ? OptionalLong.empty() : rows;
  }

  static OptionalLong number(String statistics, int group) {
    Matcher matcher = STATISTICS.matcher(statistics);
    return matcher.matches() && matcher.group(group) != null
        ? OptionalLong.of(Long.parseLong(matcher.group(group)))
        : OptionalLong.empty();
  }
}
