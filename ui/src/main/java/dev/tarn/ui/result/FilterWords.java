package dev.tarn.ui.result;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellText;
import dev.tarn.session.view.Bound;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.SortKey;
import dev.tarn.session.view.TextMode;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says filters and sort keys in a few characters, for chips.
final class FilterWords {
  private static final int LONGEST = 24;

  private FilterWords() {}

  static String of(ColumnFilter filter, Schema schema) {
    Column column = schema.column(filter.column());
    return switch (filter) {
      case ColumnFilter.Nulls nulls ->
          column.name() + " " + Strings.of(nulls.wanted() ? "rows.chip.null" : "rows.chip.notNull");
      case ColumnFilter.Contains contains ->
          column.name()
              + (contains.mode() == TextMode.REGEX ? " ~ " : " ∋ ")
              + shortened(contains.text());
      case ColumnFilter.Range range -> range(range, column);
      case ColumnFilter.Values values -> values(values, column);
    };
  }

  static String of(SortKey key, Schema schema) {
    boolean up = key.direction() == SortKey.Direction.UP;
    return schema.column(key.column()).name() + (up ? " ↑" : " ↓");
  }

  private static String range(ColumnFilter.Range range, Column column) {
    Bound from = range.from();
    Bound to = range.to();
    if (from == null) {
      return column.name() + (to == null ? "" : end(to, " ≤ ", " < ") + text(to.value(), column));
    }
    if (to == null) {
      return column.name() + end(from, " ≥ ", " > ") + text(from.value(), column);
    }
    return column.name() + " " + text(from.value(), column) + " … " + text(to.value(), column);
  }

  private static String end(Bound bound, String inclusive, String exclusive) {
    return bound.inclusive() ? inclusive : exclusive;
  }

  private static String values(ColumnFilter.Values filter, Column column) {
    int count = filter.values().size() + (filter.withNull() ? 1 : 0);
    String sign = filter.excluded() ? " ≠ " : " = ";
    if (count != 1 && count <= 3) {
      List<String> all = new ArrayList<>();
      filter.values().forEach(value -> all.add(text(value, column)));
      if (filter.withNull()) {
        all.add(CellText.NULL);
      }
      return column.name() + sign + shortened(String.join(", ", all));
    }
    if (count > 3) {
      return column.name() + sign + Strings.of("rows.chip.values", count);
    }
    return column.name()
        + sign
        + text(filter.withNull() ? null : filter.values().getFirst(), column);
  }

  private static String text(@Nullable Object value, Column column) {
    return CellText.in(RowsModel.ZONE).shortened(LONGEST).text(value, column.type());
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
