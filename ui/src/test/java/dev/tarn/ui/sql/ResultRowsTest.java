package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Statement;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.RowsView;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done with the rows under a result tab, by mouse and keys, on a real engine.
class ResultRowsTest {
  private static final String QUERY =
      "SELECT id, CASE WHEN id % 4 = 0 THEN NULL ELSE concat('city ', id % 3) END AS city,"
          + " CAST(id * 1.25 AS DECIMAL(10, 2)) AS price FROM range(100)";

  @TempDir private Path home;

  private SqlTab tab;
  private SqlPane pane;
  private PatientRobot robot;

  @BeforeEach
  void runAQuery() {
    tab = SqlTab.open(home, QUERY);
    pane = tab.pane();
    robot = tab.robot();
    run(() -> {
      ((SplitPane) tab.node(".split-pane")).setDividerPositions(0.1);
      pane.editor().select(0, 0);
    });
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until("the rows are there", () -> shownRows() == 100 && !pane.runningProperty().get());
    run(() -> grid().requestFocus());
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void typingInTheFilterLeavesTheRowsThatHaveTheText() {
    tab.press(KeyCode.CONTROL, KeyCode.F);
    robot.write("city 2");
    until("it is filtered", () -> shownRows() == 25);
    assertThat(column(1)).containsOnly("city 2");
    until("the line tells it", () -> words().contains("25 of 100 rows"));
    robot.clickOn(".filter-regex");
    run(() -> rows().focusFilter());
    robot.write("[");
    until("the pattern is refused", () -> view(".search-box.field-error") != null);
    robot.write("01]$");
    until("nothing but the pattern counts", () -> view(".search-box.field-error") == null);
  }

  @Test
  void aFilterThatNoRowPassesSaysSoAndCanBeTakenAway() {
    tab.press(KeyCode.CONTROL, KeyCode.F);
    robot.write("nowhere");
    until("it is told", () -> view(".no-row-fits").isVisible());
    robot.clickOn("Clear the filters");
    until("all rows", () -> shownRows() == 100);
    assertThat(fx(() -> view(".no-row-fits").isVisible())).isFalse();
  }

  @Test
  void aClickOnAHeaderSortsAndShiftAddsAKey() {
    clickHeader(1, false);
    until("nulls come first", () -> column(1).getFirst() == null);
    clickHeader(0, true);
    clickHeader(0, true);
    until("the second key is turned", () -> Objects.equals(column(0).getFirst(), 96L));
    assertThat(fx(this::chips)).containsExactly("city ↑", "id ↓");
    clickHeader(2, false);
    until("one key is left", () -> chips().equals(List.of("price ↑")));
  }

  @Test
  void theValuesOfAColumnAreTickedInAListByKeys() {
    run(() -> grid().select(0, 1));
    tab.press(KeyCode.ALT, KeyCode.DOWN);
    robot.clickOn("Filter values…");
    until("the list is there", () -> !robot.lookup(".value-row").queryAll().isEmpty());
    robot.write("city 1");
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(
        "it is filtered", () -> shownRows() == 25 && column(1).stream().allMatch("city 1"::equals));
    assertThat(fx(this::chips)).containsExactly("city = city 1");
    robot.clickOn(".chip-cross");
    until("all rows are back", () -> shownRows() == 100);
  }

  @Test
  void aRangeOfNumbersIsTypedAndWhatIsNoNumberIsTold() {
    values(2);
    robot.clickOn(rangeFrom());
    robot.write("1o");
    until(
        "it is told",
        () -> said(".range-wrong").equals("1o is no decimal(10,2). Write it like 1,000."));
    tab.press(KeyCode.BACK_SPACE);
    robot.write("0");
    tab.press(KeyCode.TAB);
    robot.write("25");
    tab.press(KeyCode.ENTER);
    until("it is filtered", () -> shownRows() == 13);
    assertThat(fx(this::chips)).containsExactly("price 10 … 25");
    values(2);
    TextField from = rangeFrom();
    assertThat(from.getText()).isEqualTo("10");
    run(from::clear);
    robot.clickOn("Filter range");
    until("one end is left", () -> chips().equals(List.of("price ≤ 25")));
  }

  @Test
  void aQueryThatIsRunAgainKeepsItsFiltersWhereColumnsAreThereAndSaysSo() {
    tab.press(KeyCode.CONTROL, KeyCode.F);
    robot.write("city 2");
    until("it is filtered", () -> shownRows() == 25);
    clickHeader(2, false);
    clickHeader(0, true);
    until("it is sorted", () -> chips().equals(List.of("price ↑", "id ↑")));
    tab.press(KeyCode.ESCAPE);
    again(QUERY);
    until("filter and order are kept", () -> shownRows() == 25);
    assertThat(fx(this::chips)).containsExactly("Kept from the last run", "price ↑", "id ↑");
    again(QUERY.replace("AS price", "AS cost"));
    until("the columns are others", () -> names().contains("cost"));
    until(
        "what suits is kept",
        () -> shownRows() == 25 && chips().equals(List.of("Kept from the last run", "id ↑")));
    robot.clickOn(".carried-chip .chip-cross");
    until("all rows are shown", () -> shownRows() == 100 && chips().isEmpty());
  }

  @Test
  void columnsAreMovedHiddenAndPinned() {
    drag(0, 2);
    until("it moved", () -> names().equals(List.of("city", "price", "id")));
    run(() -> grid().select(0, 2));
    tab.press(KeyCode.ALT, KeyCode.LEFT);
    until("it moved back", () -> names().equals(List.of("city", "id", "price")));
    header(2);
    robot.clickOn("Pin left");
    until("it is pinned", () -> names().equals(List.of("price", "city", "id")));
    header(1);
    robot.clickOn("Hide");
    until("it is hidden", () -> names().equals(List.of("price", "id")));
    header(0);
    robot.clickOn("Hidden columns");
    robot.clickOn("Show all columns as they came");
    until("all are back", () -> names().equals(List.of("id", "city", "price")));
  }

  @Test
  void theSelectionIsAddedUpExactly() {
    run(() -> grid().selectColumn(2));
    until("it is told", () -> words().stream().anyMatch(word -> word.contains("Sum 6,187.50")));
    assertThat(words())
        .anyMatch(word -> word.startsWith("Count 100") && word.contains("Max 123.75"));
  }

  @Test
  void filtersAndOrderAreWrittenBelowAsAStatementThatGivesTheSameRows() {
    tab.press(KeyCode.CONTROL, KeyCode.F);
    robot.write("city 2");
    until("it is filtered", () -> shownRows() == 25);
    clickHeader(0, false);
    clickHeader(0, false);
    until("it is sorted", () -> Objects.equals(column(0).getFirst(), 98L));
    List<Object> before = column(0);
    robot.clickOn("Add to query");
    until("it is written", () -> pane.editor().text().contains("ORDER BY id DESC;"));
    assertThat(fx(() -> pane.editor().text()))
        .startsWith(QUERY + ";\n\nSELECT *\nFROM (\n  SELECT id");
    until(
        "the caret means it",
        () -> pane.current().isPresent() && pane.current().get().text().contains("WHERE"));
    tab.press(KeyCode.CONTROL, KeyCode.ENTER);
    until(
        "it ran",
        () -> pane.controller().runs().all().size() == 2 && !pane.runningProperty().get());
    until("its rows are shown", () -> shownRows() == 25);
    assertThat(column(0)).isEqualTo(before);
  }

  @Test
  void groupsAreShownBesideAndOneOfThemFilters() {
    run(() -> rows().groupBy(1));
    until("the groups are there", () -> grids().size() == 2);
    ResultGrid groups = fx(() -> grids().getLast());
    until("they are read", () -> groups.resultProperty().get() != null);
    assertThat(fx(() -> Objects.requireNonNull(groups.resultProperty().get()).rowCount()))
        .isEqualTo(4);
    run(() -> groups.select(0, 0));
    until("one group is left", () -> shownRows() == 25);
  }

  @Test
  void findGoesFromCellToCell() {
    tab.press(KeyCode.F3);
    robot.write("99");
    tab.press(KeyCode.ENTER);
    until("the first is found", () -> grid().currentRow() == 99);
    tab.press(KeyCode.ENTER);
    until("it begins anew", () -> words().contains("In 1 row"));
    tab.press(KeyCode.ESCAPE);
    until("the grid has the keyboard", () -> grid().isFocused());
  }

  @Test
  void chipsThatDoNotFitAreAListFromWhichOneIsTakenAway() {
    assertThat(tab.has(".filter-row .cross-chip")).isFalse();
    clickHeader(2, false);
    until("a chip", () -> chips().size() == 1);
    run(() -> tab.stage().setWidth(420));
    MenuButton list = (MenuButton) tab.node(".chip-list");
    until("the list", list::isVisible);
    assertThat(fx(list::getText)).isEqualTo("1");
    run(() -> list.getItems().getFirst().fire());
    until("no chip", () -> chips().isEmpty() && !list.isVisible());
  }

  @Test
  void valuesAreCopiedAsAListForSql() {
    header(1);
    robot.clickOn("Copy values as IN list");
    until(
        "it is copied",
        () -> String.valueOf(Clipboard.getSystemClipboard().getString()).startsWith("('city "));
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
        .contains("'city 0'", "'city 1'", "'city 2'");
  }

  /// Runs a statement in place of the one before, in the same tab.
  private void again(String query) {
    RunModel run = fx(() -> pane.controller().runs().selectedProperty().get());
    Result before = fx(() -> run.resultProperty().get());
    RunRequest asked = fx(() -> run.requestProperty().get());
    run(() ->
        pane.controller()
            .runner()
            .run(
                pane.controller()
                    .runs()
                    .tabs(
                        List.of(
                            new RunRequest(
                                asked.title(),
                                Statement.of(query).with(asked.statement().limit()),
                                asked.document(),
                                asked.offset())))));
    until("it ran again", () -> !Objects.equals(run.resultProperty().get(), before));
    until("it ended", () -> !pane.runningProperty().get());
  }

  private void values(int column) {
    header(column);
    robot.clickOn("Filter values…");
    until("the values are there", () -> !robot.lookup(".value-row").queryAll().isEmpty());
  }

  private TextField rangeFrom() {
    return robot.lookup(".range-row .text-field").nth(0).queryAs(TextField.class);
  }

  private String said(String selector) {
    return ((Label) robot.lookup(selector).query()).getText();
  }

  private Node view(String selector) {
    return pane.view().lookup(selector);
  }

  private RowsView rows() {
    RunModel run = pane.controller().runs().selectedProperty().get();
    return pane.view().lookupAll(".rows-view").stream()
        .map(RowsView.class::cast)
        .filter(rows -> run != null)
        .findFirst()
        .orElseThrow();
  }

  private List<ResultGrid> grids() {
    List<ResultGrid> grids = new ArrayList<>();
    pane.view().lookupAll(".result-grid").forEach(node -> grids.add((ResultGrid) node));
    return grids;
  }

  private ResultGrid grid() {
    return grids().getFirst();
  }

  private long shownRows() {
    return view(".rows-view") == null ? -1 : rows().countProperty().get();
  }

  private List<Object> column(int column) {
    Result result = Objects.requireNonNull(grid().resultProperty().get());
    List<Object> values = new ArrayList<>();
    try (RowReader reader = result.open()) {
      for (long row = 0; row < result.rowCount(); row++) {
        values.add(reader.value(row, column));
      }
    }
    return values;
  }

  private List<String> names() {
    return Objects.requireNonNull(grid().resultProperty().get()).schema().columns().stream()
        .map(column -> column.name())
        .toList();
  }

  private List<String> words() {
    return view(".run-view").lookupAll(".label").stream()
        .filter(Label.class::isInstance)
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private List<String> chips() {
    return view(".filter-chips").lookupAll(".cross-chip > .label").stream()
        .map(label -> ((Label) label).getText())
        .toList();
  }

  private Point2D head(int column) {
    return Objects.requireNonNull(grid().headerOnScreen(column)).add(40, -12);
  }

  private void clickHeader(int column, boolean shift) {
    if (!shift) {
      robot.clickOn(fx(() -> head(column)));
      return;
    }
    // The robot of the headless toolkit tells no keys with the mouse.
    Point2D at = fx(() -> grid().screenToLocal(head(column)));
    run(() -> {
      grid().fireEvent(ShiftClick.of(MouseEvent.MOUSE_PRESSED, at));
      grid().fireEvent(ShiftClick.of(MouseEvent.MOUSE_RELEASED, at));
    });
  }

  private void header(int column) {
    robot.clickOn(fx(() -> head(column)), MouseButton.SECONDARY);
  }

  private void drag(int from, int to) {
    robot.moveTo(fx(() -> head(from))).press(MouseButton.PRIMARY);
    robot.moveTo(fx(() -> head(to))).moveBy(60, 0).release(MouseButton.PRIMARY);
  }
}
