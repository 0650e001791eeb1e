package dev.tarn.session.table;

import dev.tarn.session.TableResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The answer of `DESCRIBE TABLE EXTENDED`: sections of lines, each headed by a line that begins
/// with `#`; the columns come first.
final class Description {
  private static final String PARTITIONS = "# Partition Information";
  private static final String ABOUT = "# Detailed Table Information";
  private static final String DEFAULTS = "# Column Default Values";

  private final Map<String, String> about = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final List<String> partitions = new ArrayList<>();
  private String section = "";

  private Description() {}

  static Description of(TableResult told) {
    Description description = new Description();
    Cells cells = new Cells(told.schema());
    for (List<@Nullable Object> row : told.rows()) {
      cells.of(row);
      description.line(text(cells, "col_name"), text(cells, "data_type"), text(cells, "comment"));
    }
    return description;
  }

  private void line(String name, String value, String comment) {
    if (name.startsWith("# ")) {
      section = name.equals("# col_name") ? section : name;
    } else if (!name.isEmpty()) {
      switch (section) {
        case ABOUT -> about.putIfAbsent(name, value);
        case PARTITIONS -> partitions.add(name);
        case DEFAULTS -> defaults.put(name, comment);
        default -> {}
      }
    }
  }

  /// A fact of the table.
  ///
  /// @return empty if it is not told
  String about(String name) {
    return about.getOrDefault(name, "");
  }

  /// The SQL of default values, by the column's name.
  Map<String, String> defaults() {
    return defaults;
  }

  /// The columns by which files are parted.
  List<String> partitions() {
    return partitions;
  }

  /// The table's properties, as far as `[key=value,key=value]` can be taken apart.
  Map<String, String> properties() {
    Map<String, String> found = new TreeMap<>();
    String text = about("Table Properties");
    if (text.startsWith("[") && text.endsWith("]")) {
      for (String part : text.substring(1, text.length() - 1).split(",(?=[^,=]+=)", -1)) {
        int sign = part.indexOf('=');
        if (sign > 0) {
          found.put(part.substring(0, sign).strip(), part.substring(sign + 1));
        }
      }
    }
    return found;
  }

  private static String text(Cells cells, String column) {
    String text = cells.text(column);
    return text == null ? "" : text;
  }
}
