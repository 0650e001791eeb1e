package dev.tarn.ui.load;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.load.ColumnType;
import dev.tarn.workspace.load.Fit;
import dev.tarn.workspace.load.LoadColumn;
import dev.tarn.workspace.load.LoadSample;
import dev.tarn.workspace.load.SampleRow;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/// Rows from all over the file, with heads in which the columns are chosen.
final class PreviewTable {
  private static final PseudoClass MISFIT = Styles.state("misfit");
  private static final PseudoClass NOTHING = Styles.state("nothing");
  private static final PseudoClass OFF = Styles.state("off");
  private static final PseudoClass BROKEN = Styles.state("broken");
  private static final double PLACE_WIDTH = 64;
  private static final double LEAST = 132;
  private static final double MOST = 280;
  private static final double CHARACTER = 7.4;

  private final LoadModel model;
  private final LoadController controller;
  private final TableView<SampleRow> table = new TableView<>();
  private final List<ColumnHead> heads = new ArrayList<>();

  PreviewTable(LoadModel model, LoadController controller) {
    this.model = model;
    this.controller = controller;
    table.setId("load-preview");
    table.getStyleClass().addAll("lined-table", "load-preview");
    table.setRowFactory(_ -> new Row());
    model.sampleProperty().subscribe(this::rebuild);
    model.columnsProperty().subscribe(_ -> update());
    model.fitsProperty().subscribe(_ -> update());
  }

  TableView<SampleRow> node() {
    return table;
  }

  /// Shows rows.
  void show(List<SampleRow> rows) {
    table.setItems(FXCollections.observableList(rows));
  }

  private void rebuild(@Nullable LoadSample sample) {
    heads.clear();
    table.getColumns().clear();
    if (sample == null) {
      return;
    }
    if (model.columnsProperty().get().size() != sample.columns().size()) {
      model.columnsProperty().set(sample.columns());
    }
    List<TableColumn<SampleRow, SampleRow>> columns = new ArrayList<>();
    columns.add(places());
    for (int i = 0; i < sample.columns().size(); i++) {
      columns.add(column(sample, i));
    }
    table.getColumns().setAll(columns);
  }

  private void update() {
    if (heads.size() == model.columnsProperty().get().size()) {
      heads.forEach(ColumnHead::update);
    }
    table.refresh();
  }

  private TableColumn<SampleRow, SampleRow> places() {
    TableColumn<SampleRow, SampleRow> column = plain(PLACE_WIDTH);
    column.getStyleClass().add("load-place");
    column.setCellFactory(_ -> new PlaceCell());
    return column;
  }

  private TableColumn<SampleRow, SampleRow> column(LoadSample sample, int index) {
    TableColumn<SampleRow, SampleRow> column =
        plain(width(sample, index, model.fitsProperty().get().column(index)));
    column.setMinWidth(LEAST);
    ColumnHead head = new ColumnHead(model, controller, index);
    head.prefWidthProperty().bind(column.widthProperty().subtract(8));
    heads.add(head);
    column.setGraphic(head);
    column.setCellFactory(_ -> new ValueCell(index));
    return column;
  }

  private static double width(LoadSample sample, int index, Fit fit) {
    int longest =
        sample.rows().stream()
            .limit(50)
            .map(row -> row.value(index))
            .mapToInt(value -> value == null ? 4 : value.length())
            .max()
            .orElse(0);
    int name = sample.columns().get(index).name().length() + 6;
    // A type of the file may be changed later, and its misfits then stand beside it.
    boolean typed = sample.columns().get(index).type() instanceof ColumnType.Given;
    int type =
        TypeWords.of(sample.columns().get(index).type()).length()
            + (fit.misfits() > 0 || typed ? 18 : 5);
    return Math.clamp(Math.max(longest + 2, Math.max(name, type)) * CHARACTER, LEAST, MOST);
  }

  private static TableColumn<SampleRow, SampleRow> plain(double width) {
    TableColumn<SampleRow, SampleRow> column = new TableColumn<>();
    column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(cell.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
    column.setPrefWidth(width);
    return column;
  }

  private static final class Row extends TableRow<SampleRow> {
    @Override
    protected void updateItem(@Nullable SampleRow item, boolean empty) {
      super.updateItem(item, empty);
      boolean broken = item != null && !empty && item.broken();
      pseudoClassStateChanged(BROKEN, broken);
      setTooltip(
          broken && item != null
              ? Buttons.tooltip(
                  item.open()
                      ? Strings.of("load.open.tip")
                      : Strings.of("load.broken.tip", item.values().size()))
              : null);
    }
  }

  /// Where a row stands in the file.
  private static final class PlaceCell extends TableCell<SampleRow, SampleRow> {
    @Override
    protected void updateItem(@Nullable SampleRow item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          item == null || empty
              ? ""
              : item.number() > 0
                  ? String.valueOf(item.number())
                  : Strings.of("load.place", item.place()));
    }
  }

  /// A value as it stands in the file.
  private final class ValueCell extends TableCell<SampleRow, SampleRow> {
    private final int index;

    ValueCell(int index) {
      this.index = index;
      getStyleClass().add("load-cell");
    }

    @Override
    protected void updateItem(@Nullable SampleRow item, boolean empty) {
      super.updateItem(item, empty);
      LoadSample sample = model.sampleProperty().get();
      if (item == null
          || empty
          || sample == null
          || index >= model.columnsProperty().get().size()) {
        setText("");
        pseudoClassStateChanged(MISFIT, false);
        pseudoClassStateChanged(NOTHING, false);
        return;
      }
      LoadColumn column = model.columnsProperty().get().get(index);
      String value = item.value(index);
      ColumnType type = column.type();
      boolean nothing =
          value == null
              || sample.dialect().nulls().contains(value)
              || (value.isBlank() && !(type instanceof ColumnType.Text));
      setText(
          value == null
              ? Strings.of("load.null")
              : value.isEmpty() ? Strings.of("load.empty") : value.replaceAll("\\R", "↵"));
      pseudoClassStateChanged(NOTHING, nothing || (value != null && value.isEmpty()));
      pseudoClassStateChanged(MISFIT, column.wanted() && isMisfit(sample, item, type));
      pseudoClassStateChanged(OFF, !column.wanted());
      getStyleClass().remove("number-column");
      if (TypeWords.isNumber(type)) {
        getStyleClass().add("number-column");
      }
    }

    private boolean isMisfit(LoadSample sample, SampleRow row, ColumnType type) {
      return !sample.fits(row, index, type) || model.fitsProperty().get().isMisfit(row, index);
    }
  }
}
