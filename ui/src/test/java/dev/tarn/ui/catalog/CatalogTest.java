package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.TableName;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.catalog.change.ChangeDesk;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final FakeCatalog engine = new FakeCatalog();
  private final List<String> inserted = new ArrayList<>();
  private CatalogController catalog;

  @BeforeEach
  void build() {
    FxTests.start();
    catalog =
        fx(() -> {
          CatalogController made =
              new CatalogController(
                  new ChangeDesk(
                      Background.inline(), new OverlayLayer(), _ -> {}, new ArrayList<>()),
                  new CatalogTarget() {
                    @Override
                    public void insert(String sql) {
                      inserted.add(sql);
                    }

                    @Override
                    public void query(TableName table) {
                      inserted.add("query " + table.sql());
                    }

                    @Override
                    public void open(TableName table) {
                      inserted.add("open " + table.sql());
                    }

                    @Override
                    public void script(String sql) {
                      inserted.add(sql);
                    }
                  });
          new Scene(made.view(), 280, 600);
          return made;
        });
  }

  @Test
  void levelsAreAskedForOnlyWhenTheyAreOpened() {
    run(() -> catalog.connect(engine));
    assertThat(engine.asked).containsExactly("catalogs");
    open("lake");
    assertThat(engine.asked).containsExactly("catalogs", "schemas lake");
    assertThat(rows()).containsExactly("lake", "  broken", "  default", "  empty", "samples");
  }

  @Test
  void emptyAndBrokenNodesSaySo() {
    run(() -> catalog.connect(engine));
    open("lake");
    open("empty");
    open("broken");
    assertThat(rows()).contains("    (No tables yet)", "    (The metastore does not answer)");
  }

  @Test
  void whatWasOpenIsLoadedAgainWithTheNextEngine() {
    run(() -> catalog.expand(List.of("lake", "lake.default", "lake.default.orders")));
    run(() -> catalog.connect(engine));
    assertThat(rows()).contains("    orders", "      key", "      order date");
    assertThat(fx(catalog::expanded)).contains("lake.default.orders");
  }

  @Test
  void refreshFindsNewTablesAndKeepsWhatIsOpen() {
    run(() -> catalog.expand(List.of("lake", "lake.default", "lake.default.orders")));
    run(() -> catalog.connect(engine));
    engine.tables.add("parts");
    run(catalog::refresh);
    assertThat(rows()).contains("    parts", "      key");
  }

  @Test
  void theFilterKeepsAncestorsAndWhatIsBelowAFittingNode() {
    run(() -> catalog.expand(List.of("lake", "lake.default", "lake.default.orders")));
    run(() -> catalog.connect(engine));
    filter("ORDERS");
    assertThat(rows())
        .containsExactly("lake", "  default", "    orders", "      key", "      order date");
    filter("date");
    assertThat(rows()).containsExactly("lake", "  default", "    orders", "      order date");
    filter("nothing like it");
    assertThat(fx(() -> catalog.view().lookup("#catalog-tree") == null)).isTrue();
    filter("");
    assertThat(rows()).contains("samples");
  }

  @Test
  void enterWritesTheNameAsSqlTakesIt() {
    run(() -> catalog.expand(List.of("lake", "lake.default", "lake.default.orders")));
    run(() -> catalog.connect(engine));
    enter("orders");
    enter("order date");
    assertThat(inserted).containsExactly("lake.default.orders", "`order date`");
  }

  @Test
  void withoutAnEngineThePaneSaysWhatIsMissing() {
    run(() -> catalog.await("Local Spark is starting", "Opening the catalog"));
    assertThat(texts()).contains("Local Spark is starting", "Opening the catalog");
    run(() -> catalog.disconnect("Local Spark is not running", "It starts with the next run."));
    assertThat(texts()).contains("Local Spark is not running", "It starts with the next run.");
  }

  private void open(String name) {
    run(() -> find(tree().getRoot(), name).setExpanded(true));
  }

  private void enter(String name) {
    run(() -> {
      tree().getSelectionModel().select(find(tree().getRoot(), name));
      tree()
          .fireEvent(
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });
  }

  private void filter(String text) {
    run(() -> ((SearchBox) catalog.view().lookup(".search-box")).textProperty().set(text));
  }

  @SuppressWarnings("unchecked")
  private TreeView<CatalogRow> tree() {
    return (TreeView<CatalogRow>) catalog.view().lookup("#catalog-tree");
  }

  private static TreeItem<CatalogRow> find(TreeItem<CatalogRow> root, String name) {
    return all(root).filter(item -> text(item.getValue()).equals(name)).findFirst().orElseThrow();
  }

  private static Stream<TreeItem<CatalogRow>> all(TreeItem<CatalogRow> item) {
    return Stream.concat(Stream.of(item), item.getChildren().stream().flatMap(CatalogTest::all));
  }

  private List<String> rows() {
    return fx(() -> {
      List<String> rows = new ArrayList<>();
      tree().getRoot().getChildren().forEach(child -> add(rows, child, ""));
      return rows;
    });
  }

  private static void add(List<String> rows, TreeItem<CatalogRow> item, String indent) {
    rows.add(indent + text(item.getValue()));
    if (item.isExpanded()) {
      item.getChildren().forEach(child -> add(rows, child, indent + "  "));
    }
  }

  private static String text(CatalogRow row) {
    return switch (row) {
      case CatalogRow.Of(CatalogNode node) -> node.entry().name();
      case CatalogRow.Loading(String text) -> "(" + text + ")";
      case CatalogRow.Empty(String text) -> "(" + text + ")";
      case CatalogRow.Failed(String text, CatalogNode _) -> "(" + text + ")";
    };
  }

  private List<String> texts() {
    return fx(() ->
        catalog.view().lookupAll(".label").stream()
            .map(Node::toString)
            .map(text -> text.replaceAll("(?s).*\\]'(.*)'$", "$1"))
            .toList());
  }
}
