package dev.tarn.app.output;

import dev.tarn.session.Column;
import dev.tarn.session.Result;
import dev.tarn.session.text.CellJson;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/// Writes one JSON object a line. A column whose name came before gets a number behind it.
final class JsonOutput extends RowOutput {
  private final CellJson json;
  private final List<String> keys;
  private final StringBuilder line = new StringBuilder();

  JsonOutput(Result result, Output out, Supplier<ZoneId> zone) {
    super(result, out);
    this.json = CellJson.in(Zones.of(result.schema(), zone));
    this.keys =
        unique(result.schema().columns().stream().map(Column::name).toList()).stream()
            .map(CellJson::quoted)
            .toList();
  }

  @Override
  void row(long row) throws IOException {
    line.setLength(0);
    line.append('{');
    for (int i = 0; i < schema().size(); i++) {
      line.append(i == 0 ? "" : ",").append(keys.get(i)).append(':');
      json.append(value(row, i), schema().column(i).type(), line);
    }
    line.append("}\n");
    out().writer().append(line);
  }

  /// Makes names different: `a`, `a_2`, `a_3`.
  static List<String> unique(List<String> names) {
    Set<String> taken = new HashSet<>(names);
    Set<String> used = new HashSet<>();
    List<String> unique = new ArrayList<>();
    for (String name : names) {
      String key = name;
      for (int i = 2; !used.add(key); i++) {
        key = name + "_" + i;
        if (taken.contains(key)) {
          key = name;
        }
      }
      unique.add(key);
    }
    return unique;
  }
}
