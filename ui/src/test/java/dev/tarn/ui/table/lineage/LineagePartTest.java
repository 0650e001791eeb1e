package dev.tarn.ui.table.lineage;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
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
    assertThat(nodes(page)).containsExactlyInAnyOrder("flow.orders", "flow.sales", "flow.by_state");
    assertThat(page.texts()).contains("View");
  }

  @Test
  void aLineTellsItsStatementWhichOpensInAnEditor() {
    TablePageStage page = open(SALES);
    page.robot.clickOn(button(page, "flow.orders, Insert · 1 time"), MouseButton.PRIMARY);
    assertThat(page.texts()).contains("flow.orders → flow.sales", "Insert");
    assertThat(page.texts()).anyMatch(text -> text.startsWith("1 time, last today"));
    page.robot.clickOn("Open in editor", MouseButton.PRIMARY);
    assertThat(page.opened)
        .containsExactly("INSERT INTO flow.sales SELECT id, amount * 2, state FROM flow.orders;\n");
  }

  @Test
  void theKeyboardGoesFromNodeToNodeShowsMoreAndOpensATable() {
    TablePageStage page = open(SALES);
    run(page.pane::focus);
    press(page, KeyCode.LEFT);
    assertThat(focused(page)).isEqualTo("flow.orders");
    press(page, KeyCode.PLUS);
    until("the next level", () -> drawn(page).contains("flow.raw"));
    press(page, KeyCode.LEFT);
    assertThat(focused(page)).isEqualTo("flow.raw");
    press(page, KeyCode.RIGHT);
    press(page, KeyCode.MINUS);
    assertThat(nodes(page)).doesNotContain("flow.raw");
    press(page, KeyCode.ENTER);
    assertThat(page.tables).containsExactly(new TableName("lake", "flow", "orders"));
  }

  @Test
  void aColumnIsFollowedThroughAllThatIsShown() {
    TablePageStage page = open(SALES);
    run(page.pane::focus);
    press(page, KeyCode.SPACE);
    until("columns", () -> !page.in().lookup(".lineage-column").queryAll().isEmpty());
    until("ways", () -> isUsed(page, "total"));
    page.robot.clickOn(column(page, "total"), MouseButton.PRIMARY);
    assertThat(columns(page))
        .containsExactlyInAnyOrder(
            "flow.orders.amount",
            "flow.sales.key",
            "flow.sales.total",
            "flow.sales.state",
            "flow.by_state.total");
    assertThat(fx(() -> page.in().lookup(".lineage-way").queryAll().size())).isEqualTo(2);
    press(page, KeyCode.DOWN);
    assertThat(columns(page)).contains("flow.orders.state", "flow.by_state.state");
  }

  @Test
  void aTableThatNothingTouchedSaysWhatWillComeAndWhen() {
    stage =
        new TablePageStage(
            home,
            new TableName("lake", "flow", "alone"),
            "CREATE SCHEMA IF NOT EXISTS flow",
            "CREATE OR REPLACE TABLE flow.alone (id BIGINT)");
    TablePageStage page = Objects.requireNonNull(stage);
    page.choose(TableTab.LINEAGE);
    page.awaitText("No lineage yet");
  }

  private static void press(TablePageStage page, KeyCode key) {
    page.robot.press(key).release(key);
    fx(() -> true);
  }

  private static Node button(TablePageStage page, String words) {
    return page.robot.found(words, node -> words.equals(node.getAccessibleText()));
  }

  private static String focused(TablePageStage page) {
    return fx(() ->
        page.in().lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
            .filter(Node::isFocused)
            .map(node -> PlaceWords.title(node.place()))
            .findFirst()
            .orElse("nothing"));
  }

  private static Node column(TablePageStage page, String name) {
    return fx(() ->
        page.in().lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
            .flatMap(node -> node.columns().entrySet().stream())
            .filter(entry -> entry.getKey().equals(name))
            .map(java.util.Map.Entry::getValue)
            .findFirst()
            .orElseThrow());
  }

  private static boolean isUsed(TablePageStage page, String name) {
    return page.in().lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
        .flatMap(node -> node.columns().entrySet().stream())
        .anyMatch(entry ->
            entry.getKey().equals(name)
                && !entry.getValue().getStyleClass().contains("lineage-unused"));
  }

  private static List<String> columns(TablePageStage page) {
    return fx(() ->
        page.in().lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
            .flatMap(node ->
                node.columns().keySet().stream()
                    .map(name -> PlaceWords.title(node.place()) + "." + name))
            .toList());
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
    statement(page, "INSERT INTO flow.raw VALUES (1, 2.5, 'a')");
    statement(page, "INSERT INTO flow.orders SELECT id, amount, upper(state) FROM flow.raw");
    statement(page, "INSERT INTO flow.sales SELECT id, amount * 2, state FROM flow.orders");
    statement(
        page,
        "CREATE OR REPLACE VIEW flow.by_state AS SELECT state, sum(total) AS total FROM flow.sales"
            + " GROUP BY state");
    page.choose(TableTab.LINEAGE);
    until("nodes", () -> !drawn(page).isEmpty());
    return page;
  }

  private static void statement(TablePageStage page, String sql) {
    page.sessions.ready().submit(Statement.of(sql)).done().join();
  }

  private static List<String> nodes(TablePageStage page) {
    return fx(() -> drawn(page));
  }

  private static List<String> drawn(TablePageStage page) {
    return page.in().lookup(".lineage-node").queryAllAs(PlaceNode.class).stream()
        .map(node -> PlaceWords.title(node.place()))
        .toList();
  }
}
