package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.view.DistinctValues;
import dev.tarn.session.view.ValueCount;
import dev.tarn.session.view.ViewSql;
import dev.tarn.session.view.Work;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Objects;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// Copies the different values of a column as a list for `IN`.
final class ListCopy {
  private static final int MOST = 10_000;

  private final RowsModel model;
  private final ResultGrid grid;
  private final Background background;

  ListCopy(RowsModel model, ResultGrid grid, Background background) {
    this.model = model;
    this.grid = grid;
    this.background = background;
  }

  /// Copies those of the shown rows.
  void of(int column) {
    Result rows = model.shown.get();
    if (rows == null) {
      return;
    }
    ViewSql sql = new ViewSql(model.schema(), RowsModel.ZONE);
    background.run(
        () -> DistinctValues.of(rows, column, MOST, RowsModel.ZONE, new Work()),
        found -> {
          List<Object> values =
              found.values().stream().map(ValueCount::value).filter(Objects::nonNull).toList();
          ClipboardContent content = new ClipboardContent();
          content.putString(sql.list(values, model.schema().column(column).type()));
          Clipboard.getSystemClipboard().setContent(content);
          grid.say(
              Strings.of(found.complete() ? "rows.list.copied" : "rows.list.cut", values.size()));
        },
        error -> grid.say(String.valueOf(error.getMessage())));
  }
}
