package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.ui.pane.Command;
import java.nio.file.Path;
import javafx.scene.control.ListView;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The way back to a version of a table, and back from there, in a real window.
class RestoreVersionTest {
  @TempDir private Path home;

  @Test
  void aVersionComesBackAndThatIsUndone() {
    TablePageStage page =
        new TablePageStage(
            home,
            new TableName("lake", "comeback", "orders"),
            "CREATE SCHEMA IF NOT EXISTS comeback",
            "CREATE OR REPLACE TABLE comeback.orders AS SELECT id FROM range(20)",
            "DELETE FROM comeback.orders WHERE id >= 18",
            "INSERT INTO comeback.orders VALUES (100)");
    try {
      page.choose(TableTab.HISTORY);
      until("versions are listed", () -> versions(page) == 3);
      page.robot.clickOn(page.robot.labelled("v0", "version-number"), MouseButton.PRIMARY);
      page.robot.clickOn(page.robot.labelled("Restore v0…", "button"), MouseButton.PRIMARY);
      assertThat(page.texts())
          .contains("Restore orders to v0?")
          .anyMatch(text -> text.contains("2 versions were written since") && text.contains("v3"));
      page.robot.clickOn(page.robot.labelled("Restore v0", "button"), MouseButton.PRIMARY);
      until("v3 is listed", () -> versions(page) == 4 && !page.notices.isEmpty());
      assertThat(rows(page)).isEqualTo(20);
      run(() -> page.notices.getLast().action().orElseThrow().run().run());
      until("v4 is listed", () -> versions(page) == 5);
      assertThat(rows(page)).isEqualTo(19);
      page.sessions.ready().ask(Statement.of("INSERT INTO comeback.orders VALUES (200)"));
      run(() -> page.notices.getLast().action().orElseThrow().run().run());
      until("what came in between is listed", () -> versions(page) == 6);
      assertThat(page.notices.getLast().detail()).contains("written in the meantime");
      assertThat(rows(page)).isEqualTo(20);
    } finally {
      page.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS comeback CASCADE"));
      page.close();
    }
  }

  @Test
  void theLastWriteIsUndoneFromAnyTab() {
    TablePageStage page =
        new TablePageStage(
            home,
            new TableName("lake", "comeback", "orders"),
            "CREATE SCHEMA IF NOT EXISTS comeback",
            "CREATE OR REPLACE TABLE comeback.orders AS SELECT id FROM range(20)",
            "DELETE FROM comeback.orders WHERE id >= 18");
    try {
      run(() ->
          page.pane.commands().stream()
              .filter(command -> command.title().equals("Undo the last write…"))
              .forEach(Command::run));
      page.awaitText("Restore orders to v0?");
      page.robot.clickOn(page.robot.labelled("Restore v0", "button"), MouseButton.PRIMARY);
      until("v2 is listed", () -> versions(page) == 3 && !page.notices.isEmpty());
      assertThat(rows(page)).isEqualTo(20);
    } finally {
      page.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS comeback CASCADE"));
      page.close();
    }
  }

  private static int versions(TablePageStage page) {
    return page.robot.lookup(".version-list").queryAs(ListView.class).getItems().size();
  }

  private static long rows(TablePageStage page) {
    return page.sessions.ready().ask(Statement.of("SELECT * FROM comeback.orders")).rowCount();
  }
}
