package dev.tarn.ui.viewer;

import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One row as a list of names, types and values. For the window's thread.
final class RecordPane extends BorderPane {
  private final ObservableList<RecordEntry> entries = FXCollections.observableArrayList();
  private final FilteredList<RecordEntry> shown = new FilteredList<>(entries);
  private final ListView<RecordEntry> list = new ListView<>(shown);
  private boolean showing;

  /// Makes an empty list.
  ///
  /// @param chosen takes the place of the column that the user goes to
  RecordPane(IntConsumer chosen) {
    getStyleClass().add("viewer-record");
    SearchBox filter =
        Styles.with(new SearchBox(Strings.of("viewer.record.filter")), Styles.COMPACT);
    VBox head = Styles.with(new VBox(filter), "viewer-filter");
    setTop(head);
    setCenter(list);
    list.setCellFactory(_ -> new EntryCell());
    filter.textProperty().subscribe(text -> shown.setPredicate(entry -> entry.fits(text)));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(now -> {
          if (now != null && !showing) {
            chosen.accept(now.place());
          }
        });
  }

  /// Shows a row.
  ///
  /// @param column the current one
  void show(List<RecordEntry> row, int column) {
    showing = true;
    entries.setAll(row);
    shown.stream()
        .filter(entry -> entry.place() == column)
        .findFirst()
        .ifPresent(list.getSelectionModel()::select);
    showing = false;
  }

  /// The row as text: a name, a tab and a value a line.
  String text() {
    return entries.stream()
        .map(entry -> entry.column().name() + "\t" + (entry.isNull() ? "" : entry.text()))
        .collect(Collectors.joining("\n"));
  }

  private static final class EntryCell extends ListCell<RecordEntry> {
    private final Label name = Styles.with(new Label(), Styles.SMALL, "viewer-name");
    private final Label text = Styles.with(new Label(), Styles.MONO, "viewer-value");
    private final HBox line = new HBox(name, text);

    EntryCell() {
      line.getStyleClass().add("record-line");
      HBox.setHgrow(text, Priority.ALWAYS);
      text.setMinWidth(0);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable RecordEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      name.setText(entry.column().name());
      name.setGraphic(Icons.of(Icons.of(entry.column().type()), Icons.Size.CHIP));
      text.setText(entry.text());
      text.pseudoClassStateChanged(Styles.state("nothing"), entry.isNull());
      setTooltip(new Tooltip(entry.column().name() + "\n" + entry.column().type().sql()));
      setGraphic(line);
    }
  }
}
