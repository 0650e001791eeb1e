package dev.tarn.ui.grid;

import dev.tarn.session.Result;
import dev.tarn.session.export.CopyFormat;
import dev.tarn.session.export.Header;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Control;
import javafx.scene.control.Skin;
import org.jspecify.annotations.Nullable;

/// Shows the rows of a [Result], any number of them, while they come.
///
/// Only the visible cells are drawn, and only those near them are read, off the window's thread.
/// Everything here is for the window's thread.
public final class ResultGrid extends Control implements AutoCloseable {
  private final GridStyle style = new GridStyle(this);
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<@Nullable Result> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable CellRange> selection =
      new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<@Nullable GridCell> current = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper message = new ReadOnlyStringWrapper("");
  private final GridModel model;
  private Runnable open = () -> {};
  private @Nullable HeaderActions actions;

  /// Makes an empty grid.
  ///
  /// @param background runs what reads the disk
  /// @param window runs tasks on the window's thread, later
  public ResultGrid(Executor background, Executor window) {
    this.background = background;
    this.window = window;
    model = new GridModel(this);
    getStyleClass().add("result-grid");
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setFocusTraversable(true);
    setMinSize(0, 0);
  }

  /// Shows a result from its first row, or nothing.
  ///
  /// @param shown rows may still be coming; call [#refresh] when there are more
  public void show(@Nullable Result shown) {
    show(shown, ZoneId.systemDefault());
  }

  /// Shows a result from its first row, or nothing.
  ///
  /// @param shown rows may still be coming; call [#refresh] when there are more
  /// @param zone in which moments are shown
  public void show(@Nullable Result shown, ZoneId zone) {
    List<Integer> ids =
        shown == null ? List.of() : IntStream.range(0, shown.schema().size()).boxed().toList();
    show(shown, zone, new GridColumns(ids, 0, Map.of()));
  }

  /// Shows a result from its first row. Columns that were shown before keep their widths.
  ///
  /// @param shown rows may still be coming; call [#refresh] when there are more
  /// @param zone in which moments are shown
  /// @param columns how the columns are laid out
  public void show(@Nullable Result shown, ZoneId zone, GridColumns columns) {
    result.set(shown);
    model.show(shown, zone, columns);
  }

  /// Says what headers tell beside name and type. Shown until another result is.
  ///
  /// @param heads one for each column
  public void heads(List<ColumnHead> heads) {
    model.heads(heads);
  }

  /// Makes room in the header for profiles.
  ///
  /// @param shown false to take it back
  public void profiled(boolean shown) {
    style.profiled(shown);
  }

  /// Who is told what is done to headers. Without anybody, a press selects the column.
  ///
  /// @param listener or null
  public void headerActions(@Nullable HeaderActions listener) {
    actions = listener;
  }

  @Nullable HeaderActions actions() {
    return actions;
  }

  /// Selects a cell and scrolls to it.
  ///
  /// @param row from 0, cut to the rows
  /// @param column from 0, cut to the columns
  public void select(long row, int column) {
    model.selection().select(row, column);
    model.selectionChanged();
  }

  /// Selects a whole column.
  ///
  /// @param column from 0
  public void selectColumn(int column) {
    model.selection().columns(column, column);
    selected(model.selection().range(), "");
  }

  /// The current cell's row.
  ///
  /// @return -1 for none
  public long currentRow() {
    return model.selection().row();
  }

  /// The current cell's column.
  ///
  /// @return from 0
  public int currentColumn() {
    return model.selection().column();
  }

  /// Widens or narrows a column to what it shows now.
  ///
  /// @param column from 0
  public void fit(int column) {
    model.fit(column);
  }

  /// Where the upper left corner of a column's header is on the screen.
  ///
  /// @param column from 0
  /// @return null if the grid is not shown
  public @Nullable Point2D headerOnScreen(int column) {
    GridViewport view = model.viewport();
    return localToScreen(view.x(column), view.headerHeight());
  }

  /// Takes up the rows that have come since. Cheap enough to be called at each report.
  public void refresh() {
    model.refresh();
  }

  /// Copies the selected cells, values whole.
  ///
  /// @param format the form of the text
  /// @param header if names come first, where the form leaves that open
  public void copy(CopyFormat format, Header header) {
    model.copy(format, header);
  }

  /// What is done with the current cell by Enter and double click.
  ///
  /// @param action on the window's thread
  public void setOnOpen(Runnable action) {
    open = action;
  }

  /// The current cell: the end of the selection that moves.
  ///
  /// @return null for none
  public ReadOnlyObjectProperty<@Nullable GridCell> currentProperty() {
    return current.getReadOnlyProperty();
  }

  /// What is shown.
  ///
  /// @return null for nothing
  public ReadOnlyObjectProperty<@Nullable Result> resultProperty() {
    return result.getReadOnlyProperty();
  }

  /// The selected cells.
  ///
  /// @return null for none
  public ReadOnlyObjectProperty<@Nullable CellRange> selectionProperty() {
    return selection.getReadOnlyProperty();
  }

  /// What the grid has to say: that cells were copied, or why rows cannot be read.
  ///
  /// @return empty for nothing
  public ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  /// Tells if all visible cells were there when it was drawn last.
  ///
  /// @return false while some of them are read
  public boolean isWhole() {
    return model.isWhole();
  }

  /// Ends the reading.
  @Override
  public void close() {
    show(null);
  }

  /// What a style sheet can set on a grid.
  ///
  /// @return those of [Control] and `-tarn-grid-…`
  public static List<CssMetaData<? extends Styleable, ?>> getClassCssMetaData() {
    return GridStyle.metaData();
  }

  @Override
  protected List<CssMetaData<? extends Styleable, ?>> getControlCssMetaData() {
    return getClassCssMetaData();
  }

  @Override
  protected Skin<?> createDefaultSkin() {
    return new ResultGridSkin(this);
  }

  GridStyle style() {
    return style;
  }

  GridModel model() {
    return model;
  }

  Executor background() {
    return background;
  }

  Executor window() {
    return window;
  }

  void open() {
    open.run();
  }

  /// Says something in the line over the grid.
  ///
  /// @param text empty for nothing
  public void say(String text) {
    message.set(text);
  }

  void selected(@Nullable CellRange range, String spoken) {
    selection.set(range);
    GridSelection at = model.selection();
    current.set(range == null ? null : new GridCell(at.row(), at.column()));
    setAccessibleText(spoken);
    requestLayout();
  }
}
