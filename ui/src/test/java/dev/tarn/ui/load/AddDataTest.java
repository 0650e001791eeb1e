package dev.tarn.ui.load;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.shell.EngineStatus;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.load.FileKind;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Files become tables in a whole window with an engine of its own.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AddDataTest {
  private final PatientRobot robot = new PatientRobot();
  private Path home;
  private Path folder;
  private TarnWindow window;

  @BeforeAll
  void open(@TempDir Path temporary) {
    FxTests.start();
    home = temporary;
    folder = home.resolve("work");
    window =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), EngineDesk.in(home.resolve("user")));
          made.show(folder);
          return made;
        });
    until(
        "the engine is ready",
        () -> window.model().engineProperty().get().tone() == EngineStatus.Tone.READY);
  }

  @AfterAll
  void close() throws InterruptedException {
    run(window::close);
    try (LocalEngine engine = new LocalEngine(folder, EngineOptions.usual())) {
      engine.stop();
    }
  }

  @BeforeEach
  void calm() {
    run(() -> {
      window.closeOverlays();
      window.closeAll();
    });
  }

  @Test
  void aFileThatIsDroppedBecomesATableAndWhatDoesNotFitIsShown() throws IOException {
    StringBuilder text = new StringBuilder("Nr;Name;Preis\n");
    for (int i = 1; i <= 100; i++) {
      text.append(i).append(";Käse;").append(i == 50 ? "viel" : i + ",5").append('\n');
    }
    add(write("Käse & more.csv", text.append("101;zu;kurz;hier\n").toString(), "windows-1252"));
    until(
        "the rows",
        () ->
            node("#load-preview") instanceof TableView<?> table && table.getItems().size() == 101);
    assertThat(text("#load-table")).isEqualTo("lake.default.k_se_more");
    until("the heads", () -> words("#load-type-2").equals("double"));
    assertThat(words("#load-only")).isEqualTo("2 do not fit");
    assertThat(words("#load-encoding")).isEqualTo("Windows-1252");
    run(() -> field("#load-name-0").setText("number"));
    run(() -> field("#load-table").setText("lake.default.cheese"));
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("it is loaded", () -> toast().contains("101 rows loaded, 2 with rescued values"));
    assertThat(fx(() -> node("#load-box") == null)).isTrue();
    run(() -> window.catalog().readTables());
    until(
        "the catalog knows it",
        () ->
            window.catalog().tablesProperty().get().tables().stream()
                .anyMatch(table -> table.name().table().equals("cheese")));
    run(() -> button("Show rescued").fire());
    until("a query of them", () -> window.panes().size() == 1);
    assertThat(files("cheese")).isNotEmpty();
  }

  @Test
  void aChoiceReadsTheFileAnewAndAWrongNameIsToldWithWhatToDo() throws IOException {
    add(write("plain.csv", "a,b;c\n1,2;3\n4,5;6\n", "UTF-8"));
    until("the rows", () -> node("#load-preview") != null);
    run(() -> ((MenuButton) node("#load-delimiter")).getItems().getFirst().fire());
    until("another name", () -> text("#load-name-1").equals("b_c"));
    run(() -> field("#load-name-1").setText("a"));
    until("it is told", () -> words("#load-problem").contains("used twice"));
    assertThat(fx(() -> node("#load-submit").isDisabled())).isTrue();
    run(() -> field("#load-name-1").setText("b"));
    assertThat(fx(() -> node("#load-submit").isDisabled())).isFalse();
    press(KeyCode.ESCAPE);
    until("it is closed", () -> node("#load-box") == null);
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldBeforeTheLoadAndCostsOneLine() throws IOException {
    add(write("open.csv", "n,t\n1,\"two\nlines\"\n2,\"open\n3,\"x\"\n4,y\n", "UTF-8"));
    until("it is told", () -> words("#load-open-quotes").contains("never closed, in line 4."));
    assertThat(words("#load-open-quotes")).contains("kept whole in _rescued_data");
    submitted();
    until("it is loaded", () -> toast().contains("4 rows loaded, 1 with rescued values"));
  }

  @Test
  void aTableThatExistsIsToldInTheBoxAndCanBeReplaced() throws IOException {
    Path file = write("twice.csv", "id\n1\n", "UTF-8");
    add(file);
    submitted();
    until("the first", () -> toast().contains("1 row loaded"));
    add(file);
    until("it is told", () -> words("#load-problem").contains("This table exists"));
    assertThat(fx(() -> node("#load-submit").isDisabled())).isTrue();
    run(() -> ((MenuButton) node("#load-mode")).getItems().get(3).fire());
    assertThat(fx(() -> words("#load-submit"))).isEqualTo("Replace table");
    run(() -> ((Button) node("#load-submit")).fire());
    until("it is closed", () -> node("#load-box") == null);
  }

  @Test
  void aTableTakesNewColumnsUnlessThatIsTurnedOff() throws IOException {
    Path file = write("grows.csv", "id\n1\n", "UTF-8");
    add(file);
    submitted();
    until("the first", () -> node("#load-box") == null);
    add(write("grows.csv", "id,more\n2,x\n", "UTF-8"));
    until("it is told", () -> words("#load-problem").contains("This table exists"));
    run(() -> ((MenuButton) node("#load-mode")).getItems().get(4).fire());
    until("it would grow", () -> words("#load-target-facts").contains("New columns: more"));
    run(() -> ((CheckBox) node("#load-evolve")).fire());
    until("it must not", () -> words("#load-problem").contains("The table has no more."));
    assertThat(fx(() -> node("#load-submit").isDisabled())).isTrue();
    run(() -> ((CheckBox) node("#load-evolve")).fire());
    submitted();
    until("it is loaded", () -> node("#load-box") == null);
  }

  @Test
  void aLoadThatIsCancelledLeavesNoTable() throws IOException {
    Path file = home.resolve("large.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      out.write("id,day,amount,text\n");
      for (int i = 0; i < 1_500_000; i++) {
        out.write(i + ",2024-01-0" + (i % 9 + 1) + "," + i * 0.5 + ",some words for a row\n");
      }
    }
    add(file);
    submitted();
    // Early: on a fast machine all is read before anything of it is told.
    until("it runs", () -> node("#load-stop") instanceof Button stop && stop.isVisible());
    run(() -> ((Button) node("#load-stop")).fire());
    until("it is told", () -> toast().contains("Load cancelled"));
    assertThat(words("#load-news"))
        .isEqualTo("Load cancelled. Nothing of it was written to large.");
    assertThat(files("large")).isEmpty();
    run(() -> ((Button) node("#load-submit")).fire());
    until("it works then", () -> toast().contains("1,500,000 rows loaded"));
  }

  @Test
  void aTypeOfAParquetFileIsChangedAndWhatDoesNotFitIsRescued() throws Exception {
    add(written("parquet", "SELECT id, IF(id = 7, 'soon', '2024-01-05') AS day FROM range(10)"));
    until("the heads", () -> words("#load-type-1").equals("string"));
    assertThat(fx(() -> node("#load-misfits-choice").getParent().isVisible())).isFalse();
    run(() -> ((Button) node("#load-type-1")).fire());
    until("the menu", () -> chosen("date", "yyyy-MM-dd"));
    until("it is counted", () -> words("#load-only").equals("1 do not fit"));
    assertThat(words("#load-type-1")).isEqualTo("date");
    assertThat(fx(() -> node("#load-misfits-choice").getParent().isVisible())).isTrue();
    run(() -> ((MenuButton) node("#load-mode")).getItems().get(1).fire());
    until("it is refused", () -> words("#load-problem").contains("types of the file"));
    run(() -> ((MenuButton) node("#load-mode")).getItems().get(2).fire());
    run(() -> field("#load-table").setText("lake.default.days"));
    submitted();
    until("it is loaded", () -> toast().contains("10 rows loaded, 1 with rescued values"));
  }

  @Test
  void severalZipsBecomeOneTable() throws IOException {
    Path one = Zips.of(home.resolve("one/2023.zip"), "a.csv", "id\n1\n");
    Path two = Zips.of(home.resolve("two/2024.zip"), "b.csv", "id\n2\n");
    run(() -> window.addData(List.of(one, two)));
    until("the rows", () -> words("#load-facts").startsWith("2 files · "));
    run(() -> field("#load-table").setText("lake.default.zips"));
    submitted();
    until("they are loaded", () -> toast().contains("2 rows loaded"));
  }

  @Test
  void unpackingIsToldAndStoppedLeavesNothingAndAFileIsChosenInstead() throws IOException {
    Path zip = Zips.large(home.resolve("large.zip"), 600, "small.csv", "id\n1\n2\n");
    Path scratch = folder.resolve(".tarn/load");
    List<Path> before = inside(scratch);
    add(zip);
    until("it is told", () -> words("#load-unpacked").contains("unpacked"));
    run(() -> ((Button) node("#load-unpack-stop")).fire());
    until("it has stopped", () -> node("#load-unpack-again") != null);
    until("nothing is left", () -> inside(scratch).equals(before));
    run(() ->
        ((MenuButton) node("#load-unpack-part"))
            .getItems().stream()
                .filter(item -> "small.csv".equals(item.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    run(() -> ((Button) node("#load-unpack-again")).fire());
    until("the rows", () -> words("#load-facts").contains(" 2 rows"));
    run(window::closeOverlays);
    until("nothing is left of it either", () -> inside(scratch).equals(before));
  }

  private static List<Path> inside(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  @Test
  void rowsOfAvroAndOrcFilesAreShownOnTheirPages() throws Exception {
    for (String format : List.of("avro", "orc")) {
      Path file = written(format, "SELECT id, named_struct('x', id) AS s FROM range(3)");
      run(() -> window.openPreview(file));
      until(
          "the rows of " + format,
          () ->
              node(".result-grid") instanceof ResultGrid grid
                  && grid.resultProperty().get() != null
                  && grid.resultProperty().get().rowCount() == 3);
      until("they are counted", () -> texts().contains("3 rows"));
      run(() -> segment("Columns").fire());
      until("the columns", () -> texts().contains("s") && texts().contains("id"));
      run(window::closeAll);
    }
  }

  /// Fires the entry of the menu that is open, or tells that it is not there yet.
  private static boolean chosen(String menu, String entry) {
    return Window.getWindows().stream()
        .filter(ContextMenu.class::isInstance)
        .flatMap(open -> ((ContextMenu) open).getItems().stream())
        .filter(item -> item instanceof Menu && menu.equals(item.getText()))
        .flatMap(item -> ((Menu) item).getItems().stream())
        .filter(item -> entry.equals(item.getText()))
        .findFirst()
        .map(item -> {
          item.fire();
          Window.getWindows().stream()
              .filter(ContextMenu.class::isInstance)
              .toList()
              .forEach(Window::hide);
          return true;
        })
        .orElse(false);
  }

  private ToggleButton segment(String words) {
    return window.stage().getScene().getRoot().lookupAll("#preview-faces .toggle-button").stream()
        .map(ToggleButton.class::cast)
        .filter(button -> words.equals(button.getText()))
        .findFirst()
        .orElseThrow();
  }

  private List<String> texts() {
    return Stream.of(".label", ".table-cell")
        .flatMap(style -> window.stage().getScene().getRoot().lookupAll(style).stream())
        .map(node -> String.valueOf(((Labeled) node).getText()).replace('\u00a0', ' '))
        .toList();
  }

  /// A file that the engine writes.
  private Path written(String format, String query) throws Exception {
    Path place = home.resolve("written " + format);
    try (LocalEngine engine = new LocalEngine(folder, EngineOptions.usual());
        Session session =
            ConnectSession.open(engine.ensureReady(), new ResultStore(home.resolve("results")))) {
      session.ask(
          Statement.of(
              "INSERT OVERWRITE DIRECTORY '%s' USING %s %s"
                  .formatted(
                      place, format, query.replaceFirst("SELECT", "SELECT /*+ COALESCE(1) */"))));
    }
    return FileKind.files(place).stream()
        .filter(file -> file.toString().endsWith("." + format))
        .findFirst()
        .orElseThrow();
  }

  private void submitted() {
    until(
        "it can be submitted",
        () -> node("#load-submit") != null && !node("#load-submit").isDisabled());
    run(() -> ((Button) node("#load-submit")).fire());
  }

  private void add(Path file) {
    run(() -> window.addData(List.of(file)));
    until("the box", () -> node("#load-box") != null);
  }

  private Path write(String name, String text, String charset) throws IOException {
    return Files.writeString(home.resolve(name), text, Charset.forName(charset));
  }

  private List<Path> files(String table) throws IOException {
    Path place = folder.resolve("lakehouse").resolve(table);
    if (Files.notExists(place)) {
      return List.of();
    }
    try (Stream<Path> found = Files.walk(place)) {
      return found.toList();
    }
  }

  private void press(KeyCode... keys) {
    robot.press(keys);
    robot.release(keys);
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private TextInputControl field(String selector) {
    return (TextInputControl) Objects.requireNonNull(node(selector));
  }

  private String text(String selector) {
    return node(selector) instanceof TextInputControl field ? field.getText() : "";
  }

  private String words(String selector) {
    return node(selector) instanceof Labeled labeled ? labeled.getText() : "";
  }

  private String toast() {
    return String.join(
        "\n",
        window.stage().getScene().getRoot().lookupAll(".toast .label").stream()
            .map(label -> ((Labeled) label).getText())
            .toList());
  }

  private Button button(String words) {
    return window.stage().getScene().getRoot().lookupAll(".toast .button").stream()
        .filter(node -> node instanceof Button button && words.equals(button.getText()))
        .map(Button.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
