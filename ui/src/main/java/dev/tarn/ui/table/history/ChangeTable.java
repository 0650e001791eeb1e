package dev.tarn.ui.table.history;

import dev.tarn.session.DataType;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.ChangedRow.Kind;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.table.VersionColumn;
import dev.tarn.session.text.CellText;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Rows that differ: how, then what they were and are. Rows can be selected to bring them back.
final class ChangeTable extends TableView<ChangedRow> {
  private static final PseudoClass ADDED = Styles.state("added");
  private static final PseudoClass REMOVED = Styles.state("removed");
  private static final PseudoClass CHANGED = Styles.state("changed");
  private static final PseudoClass MISSING = Styles.state("missing");
  private static final double BADGE_WIDTH = 88;
  private static final double LETTER = 7.3;
  private static final double ROOM = 24;
  private static final int LEAST_LETTERS = 8;
  private static final int MOST_LETTERS = 36;
  private static final int LONGEST = 200;
  private static final String ARROW = " → ";

  private final CellText texts = CellText.in(ZoneId.systemDefault()).shortened(LONGEST);
  private @Nullable VersionChanges shown;

  ChangeTable() {
    setId("changes");
    Styles.with(this, "lined-table", "difference-table", "change-table");
    setRowFactory(_ -> new Row());
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    setPlaceholder(new Label());
  }

  /// Shows the rows of a kind, or all.
  void show(VersionChanges changes, @Nullable Kind only) {
    List<ChangedRow> rows =
        changes.rows().stream().filter(row -> only == null || row.kind() == only).toList();
    if (shown == null || !shown.plan().columns().equals(changes.plan().columns())) {
      List<TableColumn<ChangedRow, ?>> columns = new ArrayList<>();
      columns.add(badges());
      List<VersionColumn> compared = changes.plan().columns();
      for (int i = 0; i < compared.size(); i++) {
        columns.add(column(changes, i));
      }
      getColumns().setAll(columns);
    }
    shown = changes;
    getItems().setAll(rows);
  }

  /// The words of a kind.
  static String words(Kind kind) {
    return switch (kind) {
      case INSERTED -> Strings.of("tableHistory.row.inserted");
      case UPDATED -> Strings.of("tableHistory.row.updated");
      case DELETED -> Strings.of("tableHistory.row.deleted");
    };
  }

  private static String badge(Kind kind) {
    return switch (kind) {
      case INSERTED -> "badge-success";
      case UPDATED -> "badge-warning";
      case DELETED -> "badge-danger";
    };
  }

  private TableColumn<ChangedRow, ChangedRow> badges() {
    TableColumn<ChangedRow, ChangedRow> column =
        plain(Strings.of("tableHistory.change"), BADGE_WIDTH);
    column.setCellFactory(_ -> new BadgeCell());
    return column;
  }

  private TableColumn<ChangedRow, ChangedRow> column(VersionChanges changes, int place) {
    VersionColumn compared = changes.plan().columns().get(place);
    DataType type = changes.type(place);
    int letters = Math.max(LEAST_LETTERS, compared.name().length() + 3);
    for (ChangedRow row : changes.rows()) {
      letters = Math.max(letters, text(row, place, type).length());
    }
    TableColumn<ChangedRow, ChangedRow> column =
        plain(compared.name(), Math.min(letters, MOST_LETTERS) * LETTER + ROOM);
    column.setGraphic(Icons.of(Icons.of(type), Icons.Size.CHIP));
    column.setCellFactory(_ -> new ValueCell(place, type));
    return column;
  }

  private static TableColumn<ChangedRow, ChangedRow> plain(String title, double width) {
    TableColumn<ChangedRow, ChangedRow> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    return column;
  }

  private String text(ChangedRow row, int place, DataType type) {
    String after = row.after() == null ? null : one(row.after().get(place), type);
    String before = row.before() == null ? null : one(row.before().get(place), type);
    if (after == null || before == null) {
      return String.valueOf(after == null ? before : after);
    }
    return isChanged(row, place) ? before + ARROW + after : after;
  }

  private String one(@Nullable Object value, DataType type) {
    String text = value == null ? "null" : texts.text(value, type).replace('\n', '↵');
    return value instanceof BigDecimal ? Quantities.grouped(text) : text;
  }

  private static boolean isChanged(ChangedRow row, int place) {
    return row.before() != null
        && row.after() != null
        && !Objects.deepEquals(row.before().get(place), row.after().get(place));
  }

  private static boolean isMissing(ChangedRow row, int place) {
    List<@Nullable Object> values = row.after() == null ? row.before() : row.after();
    return values != null && values.get(place) == null && !isChanged(row, place);
  }

  /// A row on the ground of its kind.
  private static final class Row extends TableRow<ChangedRow> {
    @Override
    protected void updateItem(@Nullable ChangedRow item, boolean empty) {
      super.updateItem(item, empty);
      Kind kind = item == null || empty ? null : item.kind();
      pseudoClassStateChanged(ADDED, kind == Kind.INSERTED);
      pseudoClassStateChanged(REMOVED, kind == Kind.DELETED);
    }
  }

  /// A kind in words.
  private static final class BadgeCell extends TableCell<ChangedRow, ChangedRow> {
    @Override
    protected void updateItem(@Nullable ChangedRow item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(
          item == null || empty
              ? null
              : Styles.with(new Label(words(item.kind())), Styles.BADGE, badge(item.kind())));
    }
  }

  /// A value, or what it was and is.
  private final class ValueCell extends TableCell<ChangedRow, ChangedRow> {
    private final int place;
    private final DataType type;

    ValueCell(int place, DataType type) {
      this.place = place;
      this.type = type;
      Styles.with(this, "difference-cell");
      if (type.isNumber()) {
        Styles.with(this, "difference-number");
      }
    }

    @Override
    protected void updateItem(@Nullable ChangedRow item, boolean empty) {
      super.updateItem(item, empty);
      ChangedRow row = empty ? null : item;
      setText(row == null ? "" : text(row, place, type));
      pseudoClassStateChanged(CHANGED, row != null && isChanged(row, place));
      pseudoClassStateChanged(MISSING, row != null && isMissing(row, place));
    }
  }
}
