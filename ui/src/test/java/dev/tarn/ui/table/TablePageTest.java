package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.table.ColumnFacts;
import dev.tarn.session.table.TableReader;
import dev.tarn.ui.grid.ResultGrid;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page of a table in a real window, on a real engine.
class TablePageTest {
  private static final TableName TABLE = new TableName("lake", "pages", "orders");

  @TempDir private Path home;
  private @Nullable TablePageStage stage;

  @AfterEach
  void close() {
    if (stage != null) {
      stage.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS pages CASCADE"));
      stage.close();
    }
  }

  @Test
  void theHeadTellsWhatTheTableIs() {
    TablePageStage page = open(TABLE);
    assertThat(page.texts())
        .contains("lake", "pages", "orders", "Delta", "Managed", "One row per order", "Overview");
    assertThat(page.texts()).anyMatch(text -> text.endsWith("2 files"));
  }

  @Test
  void theCommentIsWrittenWithTheStatementInSight() {
    TablePageStage page = open(TABLE);
    page.pane.commands().stream()
        .filter(command -> command.title().equals("Edit the comment…"))
        .findFirst()
        .ifPresent(command ->
            fx(() -> {
              command.run();
              return true;
            }));
    page.robot.write("! It's loaded nightly.");
    assertThat(page.texts())
        .contains(
            "COMMENT ON TABLE `lake`.`pages`.`orders` IS"
                + " 'One row per order! It\\'s loaded nightly.'");
    page.robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    until("it is saved", () -> !page.notices.isEmpty() && !page.pane.runningProperty().get());
    assertThat(TableReader.read(page.sessions.ready(), TABLE).comment())
        .isEqualTo("One row per order! It's loaded nightly.");
    assertThat(page.texts()).contains("One row per order! It's loaded nightly.");
  }

  @Test
  void theOwnerIsAnotherOneAfterItsForm() {
    TablePageStage page = open(TABLE);
    page.pane.commands().stream()
        .filter(command -> command.title().equals("Change the owner…"))
        .findFirst()
        .ifPresent(command ->
            fx(() -> {
              command.run();
              return true;
            }));
    page.robot.write("anna");
    assertThat(page.texts()).contains("ALTER TABLE `lake`.`pages`.`orders` OWNER TO `anna`");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("it is saved", () -> !page.notices.isEmpty() && !page.pane.runningProperty().get());
    assertThat(TableReader.read(page.sessions.ready(), TABLE).owner()).isEqualTo("anna");
    page.awaitText("anna");
  }

  @Test
  void columnsTellTypeNullDefaultAndComment() {
    TablePageStage page = open(TABLE);
    page.choose(TableTab.COLUMNS);
    TableView<?> table = page.in().lookup(".columns-table").queryAs(TableView.class);
    assertThat(table.getItems()).hasSize(3);
    ColumnFacts key = (ColumnFacts) table.getItems().getFirst();
    assertThat(key.column().nullable()).isFalse();
    assertThat(key.column().comment()).isEqualTo("the key");
    assertThat(((ColumnFacts) table.getItems().get(2)).usual()).isEqualTo("'new'");
  }

  @Test
  void aColumnIsChangedFromItsMenu() {
    TablePageStage page = open(TABLE);
    page.choose(TableTab.COLUMNS);
    page.robot.rightClickOn("state");
    assertThat(menu(page))
        .contains("Set a default…", "Rename a column… · turn column mapping on first, in Care")
        .doesNotContain("Allow null…");
    page.robot.clickOn("Set a default…");
    page.awaitText("ALTER COLUMN `state` DROP DEFAULT");
    page.robot.clickOn(".care-field .text-field");
    page.robot.write("'old'").press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("'old'");
    assertThat(TableReader.read(page.sessions.ready(), TABLE).columns().get(2).usual())
        .isEqualTo("'old'");
  }

  @Test
  void columnsTellTheConstraintsThatNameThem() {
    TablePageStage page =
        open(TABLE, "ALTER TABLE pages.orders ADD CONSTRAINT paid CHECK (amount > 0 OR id < 9)");
    page.choose(TableTab.COLUMNS);
    assertThat(page.texts()).contains("Constraint");
    assertThat(page.texts().stream().filter("amount > 0 OR id < 9"::equals)).hasSize(2);
  }

  private static List<String> menu(TablePageStage page) {
    return page.robot.lookup(".context-menu .label").queryAllAs(Label.class).stream()
        .map(Label::getText)
        .toList();
  }

  @Test
  void aColumnIsProfiledWhenItIsAskedFor() {
    TablePageStage page = open(TABLE);
    page.choose(TableTab.COLUMNS);
    page.robot.clickOn("Profile this column");
    page.awaitText("about 3");
    assertThat(page.texts()).contains("Different values", "0 (0 %)");
    page.robot.clickOn("state");
    page.robot.clickOn("Profile this column");
    page.awaitText("1 (33.3 %)");
    assertThat(page.texts()).contains("a", "b", "c");
    page.robot.clickOn("id");
    page.awaitText("about 3");
  }

  @Test
  void aSampleShowsRowsAndTakesACondition() {
    TablePageStage page = open(TABLE);
    page.choose(TableTab.SAMPLE);
    ResultGrid grid = page.in().lookup(".result-grid").queryAs(ResultGrid.class);
    until("rows", () -> rows(grid) == 3);
    page.robot.clickOn(".table-bar .text-field");
    page.robot.write("id > 1").press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("fewer rows", () -> rows(grid) == 2);
    page.robot.write(" nonsense(").press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("yntax error");
  }

  @Test
  void aTableThatIsGoneSaysSo() {
    TablePageStage page = open(new TableName("lake", "pages", "nothing"));
    assertThat(page.texts()).contains("lake.pages.nothing cannot be read", "Try again");
  }

  @Test
  void aViewTellsItsStatement() {
    TablePageStage page = open(new TableName("lake", "pages", "open_orders"));
    assertThat(page.texts()).contains("View", "open_orders").doesNotContain("Managed");
    assertThat(TableReader.read(page.sessions.ready(), page.pane.table()).text())
        .contains("WHERE id > 1");
  }

  private TablePageStage open(TableName table, String... more) {
    stage =
        new TablePageStage(
            home,
            table,
            Stream.concat(
                    Stream.of(
                        "CREATE SCHEMA IF NOT EXISTS pages",
                        "CREATE OR REPLACE TABLE pages.orders (id BIGINT NOT NULL COMMENT 'the"
                            + " key', amount DECIMAL(10,2), state STRING DEFAULT 'new') COMMENT"
                            + " 'One row per order' TBLPROPERTIES"
                            + " ('delta.feature.allowColumnDefaults' = 'supported')",
                        "INSERT INTO pages.orders VALUES (1, 2.5, 'a'), (2, 3.5, 'b'), (3, NULL,"
                            + " 'c')",
                        "CREATE OR REPLACE VIEW pages.open_orders AS SELECT * FROM pages.orders"
                            + " WHERE id > 1"),
                    Stream.of(more))
                .toArray(String[]::new));
    return Objects.requireNonNull(stage);
  }

  private static long rows(ResultGrid grid) {
    var result = grid.resultProperty().get();
    return result == null ? -1 : result.rowCount();
  }
}
