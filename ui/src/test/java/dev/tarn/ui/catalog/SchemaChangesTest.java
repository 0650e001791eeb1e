package dev.tarn.ui.catalog;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.FxTests;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.text.Quantities;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Schemas, definitions, optimising, hints and the search, by keys and on a real engine.
class SchemaChangesTest {
  @TempDir private Path results;
  private TreeWindow window;

  @BeforeEach
  void open() {
    FxTests.start();
    window = new TreeWindow(results);
    window.sql(
        "DROP SCHEMA IF EXISTS depot CASCADE",
        "DROP SCHEMA IF EXISTS fresh CASCADE",
        "CREATE SCHEMA depot",
        "CREATE TABLE depot.parts (part_id BIGINT COMMENT 'key', weight INT) COMMENT 'spare parts'",
        "INSERT INTO depot.parts SELECT /*+ REPARTITION(4) */ id, 1 FROM range(1500)",
        "CREATE VIEW depot.heavy AS SELECT * FROM depot.parts WHERE weight > 15",
        "CREATE FUNCTION depot.twice(x INT) RETURNS INT RETURN x * 2");
    window.connect("lake", "lake.depot", "lake.depot()");
  }

  @AfterEach
  void close() {
    window.sql("DROP SCHEMA IF EXISTS depot CASCADE", "DROP SCHEMA IF EXISTS fresh CASCADE");
    window.close();
  }

  @Test
  void aSchemaIsMadeByItsFormAndSelected() {
    window.select("lake.depot");
    window.choose("New schema…");
    until("the form", () -> window.nodes(".change-form").findAny().isPresent());
    window.write("fresh");
    window.untilForm("Create schema");
    assertThat(window.preview()).isEqualTo("CREATE SCHEMA lake.fresh");
    window.press(KeyCode.ENTER);
    window.untilNoForm();
    window.untilIsThere("lake.fresh");
  }

  @Test
  void aDroppedSchemaComesBackWithItsTablesAndViews() {
    window.select("lake.depot");
    window.choose("Drop schema…");
    window.untilForm("Drop depot");
    assertThat(fx(() -> window.words(".change-words .label").getFirst()))
        .startsWith("This takes away 1 table · 1 view · 1 function");
    assertThat(window.preview()).isEqualTo("DROP SCHEMA lake.depot CASCADE");
    window.press(KeyCode.ENTER);
    window.untilIsGone("lake.depot");
    window.untilNotice("depot was dropped");
    window.pressInNotice("Undo");
    window.untilIsThere("lake.depot.parts");
    assertThat(window.values("SELECT count(*) FROM depot.parts")).containsExactly("1500");
    assertThat(window.values("SELECT count(*) FROM depot.heavy")).containsExactly("0");
  }

  @Test
  void theDefinitionOfATableIsOpened() {
    window.select("lake.depot.parts");
    window.choose("Show definition");
    until("the text", () -> !window.taken.isEmpty());
    assertThat(window.taken.getFirst())
        .contains("part_id bigint COMMENT 'key'")
        .contains("COMMENT 'spare parts'");
  }

  @Test
  void optimisingTellsWhatCameOfIt() {
    window.select("lake.depot.parts");
    window.choose("Optimise");
    window.untilNotice("parts is optimised");
    assertThat(fx(() -> window.words(".toast .label")))
        .anyMatch(words -> words.startsWith("4 files became 1, "));
    assertThat(fx(window.work::isEmpty)).isTrue();
  }

  @Test
  void rowsAndFunctionsAreToldInTheTree() {
    window.untilIsThere("lake.depot.twice()");
    until("the rows", () -> window.words(".tree-hint").contains(Quantities.shortCount(1500)));
  }

  @Test
  void aSearchFindsWhatIsNotOpenAndEnterOpensIt() {
    window.untilIsThere("lake.depot.parts");
    FxTests.run(() -> filter().field().requestFocus());
    window.write("c_acctbal");
    until("a hit", () -> window.words(".catalog-hit .tree-name").contains("c_acctbal"));
    window.press(KeyCode.ENTER);
    until("it is opened", () -> !window.taken.isEmpty());
    assertThat(window.taken.getFirst()).startsWith("open samples.").endsWith(".customer");
  }

  @Test
  void aSearchThatFindsNothingAnywhereSaysSo() {
    window.untilIsThere("lake.depot.parts");
    FxTests.run(() -> filter().field().requestFocus());
    window.write("no such thing");
    until(
        "it is told",
        () ->
            window
                .words(".label")
                .contains("No name, column, comment or tag of any catalog fits."));
  }

  private SearchBox filter() {
    return (SearchBox) window.catalog().view().lookup(".search-box");
  }
}
