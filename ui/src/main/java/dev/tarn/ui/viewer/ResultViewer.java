package dev.tarn.ui.viewer;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.text.CellText;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.grid.GridCell;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;

/// Beside a grid: the current cell's whole value, or the current row as a list. It follows the
/// selection. For the window's thread.
public final class ResultViewer extends BorderPane implements AutoCloseable {
  private static final double LONGEST_TITLE = 180;

  private final ResultGrid grid;
  private final Latest latest;
  private final ValuePane value = new ValuePane();
  private final RecordPane record = new RecordPane(this::goToColumn);
  private final Label title = Styles.with(new Label(), Styles.STRONG, Styles.SMALL);
  private final Label type = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
  private final HBox rows = new HBox();
  private final ObjectProperty<Mode> mode = new SimpleObjectProperty<>(Mode.CLOSED);
  private ValueContent content = ValueContent.NONE;

  /// What the viewer shows.
  public enum Mode {
    /// Nothing; it is away.
    CLOSED,
    /// The current cell's value.
    VALUE,
    /// The current row.
    RECORD
  }

  private record Read(ValueContent content, List<RecordEntry> row, boolean isNull) {}

  /// Makes a viewer that is away.
  ///
  /// @param grid whose cells are shown
  /// @param background runs the reading
  public ResultViewer(ResultGrid grid, Background background) {
    this.grid = grid;
    this.latest = background.latest();
    getStyleClass().add("result-viewer");
    setTop(head());
    mode.subscribe(now -> {
      setVisible(now != Mode.CLOSED);
      setManaged(now != Mode.CLOSED);
      rows.setVisible(now == Mode.RECORD);
      rows.setManaged(now == Mode.RECORD);
      follow();
    });
    grid.currentProperty().subscribe(_ -> follow());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    grid.addEventHandler(KeyEvent.KEY_PRESSED, this::leaves);
  }

  /// What is shown.
  ///
  /// @return may be set
  public ObjectProperty<Mode> modeProperty() {
    return mode;
  }

  /// Opens in a mode, or goes away if it is open in it.
  ///
  /// @param wanted value or record
  public void toggle(Mode wanted) {
    if (mode.get() == wanted) {
      dismiss();
    } else {
      mode.set(wanted);
    }
  }

  @Override
  public void close() {
    latest.close();
  }

  /// The forms of what is shown, for tests.
  ValueContent content() {
    return content;
  }

  private HBox head() {
    title.setMinWidth(0);
    title.setMaxWidth(LONGEST_TITLE);
    type.setPrefWidth(0);
    type.setMinWidth(0);
    HBox.setHgrow(type, Priority.ALWAYS);
    type.setMaxWidth(Double.MAX_VALUE);
    rows.getChildren()
        .addAll(
            icon(Feather.CHEVRON_UP, Strings.of("viewer.row.before"), () -> goToRow(-1)),
            icon(Feather.CHEVRON_DOWN, Strings.of("viewer.row.next"), () -> goToRow(1)));
    HBox head =
        Styles.with(
            new HBox(
                title,
                type,
                rows,
                icon(Feather.COPY, Strings.of("viewer.copy"), this::copy),
                icon(Feather.X, Strings.of("viewer.close"), this::dismiss)),
            "viewer-head");
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private static Button icon(Feather icon, String words, Runnable action) {
    Button button = Styles.with(Buttons.icon(icon, words, action), Styles.COMPACT);
    button.setGraphic(Icons.of(icon, Icons.Size.TREE));
    return button;
  }

  private void follow() {
    Result result = grid.resultProperty().get();
    GridCell cell = grid.currentProperty().get();
    Mode now = mode.get();
    if (now == Mode.CLOSED) {
      latest.close();
      return;
    }
    if (result == null || cell == null || cell.row() >= result.rowCount()) {
      nothing();
      return;
    }
    latest.ask(() -> read(result, cell, now), read -> show(read, result, cell, now), this::failed);
  }

  private static Read read(Result result, GridCell cell, Mode mode) {
    ZoneId zone = ZoneId.systemDefault();
    try (RowReader reader = result.open()) {
      if (mode == Mode.RECORD) {
        return new Read(
            ValueContent.NONE,
            RecordEntry.of(reader, result.schema(), cell.row(), CellText.in(zone)),
            false);
      }
      DataType type = result.schema().column(cell.column()).type();
      Object found = reader.value(cell.row(), cell.column());
      return new Read(ValueContent.of(found, type, zone), List.of(), found == null);
    }
  }

  private void show(Read read, Result result, GridCell cell, Mode shown) {
    content = read.content();
    if (shown == Mode.RECORD) {
      title.setText(Strings.of("viewer.row", cell.row() + 1));
      type.setText(Strings.of("viewer.rows", result.rowCount()));
      record.show(read.row(), cell.column());
      setCenter(record);
      return;
    }
    Column column = result.schema().column(cell.column());
    title.setText(column.name());
    type.setText(column.type().sql());
    if (read.isNull()) {
      setCenter(
          new EmptyState(Feather.SLASH, Strings.of("viewer.null"), Strings.of("viewer.null.hint")));
    } else {
      value.show(content);
      setCenter(value);
    }
  }

  private void nothing() {
    latest.close();
    content = ValueContent.NONE;
    title.setText("");
    type.setText("");
    setCenter(
        new EmptyState(
            Feather.MOUSE_POINTER, Strings.of("viewer.none"), Strings.of("viewer.none.hint")));
  }

  private void failed(Throwable error) {
    content = ValueContent.NONE;
    setCenter(
        new EmptyState(
            Feather.ALERT_CIRCLE, Strings.of("viewer.failed"), String.valueOf(error.getMessage())));
  }

  private void goToColumn(int column) {
    GridCell cell = grid.currentProperty().get();
    if (cell != null && cell.column() != column) {
      grid.select(cell.row(), column);
    }
  }

  private void goToRow(int step) {
    GridCell cell = grid.currentProperty().get();
    if (cell != null) {
      grid.select(cell.row() + step, cell.column());
    }
  }

  private void copy() {
    GridCell cell = grid.currentProperty().get();
    Result result = grid.resultProperty().get();
    if (cell == null || result == null) {
      return;
    }
    String text = mode.get() == Mode.RECORD ? record.text() : content.text();
    ClipboardContent copied = new ClipboardContent();
    copied.putString(text);
    Clipboard.getSystemClipboard().setContent(copied);
  }

  private void dismiss() {
    mode.set(Mode.CLOSED);
    grid.requestFocus();
  }

  /// Escape in the rows closes the viewer before it leaves them.
  private void leaves(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && mode.get() != Mode.CLOSED) {
      dismiss();
      event.consume();
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      dismiss();
    } else if (event.isAltDown() && event.getCode() == KeyCode.DOWN) {
      goToRow(1);
    } else if (event.isAltDown() && event.getCode() == KeyCode.UP) {
      goToRow(-1);
    } else {
      return;
    }
    event.consume();
  }
}
