package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.FxTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is done to tables from the tree, by keys and on a real engine.
class TableChangesTest {
  @TempDir private Path results;
  private TreeWindow window;

  @BeforeEach
  void open() {
    FxTests.start();
    window = new TreeWindow(results);
    window.sql(
        "DROP SCHEMA IF EXISTS shop CASCADE",
        "CREATE SCHEMA shop",
        "CREATE TABLE shop.orders (id BIGINT, total INT) COMMENT 'all orders'",
        "INSERT INTO shop.orders VALUES (1, 10), (2, 20)",
        "CREATE VIEW shop.large AS SELECT * FROM shop.orders WHERE total > 15");
    window.connect("lake", "lake.shop");
  }

  @AfterEach
  void close() {
    window.sql("DROP SCHEMA IF EXISTS shop CASCADE");
    window.close();
  }

  @Test
  void aTableIsRenamedByKeysAndStaysSelected() {
    window.select("lake.shop.orders");
    window.press(KeyCode.F2);
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("sales");
    window.untilForm("Rename");
    assertThat(window.preview()).isEqualTo("ALTER TABLE lake.shop.orders RENAME TO shop.sales");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsThere("lake.shop.sales");
    assertThat(window.has("lake.shop.orders")).isFalse();
    until("it is selected", () -> selected().equals("lake.shop.sales"));
  }

  @Test
  void theTreeCountsRowsAnewWhenSomeWereWritten() {
    until("two rows", () -> window.words(".tree-cell .label").contains("2"));
    window.sql("INSERT INTO shop.orders VALUES (3, 30), (4, 40), (5, 50)");
    window.rowsChanged();
    until("five rows", () -> window.words(".tree-cell .label").contains("5"));
  }

  @Test
  void aCatalogThatAStatementNamesByASettingIsInTheTree() {
    String jdbc = "org.apache.spark.sql.execution.datasources.v2.jdbc.JDBCTableCatalog";
    window.configure("SET spark.sql.catalog.crm.url = `jdbc:derby:memory:crm;create=true`");
    window.configure("SET spark.sql.catalog.crm = " + jdbc);
    window.untilIsThere("crm");
    window.expand("crm");
    window.untilIsThere("crm.APP");
    window.configure("RESET spark.sql.catalog.crm");
  }

  @Test
  void anErrorIsToldInTheFormAndWhatWasWrittenStays() {
    window.select("lake.shop.orders");
    window.press(KeyCode.F2);
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("large");
    window.press(KeyCode.ENTER);
    until("the reason", () -> window.words(".change-trouble").stream().anyMatch(this::isTaken));
    assertThat(window.preview()).endsWith("shop.large");
    window.press(KeyCode.ESCAPE);
    window.untilNoForm();
    assertThat(window.has("lake.shop.orders")).isTrue();
  }

  @Test
  void commentAndTagsAreWrittenIntoTheTable() {
    window.select("lake.shop.orders");
    window.choose("Comment…");
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("it's new");
    window.untilForm("Save comment");
    window.press(KeyCode.CONTROL, KeyCode.ENTER);
    window.untilNoForm();
    window.select("lake.shop.orders");
    window.choose("Tags…");
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("gold, personal , gold");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    assertThat(window.values("DESCRIBE DETAIL shop.orders", 3)).containsExactly("it's new");
    assertThat(window.values("SHOW TBLPROPERTIES shop.orders ('tarn.tags')", 1))
        .containsExactly("gold, personal");
  }

  @Test
  void aDroppedTableComesBackByUndoWithItsHistory() {
    window.select("lake.shop.orders");
    window.press(KeyCode.DELETE);
    window.untilForm("Drop orders");
    assertThat(fx(() -> window.words(".change-words .label").getFirst()))
        .startsWith("This takes away 2 rows · 2 files · ")
        .endsWith(" · 2 versions.");
    assertThat(window.preview()).isEqualTo("DROP TABLE lake.shop.orders");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsGone("lake.shop.orders");
    window.untilNotice("orders was dropped");
    window.pressInNotice("Undo");
    window.untilIsThere("lake.shop.orders");
    assertThat(window.values("SELECT count(*) FROM shop.orders")).containsExactly("2");
    assertThat(window.values("DESCRIBE HISTORY shop.orders")).containsExactly("1", "0");
  }

  @Test
  void aDroppedViewComesBackByUndo() {
    window.select("lake.shop.large");
    window.press(KeyCode.DELETE);
    window.untilForm("Drop large");
    assertThat(window.preview()).isEqualTo("DROP VIEW lake.shop.large");
    window.press(KeyCode.ENTER);
    window.untilIsGone("lake.shop.large");
    window.untilNotice("large was dropped");
    window.pressInNotice("Undo");
    window.untilIsThere("lake.shop.large");
    assertThat(window.values("SELECT id FROM shop.large")).containsExactly("2");
  }

  @Test
  void aTableWhoseFolderIsGoneCanStillBeDropped() throws IOException {
    Path folder = TestEngine.shared().workspace().resolve("lakehouse/shop.db/orders");
    Files.move(folder, results.resolve("moved"));
    window.select("lake.shop.orders");
    window.press(KeyCode.DELETE);
    window.untilForm("Drop orders");
    window.press(KeyCode.ENTER);
    window.untilIsGone("lake.shop.orders");
  }

  @Test
  void thePathOfATableIsCopied() {
    window.select("lake.shop.orders");
    window.press(KeyCode.SHIFT, KeyCode.ALT, KeyCode.C);
    window.untilNotice("The path was copied");
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString()))
        .endsWith("lakehouse/shop.db/orders");
  }

  private boolean isTaken(String words) {
    return words.contains("exists");
  }

  private String selected() {
    return window.catalog().selected().map(node -> node.entry().path()).orElse("");
  }
}
