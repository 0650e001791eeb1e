package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.export.TestExports;
import dev.tarn.ui.pane.Notice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Results leave a real tab on a real engine. They are kept where that engine looks for them.
class ExportTest {
  @TempDir private Path home;
  private Path folder;
  private TestExports exports;
  private SqlTab tab;

  @BeforeEach
  void open() throws IOException {
    folder = Files.createDirectory(home.resolve("Büro data"));
    Path results = TestEngine.shared().workspace().resolve(".tarn/results");
    exports = fx(() -> TestExports.in(folder, results));
    SqlServices services =
        SqlTab.services(new EngineSessions(results), RunLog.NONE, TestSqlDesk.in(home, exports));
    tab = SqlTab.open(home, "SELECT 1", services, exports.overlays());
  }

  @AfterEach
  void close() {
    tab.close();
  }

  @Test
  void aResultIsExportedByKeysAndToldAtTheEnd() throws IOException {
    tab.query("-- Some numbers\nSELECT id, 'ä' || id AS name FROM range(3)");
    dialog();
    assertThat(fx(() -> tab.field(".export-file").getText()))
        .isEqualTo(folder.resolve("some-numbers.csv").toString());
    assertThat(tab.words(".export-dialog")).anyMatch(text -> text.startsWith("3 rows × 2 columns"));
    tab.press(KeyCode.ENTER);
    assertThat(told().title()).isEqualTo("Export finished");
    assertThat(told().detail()).startsWith("some-numbers.csv · 3 rows · ");
    assertThat(told().action().orElseThrow().title()).isEqualTo("Show in folder");
    assertThat(Files.readString(folder.resolve("some-numbers.csv")))
        .isEqualTo("id,name\r\n0,ä0\r\n1,ä1\r\n2,ä2\r\n");
  }

  @Test
  void theEngineWritesOneParquetFile() {
    tab.query("SELECT id FROM range(5)");
    dialog();
    choose(".export-format", "Parquet, one file");
    Path file = folder.resolve("x y.parquet");
    run(() -> tab.field(".export-file").setText(file.toString()));
    press("Export");
    assertThat(told().title()).isEqualTo("Export finished");
    tab.query("SELECT sum(id) FROM parquet.`" + file + "`");
    tab.press(KeyCode.CONTROL, KeyCode.C);
    until("a copy", () -> "10".equals(Clipboard.getSystemClipboard().getString()));
  }

  @Test
  void anExistingFileIsAskedForAndStaysIfTheUserTurnsAway() throws IOException {
    Path file = Files.writeString(folder.resolve("mine.csv"), "precious");
    tab.query("-- Mine\nSELECT 1 AS a");
    dialog();
    tab.press(KeyCode.ENTER);
    until("the question", () -> tab.words(".overlay-layer").contains("Replace mine.csv?"));
    tab.press(KeyCode.ESCAPE);
    assertThat(file).hasContent("precious");
    tab.press(KeyCode.ENTER);
    until("the question", () -> tab.words(".overlay-layer").contains("Replace mine.csv?"));
    press("Replace");
    assertThat(told().kind()).isEqualTo(Notice.Kind.SUCCESS);
    assertThat(Files.readString(file)).isEqualTo("a\r\n1\r\n");
  }

  @Test
  void theSizeOfAFilteredExportIsThatOfItsRows() {
    tab.query("SELECT id, repeat('x', 1000) AS t FROM range(1000)");
    run(() -> tab.field(".filter-row .text-field").setText("777"));
    until("one row", () -> tab.words(".result-line").contains("1 of 1,000 rows"));
    dialog();
    assertThat(tab.words(".export-dialog"))
        .anyMatch(text -> text.matches("1\\hrow\\h×\\h2\\hcolumns\\h·\\habout\\h1[0-9.,]*\\hK?B"));
    tab.press(KeyCode.ESCAPE);
    until("no dialog", () -> !tab.has(".export-dialog"));
  }

  @Test
  void theLimitOfASheetIsSaidBefore() {
    run(() -> tab.pane().controller().limitProperty().set(dev.tarn.session.RowLimit.NONE));
    tab.query("SELECT id FROM range(1048600)");
    dialog();
    choose(".export-format", "Excel (XLSX)");
    assertThat(tab.words(".export-dialog"))
        .anyMatch(text ->
            text.startsWith("A sheet holds 1,048,576 rows: only the first 1,048,575 of 1,048,600"));
    choose(".export-format", "Clipboard, tab-separated");
    assertThat(tab.words(".export-dialog"))
        .anyMatch(text -> text.startsWith("The clipboard takes 1,000,000 cells"));
    assertThat(fx(() -> tab.node(".export-dialog .accent").isDisabled())).isTrue();
    tab.press(KeyCode.ESCAPE);
    until("no dialog", () -> !tab.has(".export-dialog"));
  }

  @Test
  void aRunningExportIsShownAndCancelledAndLeavesNothing() throws IOException {
    run(() -> tab.pane().controller().limitProperty().set(dev.tarn.session.RowLimit.NONE));
    tab.query("SELECT id, repeat('x', 1000) AS t FROM range(400000)");
    dialog();
    choose(".export-format", "Excel (XLSX)");
    press("Export");
    until("work", () -> !exports.work().isEmpty());
    run(() -> exports.work().getFirst().cancel().run());
    assertThat(told().title()).isEqualTo("Export cancelled");
    until("no work", () -> exports.work().isEmpty());
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.filter(Files::isRegularFile)).isEmpty();
    }
  }

  @Test
  void aFolderThatIsNotThereIsToldInPlainWords() {
    tab.query("SELECT 1 AS a");
    dialog();
    run(() -> tab.field(".export-file").setText(folder.resolve("no/x.csv").toString()));
    press("Export");
    assertThat(told().kind()).isEqualTo(Notice.Kind.FAILURE);
    assertThat(told().detail()).contains("there is no such folder");
  }

  @Test
  void selectedRowsGoOutAloneAndChoicesAreRemembered() throws IOException {
    tab.query("SELECT id FROM range(10)");
    tab.press(KeyCode.SHIFT, KeyCode.DOWN);
    tab.press(KeyCode.SHIFT, KeyCode.DOWN);
    dialog();
    choose(".export-rows", "The 3 selected");
    choose(".export-format", "JSON lines");
    Path file = folder.resolve("some.jsonl");
    run(() -> tab.field(".export-file").setText(file.toString()));
    press("Export");
    assertThat(told().kind()).isEqualTo(Notice.Kind.SUCCESS);
    assertThat(Files.readString(file)).isEqualTo("{\"id\":0}\n{\"id\":1}\n{\"id\":2}\n");
    until("it is kept", () -> Files.exists(folder.resolve(".tarn/export.json")));
    dialog();
    assertThat(fx(() -> ((MenuButton) tab.node(".export-format")).getText()))
        .isEqualTo("JSON lines");
  }

  @Test
  void cellsAreCopiedInTheFormThatThePaletteNames() {
    tab.query("SELECT 1 AS a, 'x' AS b UNION ALL SELECT 2, 'it''s'");
    tab.press(KeyCode.CONTROL, KeyCode.A);
    tab.command("Copy as Markdown table");
    until("a copy", () -> clipboard().startsWith("| a | b |"));
    tab.command("Copy as SQL INSERT");
    until("a copy", () -> clipboard().startsWith("INSERT INTO table_name (a, b) VALUES"));
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
    until("a copy", () -> clipboard().startsWith("a\tb\n1\tx"));
  }

  private static String clipboard() {
    return String.valueOf(Clipboard.getSystemClipboard().getString());
  }

  private void dialog() {
    tab.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.X);
    until("the dialog", () -> tab.has(".export-dialog"));
  }

  private void choose(String chip, String words) {
    run(() -> {
      MenuButton button = (MenuButton) tab.node(chip);
      button.getItems().stream()
          .filter(item -> item.getText().equals(words))
          .map(RadioMenuItem.class::cast)
          .findFirst()
          .orElseThrow()
          .fire();
    });
    assertThat(fx(() -> ((MenuButton) tab.node(chip)).getText())).isEqualTo(words);
  }

  private void press(String button) {
    run(() ->
        tab.node(".overlay-layer").lookupAll(".button").stream()
            .filter(node -> node instanceof Labeled named && button.equals(named.getText()))
            .map(javafx.scene.control.Button.class::cast)
            .reduce((_, last) -> last)
            .orElseThrow()
            .fire());
  }

  private Notice told() {
    until("a notice", () -> !exports.told().isEmpty());
    List<Notice> told = exports.told();
    return told.getLast();
  }
}
