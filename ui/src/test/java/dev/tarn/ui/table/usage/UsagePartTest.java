package dev.tarn.ui.table.usage;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.ui.sql.EngineSessions;
import dev.tarn.ui.table.TablePageStage;
import dev.tarn.ui.table.TableTab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What names a table, in a real window, with real files and a real engine.
class UsagePartTest {
  private static final TableName TABLE = new TableName("lake", "used", "orders");

  @TempDir private Path home;
  private @Nullable TablePageStage stage;

  @AfterEach
  void close() {
    if (stage != null) {
      stage.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS used CASCADE"));
      stage.close();
    }
  }

  @Test
  void filesViewsAndStatementsAreListedAndOpened() throws IOException {
    Files.writeString(home.resolve("a.sql"), "SELECT 1;\nSELECT * FROM used.orders");
    Files.writeString(home.resolve("b.sql"), "SELECT * FROM orders");
    Files.writeString(home.resolve("c.sql"), "SELECT 2;\nSELECT * FROM used.purchases");
    TablePageStage page = open();
    assertThat(page.texts())
        .contains("Files", "a.sql:2", "SELECT * FROM used.orders", "b.sql:1", "Maybe")
        .contains("Views", "used.open_orders")
        .contains("Files that still say used.purchases, its former name", "c.sql:2")
        .contains("Statements that ran")
        .anyMatch(text -> text.startsWith("Insert · 2 times · last today"));
    assertThat(page.texts()).contains("4");
    enter(page, 1);
    assertThat(page.texts.shown()).containsExactly("a.sql:2");
    enter(page, 4);
    assertThat(page.tables).containsExactly(new TableName("lake", "used", "open_orders"));
    page.robot.clickOn(".check-box");
    assertThat(page.texts()).doesNotContain("b.sql:1").contains("a.sql:2", "3");
  }

  private static void enter(TablePageStage page, int row) {
    fx(() -> {
      ListView<?> list = page.in().lookup(".usage-list").queryAs(ListView.class);
      list.requestFocus();
      list.getSelectionModel().select(row);
      return true;
    });
    page.robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
  }

  private TablePageStage open() {
    try (EngineSessions user = new EngineSessions(home.resolve("before"))) {
      run(user, "CREATE SCHEMA IF NOT EXISTS used");
      run(user, "CREATE OR REPLACE TABLE used.purchases (id BIGINT)");
      run(user, "ALTER TABLE used.purchases RENAME TO used.orders");
      run(user, "CREATE VIEW used.open_orders AS SELECT * FROM used.orders WHERE id > 1");
      run(user, "INSERT INTO used.orders SELECT id FROM range(2)");
      run(user, "INSERT INTO used.orders SELECT id FROM range(2)");
    }
    TablePageStage page = new TablePageStage(home, TABLE);
    stage = page;
    page.choose(TableTab.USED_BY);
    until("all is listed", () -> titles(page).size() == 4);
    return page;
  }

  /// As its user does, so that it is written down.
  private static void run(EngineSessions user, String sql) {
    user.ready().submit(Statement.of(sql)).done().join();
  }

  private static List<String> titles(TablePageStage page) {
    return page.in().lookup(".usage-list").queryAllAs(ListView.class).stream()
        .flatMap(list -> ((ListView<?>) list).getItems().stream())
        .filter(UsageRow.Title.class::isInstance)
        .map(Object::toString)
        .toList();
  }
}
