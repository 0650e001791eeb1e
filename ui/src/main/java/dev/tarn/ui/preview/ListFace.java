package dev.tarn.ui.preview;

import dev.tarn.ui.control.ClipboardText;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Facts as a table; selected lines can be copied.
///
/// @param <T> what a line is about
final class ListFace<T> implements PreviewFace {
  private final TableView<T> table = new TableView<>();

  ListFace(List<T> lines) {
    Styles.with(table, "lined-table", "preview-list");
    table.setItems(FXCollections.observableList(lines));
    table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
  }

  /// Adds a column of words.
  ListFace<T> text(String title, double width, Function<T, String> words) {
    TableColumn<T, String> column = new TableColumn<>(title);
    column.setCellValueFactory(line -> new ReadOnlyStringWrapper(words.apply(line.getValue())));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    table.getColumns().add(column);
    return this;
  }

  /// Adds a column of numbers.
  ListFace<T> number(String title, double width, Function<T, String> words) {
    text(title, width, words);
    Styles.with(table.getColumns().getLast(), "number-column");
    return this;
  }

  /// Has Enter and a double click on a line do something.
  ListFace<T> opening(Consumer<T> open) {
    table.setRowFactory(_ -> {
      TableRow<T> row = new TableRow<>();
      row.setOnMouseClicked(event -> {
        if (event.getClickCount() == 2 && !row.isEmpty()) {
          open.accept(row.getItem());
        }
      });
      return row;
    });
    table.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          T chosen = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && !event.isShortcutDown() && chosen != null) {
            event.consume();
            open.accept(chosen);
          }
        });
    return this;
  }

  @Override
  public Node view() {
    return table;
  }

  @Override
  public void focus() {
    table.requestFocus();
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private void copy(KeyEvent event) {
    if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      event.consume();
      ClipboardText.put(
          table.getSelectionModel().getSelectedIndices().stream()
              .map(this::line)
              .collect(Collectors.joining("\n")));
    }
  }

  private String line(int row) {
    return table.getColumns().stream()
        .map(column -> String.valueOf(column.getCellData(row)))
        .collect(Collectors.joining("\t"));
  }
}
