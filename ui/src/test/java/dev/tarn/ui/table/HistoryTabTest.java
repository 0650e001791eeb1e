package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.sql.ShiftClick;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The versions of a table in a real window, on a real engine.
class HistoryTabTest {
  private static final TableName TABLE = new TableName("lake", "versions", "orders");

  @TempDir private static Path home;
  private static TablePageStage page;

  @BeforeAll
  static void open() {
    page =
        new TablePageStage(
            home,
            TABLE,
            "CREATE SCHEMA IF NOT EXISTS versions",
            "CREATE OR REPLACE TABLE versions.orders AS SELECT id, 'n' || id AS name FROM"
                + " range(20)",
            "UPDATE versions.orders SET name = 'x' WHERE id < 3",
            "DELETE FROM versions.orders WHERE id >= 18",
            "ALTER TABLE versions.orders ADD COLUMN channel STRING");
    page.choose(TableTab.HISTORY);
    until("versions are listed", () -> list().getItems().size() == 4);
  }

  @BeforeEach
  void chooseTheNewest() {
    page.robot.clickOn(toggle("Changes"), MouseButton.PRIMARY);
    page.robot.clickOn(cell("v3"), MouseButton.PRIMARY);
  }

  @AfterAll
  static void close() {
    page.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS versions CASCADE"));
    page.close();
  }

  @Test
  void versionsAreToldInPlainWordsAndTheNewestIsChosen() {
    assertThat(page.texts())
        .contains("Add column", "Delete", "Update", "Create", "-2", "~3", "+20")
        .contains("channel string", "v0", "v3")
        .anyMatch(text -> text.contains("id >= 18"));
    until("no row differs", () -> sees("No row differs") && sees("+1 column"));
  }

  @Test
  void aRangeIsChosenByMouseAndShowsWhatDiffers() {
    page.robot.clickOn(cell("v3"), MouseButton.PRIMARY);
    Node oldest = cell("v0");
    run(() -> oldest.fireEvent(ShiftClick.of(MouseEvent.MOUSE_PRESSED, Point2D.ZERO)));
    until("five rows differ", () -> rows().getItems().size() == 5);
    assertThat(page.texts()).contains("-2", "3", "Showing 5 of 5", "+1 column");
    page.robot.clickOn(toggle("Deleted"), MouseButton.PRIMARY);
    until("two of them", () -> rows().getItems().size() == 2);
    run(() -> rows().getSelectionModel().selectAll());
    run(() -> command("Bring the selected rows back…").run());
    assertThat(page.opened.getLast())
        .contains("MERGE INTO lake.versions.orders AS now", "VERSION AS OF 0", "id IN (18L, 19L)");
  }

  @Test
  void theSliderGoesByKeyboard() {
    Node slider = page.robot.lookup(".version-slider").query();
    run(slider::requestFocus);
    page.robot.type(KeyCode.LEFT);
    assertThat(slider.getAccessibleText()).isEqualTo("Version 2 to 2");
    press(KeyCode.SHIFT, KeyCode.LEFT);
    assertThat(slider.getAccessibleText()).isEqualTo("Version 1 to 2");
    page.robot.type(KeyCode.RIGHT);
    assertThat(slider.getAccessibleText()).isEqualTo("Version 1 to 3");
    page.robot.type(KeyCode.HOME);
    assertThat(slider.getAccessibleText()).isEqualTo("Version 1 to 1");
    until("v1 against v0", () -> rows().getItems().size() == 3);
    assertThat(rows().getItems()).allMatch(row -> row.kind() == ChangedRow.Kind.UPDATED);
  }

  @Test
  void theRowsAsOfAVersionFollowTheSlider() {
    page.robot.clickOn(toggle("Rows"), MouseButton.PRIMARY);
    ResultGrid grid = page.robot.lookup(".rows-as-of .result-grid").queryAs(ResultGrid.class);
    until("rows as of v3", () -> count(grid) == 18);
    Node slider = page.robot.lookup(".version-slider").query();
    double y = fx(() -> slider.localToScreen(0, 44).getY());
    double left = fx(() -> slider.localToScreen(40, 44).getX());
    double right =
        fx(() -> slider.localToScreen(slider.getBoundsInLocal().getWidth() - 40, 0).getX());
    page.robot.moveTo(right, y).press(MouseButton.PRIMARY).moveTo(left, y);
    page.robot.release(MouseButton.PRIMARY);
    assertThat(slider.getAccessibleText()).isEqualTo("Version 0 to 0");
    until("rows as of v0", () -> count(grid) == 20);
    run(() -> command("Query the chosen version").run());
    assertThat(page.opened.getLast())
        .isEqualTo("SELECT * FROM lake.versions.orders VERSION AS OF 0;\n");
  }

  private static void press(KeyCode held, KeyCode key) {
    page.robot.press(held).type(key).release(held);
  }

  private static Command command(String title) {
    return page.pane.commands().stream()
        .filter(command -> command.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  /// For the window's thread.
  private static boolean sees(String text) {
    return page.robot.lookup(".label").<Label>queryAll().stream()
        .anyMatch(label -> text.equals(label.getText()));
  }

  private static long count(ResultGrid grid) {
    var result = grid.resultProperty().get();
    return result == null ? -1 : result.rowCount();
  }

  private static ListView<?> list() {
    return page.robot.lookup(".version-list").queryAs(ListView.class);
  }

  private static TableView<ChangedRow> rows() {
    List<TableView<ChangedRow>> found =
        page.robot.lookup("#changes").<TableView<ChangedRow>>queryAll().stream().toList();
    return found.isEmpty() ? new TableView<>() : found.getFirst();
  }

  private static Node cell(String version) {
    return page.robot.labelled(version, "version-number");
  }

  private static Node toggle(String text) {
    return page.robot.labelled(text, "toggle-button");
  }
}
