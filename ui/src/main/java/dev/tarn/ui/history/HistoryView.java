package dev.tarn.ui.history;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Focus;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.NewDay;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.state.HistoryEntry;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Search, list of runs, and below it the details of the one that is selected.
final class HistoryView {
  private static final int AHEAD = 40;
  private static final double ROW = 48;
  private static final double LIST_SHARE = 0.55;

  private final HistoryModel model;
  private final HistoryController controller;
  private final SearchBox search = new SearchBox(Strings.of("history.search"));
  private final ListView<HistoryEntry> list = new ListView<>();
  private final StackPane centre = new StackPane();
  private final HistoryDetails details;
  private final SplitPane split = new SplitPane(centre);
  private final BorderPane pane = new BorderPane(split);
  private boolean selecting;

  HistoryView(HistoryModel model, HistoryController controller) {
    this.model = model;
    this.controller = controller;
    this.details = new HistoryDetails(model, controller);
    list.setId("history-list");
    list.getStyleClass().add("history-list");
    list.setItems(model.entries());
    // Known before the sheet is, lest the list draws rows out of sight to learn their height.
    list.setFixedCellSize(ROW);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.setCellFactory(_ -> new HistoryCell(this::drawn));
    NewDay.watch(list, list::refresh);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    Menus.choosesRow(list, row -> list.getSelectionModel().clearAndSelect(row));
    list.setContextMenu(new ContextMenu());
    list.setOnContextMenuRequested(_ -> list.getContextMenu().getItems().setAll(menu()));
    list.getContextMenu().getItems().setAll(menu());
    list.getSelectionModel().selectedItemProperty().subscribe(this::selectedInList);
    model.selectedProperty().subscribe(this::selected);
    search.textProperty().bindBidirectional(model.textProperty());
    search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::fromSearch);
    split.setOrientation(Orientation.VERTICAL);
    centre.setMinHeight(0);
    VBox top = new VBox(search, filters());
    top.getStyleClass().addAll("side-filter", "history-top");
    pane.setTop(top);
    pane.getStyleClass().add("history");
    model.entries().addListener((ListChangeListener<HistoryEntry>) _ -> arrange());
    model.loadedProperty().subscribe(this::arrange);
    model.failureProperty().subscribe(this::arrange);
  }

  Region node() {
    return pane;
  }

  List<Node> buttons() {
    return List.of(
        Styles.with(
            Buttons.icon(Feather.REFRESH_CW, Strings.of("history.refresh"), controller::refresh),
            Styles.COMPACT),
        Styles.with(
            Buttons.icon(Feather.TRASH_2, Strings.of("history.clear"), controller::clear),
            Styles.COMPACT));
  }

  void focus() {
    Focus.whenSeen(search.field());
  }

  private Node filters() {
    HBox row = Styles.with(new HBox(), Styles.SEGMENTS);
    ToggleGroup group = new ToggleGroup();
    for (StateFilter filter : StateFilter.values()) {
      ToggleButton button = new ToggleButton(filter.title());
      button.setToggleGroup(group);
      button.setSelected(filter == model.filterProperty().get());
      button.setMaxWidth(Double.MAX_VALUE);
      button.setMinWidth(0);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.setOnAction(_ -> {
        button.setSelected(true);
        model.filterProperty().set(filter);
      });
      row.getChildren().add(button);
    }
    return row;
  }

  private void arrange() {
    if (!model.failureProperty().get().isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                      Feather.ALERT_CIRCLE,
                      Strings.of("history.failed"),
                      model.failureProperty().get())
                  .with(Buttons.of(Strings.of("catalog.again"), controller::refresh)));
    } else if (!model.entries().isEmpty() || !model.loadedProperty().get()) {
      if (!centre.getChildren().contains(list)) {
        centre.getChildren().setAll(list);
      }
    } else if (model.textProperty().get().isBlank()
        && model.filterProperty().get() == StateFilter.ALL) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.CLOCK, Strings.of("history.none"), Strings.of("history.none.hint")));
    } else {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.FILTER,
                  Strings.of("history.noMatch"),
                  Strings.of("history.noMatch.hint")));
    }
  }

  private void drawn(int index) {
    if (index >= model.entries().size() - AHEAD) {
      controller.more();
    }
  }

  private void selectedInList(@Nullable HistoryEntry entry) {
    if (!selecting && entry != null) {
      model.selectedProperty().set(entry);
    }
  }

  /// After the list was read anew, the selected run may stand at another place.
  private void selected(@Nullable HistoryEntry entry) {
    selecting = true;
    if (entry == null) {
      list.getSelectionModel().clearSelection();
      split.getItems().setAll(centre);
    } else {
      if (!entry.equals(list.getSelectionModel().getSelectedItem())) {
        list.getSelectionModel().clearAndSelect(model.entries().indexOf(entry));
      }
      if (split.getItems().size() == 1) {
        split.getItems().add(details.node());
        split.setDividerPositions(LIST_SHARE);
      }
    }
    selecting = false;
  }

  private void fromSearch(KeyEvent event) {
    if (event.getCode() == KeyCode.DOWN && !model.entries().isEmpty()) {
      list.requestFocus();
      list.getSelectionModel().clearAndSelect(0);
      event.consume();
    }
  }

  private void key(KeyEvent event) {
    HistoryEntry entry = list.getSelectionModel().getSelectedItem();
    if (entry == null) {
      return;
    }
    if (event.getCode() == KeyCode.ENTER) {
      details.openBest(entry);
      event.consume();
    } else if (event.getCode() == KeyCode.DELETE) {
      controller.delete(List.copyOf(list.getSelectionModel().getSelectedItems()));
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.C) {
      HistoryDetails.copy(entry);
      event.consume();
    }
  }

  private void click(MouseEvent event) {
    HistoryEntry entry = list.getSelectionModel().getSelectedItem();
    if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && entry != null) {
      details.openBest(entry);
    }
  }

  private List<javafx.scene.control.MenuItem> menu() {
    return details.menu(() -> List.copyOf(list.getSelectionModel().getSelectedItems()));
  }
}
