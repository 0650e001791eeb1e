package dev.tarn.ui.result;

import dev.tarn.session.Result;
import dev.tarn.session.view.GroupBy;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSql;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.grid.CellRange;
import dev.tarn.ui.grid.HeaderActions;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A grid with all that can be done with rows that have come: filter, sort, arrange columns,
/// profile, group, add up and find, without asking the engine again.
///
/// For the window's thread.
public final class RowsView extends BorderPane implements AutoCloseable {
  private final RowsModel model = new RowsModel();
  private final Background background;
  private final ResultGrid grid;
  private final RowsController controller;
  private final GridChoices choices;
  private final Subscription profiled;
  private final GroupPanel groups;
  private final GridFind find;
  private final FilterRow filters;
  private final SelectionFacts facts;
  private final HeaderMenu headers;
  private final RowVerbs verbs;
  private final Query query;
  private Supplier<List<MenuItem>> cellItems = List::of;
  private @Nullable ContextMenu menu;

  /// Where rows come from.
  public interface Query {
    /// The statement whose rows these are.
    ///
    /// @return SQL
    String statement();

    /// Writes another statement below that one.
    ///
    /// @param sql without `;`
    void add(String sql);

    /// How rows are shown.
    ///
    /// @return asked once
    default GridChoices choices() {
      return new GridChoices();
    }

    /// What is remembered of the statement's rows.
    ///
    /// @return asked once
    default RowsMemory memory() {
      return RowsMemory.NONE;
    }
  }

  /// Makes a view without rows.
  ///
  /// @param grid shows the rows
  /// @param worker runs the reading of results, each task on a thread of its own
  /// @param window runs tasks on the window's thread, later
  /// @param query where rows come from
  public RowsView(ResultGrid grid, Executor worker, Executor window, Query query) {
    this.grid = grid;
    this.query = query;
    background = new Background(worker, window);
    choices = query.choices();
    controller = new RowsController(model, grid, background, query.memory(), choices);
    groups =
        new GroupPanel(
            model, controller, background, new ResultGrid(worker, window), this::addGroups);
    find = new GridFind(model, grid, background);
    facts = new SelectionFacts(model, grid, background);
    filters = new FilterRow(model, controller, tools(), this::addToQuery, grid::requestFocus);
    verbs = new RowVerbs(model, controller, grid, groups, find, background);
    headers = new HeaderMenu(model, controller, verbs);
    getStyleClass().add("rows-view");
    setMinSize(0, 0);
    StackPane rows = new StackPane(grid, new NoRowFits(model, controller::unfilter));
    rows.setMinSize(0, 0);
    setCenter(new Beside(rows, groups));
    setTop(find);
    profiled = choices.profilesProperty().subscribe(shown -> grid.profiled(shown));
    grid.headerActions(new Actions());
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Shows rows, or none. Filters and arrangement stay if the columns are the same.
  ///
  /// @param result may still grow; call [#refresh] when it has
  public void show(@Nullable Result result) {
    controller.source(result);
  }

  /// What else can be done with the selected cells.
  ///
  /// @param items asked each time the menu of the cells opens
  public void setCellItems(Supplier<List<MenuItem>> items) {
    cellItems = items;
  }

  /// The columns that are seen, by their place in the result, in the order of the screen.
  ///
  /// @return without the hidden ones
  public List<Integer> visibleColumns() {
    return model.columns.get().shown();
  }

  /// Takes up the rows that have come since.
  public void refresh() {
    controller.refresh();
  }

  /// The row of filters, for the line over the grid.
  ///
  /// @return always the same
  public Node filterRow() {
    return filters;
  }

  /// What the selected cells come to, for the line over the grid.
  ///
  /// @return invisible while there is nothing to add up
  public Node selectionFacts() {
    return facts;
  }

  /// How many rows are shown.
  ///
  /// @return all of them without a filter
  public ReadOnlyLongProperty countProperty() {
    return model.count.getReadOnlyProperty();
  }

  /// Tells if rows are left out.
  ///
  /// @return true with any filter
  public boolean isFiltered() {
    return model.spec.get().hasFilters();
  }

  /// Takes the keyboard to the field that filters rows.
  public void focusFilter() {
    filters.focus();
  }

  /// Shows or hides the groups beside the grid.
  public void toggleGroups() {
    groups.toggle();
  }

  /// Shows groups by a column beside the grid.
  ///
  /// @param column of the result, from 0
  public void groupBy(int column) {
    groups.by(column);
  }

  /// Turns the order by a column on, for pictures.
  ///
  /// @param column of the result, from 0
  public void sortBy(int column) {
    controller.sort(column, false);
  }

  /// Shows the values of a column with ticks, and the fields of its range, below its header.
  ///
  /// @param column of the result, from 0, one that is seen
  public void filterValues(int column) {
    Point2D at = grid.headerOnScreen(visibleColumns().indexOf(column));
    if (at != null) {
      new ValuesPopup(model, controller, background, column).show(grid, at.getX(), at.getY());
    }
  }

  /// Leaves the rows with a text in any column, as if it were typed.
  ///
  /// @param text empty for all rows
  public void filterText(String text) {
    controller.find(text, TextMode.TEXT);
  }

  /// Tells if nothing is being looked for any more.
  ///
  /// @return false while filters, groups, sums or profiles are worked at
  public boolean isSettled() {
    return controller.isSettled() && !groups.isWorking() && !facts.isWorking();
  }

  /// What can be done with the column of the current cell, and with all rows.
  ///
  /// @return always the same
  public RowVerbs verbs() {
    return verbs;
  }

  /// Opens the bar that goes from cell to cell in which a text stands, or goes on.
  public void findNext() {
    find.next(1);
  }

  /// Writes the filters and the order as a statement into the editor.
  public void addToQuery() {
    query.add(sql().select(query.statement(), model.spec.get()));
  }

  @Override
  public void close() {
    profiled.unsubscribe();
    controller.close();
    groups.close();
    find.close();
    facts.close();
  }

  /// Shows the small profiles in the headers, or hides them, in all grids of the window.
  public void toggleProfiles() {
    choices.profilesProperty().set(!choices.profilesProperty().get());
  }

  private ViewSql sql() {
    return new ViewSql(model.schema(), RowsModel.ZONE);
  }

  private void addGroups(GroupBy by) {
    query.add(sql().group(query.statement(), model.spec.get(), by));
  }

  private Node tools() {
    ToggleButton profiles = toggle(Feather.BAR_CHART_2, Strings.of("rows.profiles"));
    profiles.selectedProperty().bindBidirectional(choices.profilesProperty());
    ToggleButton group = toggle(Feather.LAYERS, Strings.of("rows.group.toggle"));
    group.setOnAction(_ -> groups.toggle());
    groups.visibleProperty().subscribe(group::setSelected);
    Node search = FilterRow.small(Feather.SEARCH, Strings.of("rows.find.open"), find::open);
    HBox tools = Styles.with(new HBox(profiles, group, search), "filter-tools");
    tools.setAlignment(Pos.CENTER_LEFT);
    tools.setMinWidth(Region.USE_PREF_SIZE);
    return tools;
  }

  private static ToggleButton toggle(Feather icon, String tooltip) {
    ToggleButton toggle = new ToggleButton();
    toggle.setGraphic(Icons.of(icon, Icons.Size.TREE));
    toggle.setTooltip(Buttons.tooltip(tooltip));
    toggle.setAccessibleText(tooltip);
    toggle.setFocusTraversable(false);
    return Styles.with(toggle, Styles.FLAT, Styles.ICON_BUTTON, "filter-toggle");
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F3) {
      find.next(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.F) {
      focusFilter();
      event.consume();
    } else if (event.isShortcutDown() && event.getCode() == KeyCode.G) {
      toggleGroups();
      event.consume();
    }
  }

  private int column(int place) {
    return model.columns.get().shown().get(place);
  }

  private void show(ContextMenu shown, double screenX, double screenY) {
    if (menu != null) {
      menu.hide();
    }
    menu = shown;
    shown.show(grid, screenX, screenY);
  }

  private final class Actions implements HeaderActions {
    @Override
    public void sort(int place, boolean more) {
      controller.sort(column(place), more);
    }

    @Override
    public void menu(int place, double screenX, double screenY) {
      show(headers.of(place, screenX, screenY), screenX, screenY);
    }

    @Override
    public void cellMenu(double screenX, double screenY) {
      show(cells(), screenX, screenY);
    }

    @Override
    public void move(int from, int to) {
      controller.arrange(columns -> columns.move(from, to));
    }
  }

  private ContextMenu cells() {
    ContextMenu cells = new ContextMenu();
    CellRange range = grid.selectionProperty().get();
    if (range == null) {
      return cells;
    }
    int column = column(range.firstColumn());
    if (range.isSingle()) {
      cells
          .getItems()
          .addAll(
              HeaderMenu.item(
                  Strings.of("rows.cell.only"),
                  Feather.FILTER,
                  () -> verbs.filterBy(range.firstRow(), column, false)),
              HeaderMenu.item(
                  Strings.of("rows.cell.without"),
                  Feather.SLASH,
                  () -> verbs.filterBy(range.firstRow(), column, true)),
              new SeparatorMenuItem());
    }
    cells.getItems().addAll(cellItems.get());
    return cells;
  }
}
