package dev.tarn.ui.compare;

import dev.tarn.session.DataType;
import dev.tarn.session.compare.ComparedColumn;
import dev.tarn.session.compare.Difference;
import dev.tarn.session.compare.Difference.Kind;
import dev.tarn.ui.compare.CompareModel.Compared;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// The differing rows: a badge for the kind, then all columns that both results have, keys first.
final class DifferenceTable {
  private static final PseudoClass ADDED = Styles.state("added");
  private static final PseudoClass REMOVED = Styles.state("removed");
  private static final PseudoClass CHANGED = Styles.state("changed");
  private static final double BADGE_WIDTH = 92;
  private static final double COLUMN_WIDTH = 150;
  private static final double WIDE_COLUMN = 240;
  private static final int FEW_COLUMNS = 4;

  private final TableView<Difference> table = new TableView<>();
  private final DifferenceTexts texts;

  DifferenceTable(Compared compared, List<Difference> rows, Background background) {
    texts = new DifferenceTexts(compared, rows, background, table::refresh);
    table.setId("differences");
    table.getStyleClass().addAll("lined-table", "difference-table");
    table.setRowFactory(_ -> new Row());
    table.getColumns().add(badges());
    List<ComparedColumn> columns = compared.comparison().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).isKey()) {
        table.getColumns().add(column(compared, i));
      }
    }
    for (int i = 0; i < columns.size(); i++) {
      if (!columns.get(i).isKey()) {
        table.getColumns().add(column(compared, i));
      }
    }
    table.setItems(FXCollections.observableList(rows));
  }

  TableView<Difference> node() {
    return table;
  }

  private static TableColumn<Difference, Difference> badges() {
    TableColumn<Difference, Difference> column = plain(Strings.of("compare.state"), BADGE_WIDTH);
    column.setCellFactory(_ -> new BadgeCell());
    return column;
  }

  private TableColumn<Difference, Difference> column(Compared compared, int index) {
    ComparedColumn compares = compared.comparison().columns().get(index);
    DataType type = compared.left().schema().column(compares.left()).type();
    boolean few = compared.comparison().columns().size() <= FEW_COLUMNS;
    TableColumn<Difference, Difference> column =
        plain(compares.name(), few ? WIDE_COLUMN : COLUMN_WIDTH);
    column.setGraphic(Icons.of(Icons.of(type), Icons.Size.CHIP));
    column.setCellFactory(_ -> new WordsCell(index, type.isNumber()));
    return column;
  }

  private static TableColumn<Difference, Difference> plain(String title, double width) {
    TableColumn<Difference, Difference> column = new TableColumn<>(title);
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    return column;
  }

  /// The words of a kind.
  static String words(Kind kind) {
    return switch (kind) {
      case ADDED -> Strings.of("compare.kind.added");
      case REMOVED -> Strings.of("compare.kind.removed");
      case CHANGED -> Strings.of("compare.kind.changed");
    };
  }

  private static String badge(Kind kind) {
    return switch (kind) {
      case ADDED -> "badge-success";
      case REMOVED -> "badge-danger";
      case CHANGED -> "badge-warning";
    };
  }

  /// A row on the ground of its kind.
  private static final class Row extends TableRow<Difference> {
    @Override
    protected void updateItem(@Nullable Difference item, boolean empty) {
      super.updateItem(item, empty);
      Kind kind = item == null || empty ? null : item.kind();
      pseudoClassStateChanged(ADDED, kind == Kind.ADDED);
      pseudoClassStateChanged(REMOVED, kind == Kind.REMOVED);
    }
  }

  /// A kind in words.
  private static final class BadgeCell extends TableCell<Difference, Difference> {
    @Override
    protected void updateItem(@Nullable Difference item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(
          item == null || empty
              ? null
              : Styles.with(new Label(words(item.kind())), Styles.BADGE, badge(item.kind())));
    }
  }

  /// A value, or what it was and is.
  private final class WordsCell extends TableCell<Difference, Difference> {
    private final int column;

    WordsCell(int column, boolean isNumber) {
      this.column = column;
      getStyleClass().add("difference-cell");
      if (isNumber) {
        getStyleClass().add("difference-number");
      }
    }

    @Override
    protected void updateItem(@Nullable Difference item, boolean empty) {
      super.updateItem(item, empty);
      DifferenceTexts.Words words =
          item == null || empty || getIndex() < 0 ? null : texts.words(getIndex(), column);
      pseudoClassStateChanged(CHANGED, words != null && words.isChanged());
      setText(words == null ? "" : Objects.toString(words));
    }
  }
}
