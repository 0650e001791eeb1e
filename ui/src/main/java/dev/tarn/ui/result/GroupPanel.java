package dev.tarn.ui.result;

import dev.tarn.session.Column;
import dev.tarn.session.Result;
import dev.tarn.session.view.Aggregate;
import dev.tarn.session.view.GroupBy;
import dev.tarn.session.view.Grouped;
import dev.tarn.session.view.Work;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.grid.CellRange;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The shown rows put together by the values of columns, beside the grid. A press on a group leaves
/// only its rows in the grid; the groups stay.
final class GroupPanel extends BorderPane implements AutoCloseable {
  private static final int MOST = 100_000;

  private final RowsModel model;
  private final RowsController controller;
  private final Background background;
  private final ResultGrid table;
  private final FlowPane keys = Styles.with(new FlowPane(), "group-chips");
  private final FlowPane values = Styles.with(new FlowPane(), "group-chips");
  private final Label state = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
  private final List<Integer> by = new ArrayList<>();
  private final List<Aggregate> aggregates = new ArrayList<>(List.of(Aggregate.ROWS));
  private final Button toQuery;
  private @Nullable Work work;
  private @Nullable Grouped grouped;
  private boolean choosing;

  /// Makes a hidden panel.
  ///
  /// @param table shows the groups
  /// @param addToQuery writes the groups into the editor
  GroupPanel(
      RowsModel model,
      RowsController controller,
      Background background,
      ResultGrid table,
      Consumer<GroupBy> addToQuery) {
    this.model = model;
    this.controller = controller;
    this.background = background;
    this.table = table;
    getStyleClass().add("group-panel");
    toQuery = Buttons.of(Strings.of("rows.toQuery"), () -> addToQuery.accept(groupBy()));
    Styles.with(toQuery, Styles.FLAT, Styles.COMPACT);
    state.setMinWidth(0);
    setTop(top());
    managedProperty().bind(visibleProperty());
    setVisible(false);
    table.selectionProperty().subscribe(this::chosen);
    model.shown.subscribe(_ -> groupAgain());
    model.count.subscribe(_ -> groupAgain());
  }

  /// Shows the panel, or hides it.
  void toggle() {
    setVisible(!isVisible());
    fill();
    group();
  }

  /// Shows groups by a column beside those that are there.
  void by(int column) {
    if (!by.contains(column)) {
      by.add(column);
    }
    setVisible(true);
    fill();
    group();
  }

  /// Tells if the answer is still to come.
  boolean isWorking() {
    return work != null;
  }

  @Override
  public void close() {
    if (work != null) {
      work.cancel();
      work = null;
    }
    table.close();
  }

  private Node top() {
    Label title = Styles.with(new Label(Strings.of("rows.group")), Styles.STRONG, Styles.SMALL);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button close = FilterRow.small(Feather.X, Strings.of("rows.group.close"), this::toggle);
    HBox head = Styles.with(new HBox(title, space, toQuery, close), "group-head");
    head.setAlignment(Pos.CENTER_LEFT);
    HBox facts = Styles.with(new HBox(state), "group-facts");
    return new VBox(head, keys, values, facts);
  }

  private GroupBy groupBy() {
    return new GroupBy(by, aggregates);
  }

  private void fill() {
    List<Column> columns = model.schema().columns();
    by.removeIf(column -> column >= columns.size());
    aggregates.removeIf(aggregate ->
        aggregate.column() >= columns.size()
            || !aggregate.suits(columns.get(aggregate.column()).type()));
    keys.getChildren().clear();
    values.getChildren().clear();
    for (int column : List.copyOf(by)) {
      keys.getChildren()
          .add(chip(columns.get(column).name(), () -> by.removeIf(other -> other == column)));
    }
    keys.getChildren().add(addKey(columns));
    for (Aggregate aggregate : List.copyOf(aggregates)) {
      values.getChildren().add(chip(words(aggregate, columns), () -> aggregates.remove(aggregate)));
    }
    values.getChildren().add(addValue(columns));
    toQuery.setDisable(by.isEmpty());
  }

  private Node chip(String words, Runnable remove) {
    Button cross =
        Buttons.icon(
            Feather.X,
            Strings.of("rows.chip.remove", words),
            () -> {
              remove.run();
              fill();
              group();
            });
    cross.setGraphic(Icons.of(Feather.X, Icons.Size.CHIP));
    Styles.with(cross, "chip-cross");
    Label label = Styles.with(new Label(words), Styles.SMALL);
    label.setMaxWidth(200);
    HBox chip = Styles.with(new HBox(label, cross), "cross-chip");
    chip.setAlignment(Pos.CENTER_LEFT);
    return chip;
  }

  private MenuButton addKey(List<Column> columns) {
    MenuButton add = add(Strings.of("rows.group.by"));
    for (int i = 0; i < columns.size(); i++) {
      int column = i;
      if (!by.contains(column)) {
        add.getItems().add(HeaderMenu.item(columns.get(i).name(), Feather.PLUS, () -> by(column)));
      }
    }
    return add;
  }

  private MenuButton addValue(List<Column> columns) {
    MenuButton add = add(Strings.of("rows.group.value"));
    add.getItems()
        .add(
            HeaderMenu.item(
                words(Aggregate.ROWS, columns), Feather.PLUS, () -> add(Aggregate.ROWS)));
    for (Aggregate.Function function : Aggregate.Function.values()) {
      if (function == Aggregate.Function.COUNT) {
        continue;
      }
      Menu menu = Menus.menu(name(function), Feather.PLUS);
      for (int i = 0; i < columns.size(); i++) {
        Aggregate aggregate = new Aggregate(function, i);
        if (aggregate.suits(columns.get(i).type())) {
          MenuItem item =
              HeaderMenu.item(columns.get(i).name(), Feather.PLUS, () -> add(aggregate));
          menu.getItems().add(item);
        }
      }
      if (!menu.getItems().isEmpty()) {
        add.getItems().add(menu);
      }
    }
    return add;
  }

  private void add(Aggregate aggregate) {
    if (!aggregates.contains(aggregate)) {
      aggregates.add(aggregate);
    }
    fill();
    group();
  }

  private static MenuButton add(String words) {
    return Styles.with(new MenuButton(words), Styles.FLAT, Styles.COMPACT);
  }

  private static String name(Aggregate.Function function) {
    return switch (function) {
      case COUNT -> Strings.of("rows.group.count");
      case COUNT_DISTINCT -> Strings.of("rows.group.distinct");
      case SUM -> Strings.of("rows.group.sum");
      case AVG -> Strings.of("rows.group.avg");
      case MIN -> Strings.of("rows.group.min");
      case MAX -> Strings.of("rows.group.max");
    };
  }

  private static String words(Aggregate aggregate, List<Column> columns) {
    return aggregate.function() == Aggregate.Function.COUNT || columns.isEmpty()
        ? Strings.of("rows.group.count")
        : name(aggregate.function()) + " " + columns.get(aggregate.column()).name();
  }

  private void groupAgain() {
    if (isVisible() && !choosing) {
      fill();
      group();
    }
  }

  private void group() {
    if (work != null) {
      work.cancel();
      work = null;
    }
    Result rows = model.shown.get();
    if (!isVisible() || rows == null) {
      return;
    }
    if (by.isEmpty()) {
      state.setText("");
      setCenter(
          new EmptyState(
              Feather.LAYERS, Strings.of("rows.group.none"), Strings.of("rows.group.none.hint")));
      return;
    }
    Work mine = new Work();
    work = mine;
    state.setText(Strings.of("rows.group.counting"));
    GroupBy wanted = groupBy();
    background.run(
        () -> wanted.of(rows, MOST, RowsModel.ZONE, mine),
        found -> {
          if (work == mine) {
            work = null;
            show(found);
          }
        },
        error -> {
          if (work == mine) {
            work = null;
            state.setText(String.valueOf(error.getMessage()));
          }
        });
  }

  private void show(Grouped found) {
    grouped = found;
    long count = found.table().rowCount();
    state.setText(
        found.complete()
            ? Strings.of("rows.group.groups", count)
            : Strings.of("rows.group.more", count));
    table.show(found.table(), RowsModel.ZONE);
    setCenter(table);
  }

  private void chosen(@Nullable CellRange range) {
    Grouped known = grouped;
    if (range == null || known == null || !range.isSingle() || model.shown.get() == null) {
      return;
    }
    choosing = true;
    known.groups().get((int) range.firstRow()).forEach(controller::only);
    choosing = false;
  }
}
