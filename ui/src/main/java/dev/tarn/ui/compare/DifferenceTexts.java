package dev.tarn.ui.compare;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.compare.ComparedColumn;
import dev.tarn.session.compare.Difference;
import dev.tarn.session.text.CellText;
import dev.tarn.ui.compare.CompareModel.Compared;
import dev.tarn.ui.task.Background;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of differing rows, read a page at a time off the window's thread; the last pages stay.
/// For the window's thread.
final class DifferenceTexts {
  private static final int PAGE = 64;
  private static final int MOST_PAGES = 64;
  private static final int LONGEST = 200;

  private final Compared compared;
  private final List<Difference> rows;
  private final Background background;
  private final Runnable loaded;
  private final Set<Integer> asked = new HashSet<>();
  private final Map<Integer, List<List<Words>>> pages =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, List<List<Words>>> eldest) {
          return size() > MOST_PAGES;
        }
      };

  /// A cell.
  ///
  /// @param before what it was, or null if the row was not there
  /// @param after what it is, or null if the row is not there
  record Words(@Nullable String before, @Nullable String after) {
    boolean isChanged() {
      return before != null && after != null && !before.equals(after);
    }

    @Override
    public String toString() {
      if (before == null || after == null || before.equals(after)) {
        return String.valueOf(after == null ? before : after);
      }
      return before + " → " + after;
    }
  }

  DifferenceTexts(
      Compared compared, List<Difference> rows, Background background, Runnable loaded) {
    this.compared = compared;
    this.rows = rows;
    this.background = background;
    this.loaded = loaded;
  }

  /// A cell's words, null until they are read.
  @Nullable Words words(int row, int column) {
    int page = row / PAGE;
    List<List<Words>> known = pages.get(page);
    if (known != null) {
      return known.get(row % PAGE).get(column);
    }
    if (row < rows.size() && asked.add(page)) {
      List<Difference> wanted = rows.subList(page * PAGE, Math.min(rows.size(), (page + 1) * PAGE));
      background.run(
          () -> read(compared, wanted, LONGEST),
          texts -> {
            asked.remove(page);
            pages.put(page, texts);
            loaded.run();
          },
          _ -> {});
    }
    return null;
  }

  /// Reads rows; blocks.
  static List<List<Words>> read(Compared compared, List<Difference> wanted, int longest) {
    CellText text = CellText.in(ZoneId.systemDefault()).shortened(longest);
    List<List<Words>> texts = new ArrayList<>();
    try (RowReader left = compared.left().open();
        RowReader right = compared.right().open()) {
      for (Difference row : wanted) {
        List<Words> cells = new ArrayList<>();
        for (ComparedColumn column : compared.comparison().columns()) {
          cells.add(
              new Words(
                  cell(compared.left(), left, row.left(), column.left(), text),
                  cell(compared.right(), right, row.right(), column.right(), text)));
        }
        texts.add(cells);
      }
    }
    return texts;
  }

  private static @Nullable String cell(
      Result result, RowReader reader, long row, int column, CellText text) {
    if (row < 0) {
      return null;
    }
    DataType type = result.schema().column(column).type();
    Object value = reader.value(row, column);
    return value == null ? "null" : text.text(value, type).replace('\n', '↵');
  }
}
