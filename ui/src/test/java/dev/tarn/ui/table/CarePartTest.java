package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.table.TableReader;
import dev.tarn.ui.pane.Command;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What keeps a table well, in a real window, on a real engine.
class CarePartTest {
  private static final TableName TABLE = new TableName("lake", "care", "t");

  @TempDir private Path home;
  private @Nullable TablePageStage stage;

  @AfterEach
  void close() {
    if (stage != null) {
      stage.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS care CASCADE"));
      stage.close();
    }
  }

  @Test
  void puttingFilesTogetherTellsHowManyThereWere() {
    TablePageStage page = open();
    page.choose(TableTab.FILES);
    page.awaitText("3 of 3 files are smaller than 32 MB");
    act(page, "Put small files together…");
    assertThat(page.texts()).contains("OPTIMIZE `lake`.`care`.`t`");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("Files 3 → 1");
    page.choose(TableTab.FILES);
    page.awaitText("One file: there is nothing to put together");
  }

  @Test
  void aColumnIsAddedByAFormThatShowsItsStatement() {
    TablePageStage page = open();
    act(page, "Add a column…");
    page.robot.write("more");
    assertThat(page.texts()).contains("ALTER TABLE `lake`.`care`.`t` ADD COLUMN `more` STRING");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("Done in");
    assertThat(TableReader.read(page.sessions.ready(), TABLE).columns())
        .extracting(each -> each.column().name())
        .containsExactly("id", "name", "more");
  }

  @Test
  void howMuchThereIsToDoStandsThereBefore() {
    TablePageStage page = open();
    page.choose(TableTab.CARE);
    page.awaitText("3 of 3 files are smaller than 32 MB");
    assertThat(page.texts())
        .contains("All files have statistics", "Allow default values…")
        .anyMatch(text -> text.endsWith("since the last checkpoint"))
        .doesNotContain("Allow null…", "Set a default…");
    act(page, "Allow default values…");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("Set a default…");
  }

  @Test
  void oldFilesAreCountedBeforeTheyAreDeleted() {
    TablePageStage page = open();
    act(page, "Delete old files…");
    assertThat(page.texts()).contains("VACUUM `lake`.`care`.`t`", "See what it would do");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("No file would be deleted.");
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    page.awaitText("Files 3 → 3");
  }

  @Test
  void whatCannotBeDoneSaysWhy() {
    TablePageStage page = open();
    act(page, "Add a constraint…");
    page.robot.write("small").press(KeyCode.TAB).release(KeyCode.TAB).write("id < 2");
    page.robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    page.awaitText("It could not be done:");
  }

  private static void act(TablePageStage page, String title) {
    page.choose(TableTab.CARE);
    run(() ->
        page.pane.commands().stream()
            .filter(command -> command.title().equals(title))
            .findFirst()
            .ifPresent(Command::run));
    until("the form is drawn", () -> isDrawn(page));
  }

  private static boolean isDrawn(TablePageStage page) {
    Set<Button> buttons = page.in().lookup(".dialog-buttons .button").queryAllAs(Button.class);
    return !buttons.isEmpty() && buttons.stream().allMatch(button -> button.getSkin() != null);
  }

  private TablePageStage open() {
    stage =
        new TablePageStage(
            home,
            TABLE,
            "CREATE SCHEMA IF NOT EXISTS care",
            "CREATE OR REPLACE TABLE care.t (id BIGINT, name STRING)",
            "INSERT INTO care.t VALUES (1, 'a')",
            "INSERT INTO care.t VALUES (2, 'b')",
            "INSERT INTO care.t VALUES (3, 'c')");
    return Objects.requireNonNull(stage);
  }
}
