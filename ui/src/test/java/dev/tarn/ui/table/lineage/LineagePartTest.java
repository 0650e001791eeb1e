package dev.tarn.ui.table.lineage;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.table.TablePageStage;
import dev.tarn.ui.table.TableTab;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The lineage of a table in a real window, told by a real engine of statements that really ran.
class LineagePartTest {
  private static final TableName SALES = new TableName("lake", "flow", "sales");

  @TempDir private Path home;
  private @Nullable TablePageStage stage;

  @AfterEach
  void close() {
    if (stage != null) {
      stage.sessions.ready().ask(Statement.of("DROP SCHEMA IF EXISTS flow CASCADE"));
      stage.close();
    }
  }

  @Test
  void theTableStandsBetweenItsSourcesAndItsConsumers() {
    TablePageStage page = open(SALES);
    assertThat(nodes(page))
        .containsExactlyInAnyOrder("flow.orders", "flow.sales", "flow.by_state");
    assertThat(page.texts()).contains("View");
  }

  private TablePageStage open(TableName table) {
    stage =
        new TablePageStage(
            home,
            table,
            "CREATE SCHEMA IF NOT EXISTS flow",
            "CREATE OR REPLACE TABLE flow.raw (id BIGINT, amount DOUBLE, state STRING)",
            "CREATE OR REPLACE TABLE flow.orders (id BIGINT, amount DOUBLE, state STRING)",
            "CREATE OR REPLACE TABLE flow.sales (key BIGINT, total DOUBLE, state STRING)");
    TablePageStage page = Objects.requireNonNull(stage);
    run(page, "INSERT INTO flow.raw VALUES (1, 2.5, 'a')");
    run(page, "INSERT INTO flow.orders SELECT id, amount, upper(state) FROM flow.raw");
    run(page, "INSERT INTO flow.sales SELECT id, amount * 2, state FROM flow.orders");
    run(
        page,
        "CREATE OR REPLACE VIEW flow.by_state AS SELECT state, sum(total) AS total FROM flow.sales"
            + " GROUP BY state");
    page.choose(TableTab.LINEAGE);
    until("nodes", () -> !drawn(page).isEmpty());
    return page;
  }

  static void run(TablePageStage page, String sql) {
    page.sessions.ready().submit(Statement.of(sql)).done().join();
  }

  private static List<String> nodes(TablePageStage page) {
    return fx(() -> drawn(page));
  }

  private static List<String> drawn(TablePageStage page) {
    return page.robot.lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
        .map(node -> PlaceWords.title(node.place()))
        .toList();
  }
}
