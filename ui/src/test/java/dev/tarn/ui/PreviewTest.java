package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.preview.PreviewPane;
import dev.tarn.ui.sql.EngineSessions;
import dev.tarn.ui.sql.SqlPane;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.fxmisc.richtext.StyleClassedTextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages of files in a window whose engine cannot start: nothing of them needs it.
class PreviewTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.toRealPath().resolve("Büro data/work"));
    window = TestDesk.window(home, folder);
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aParquetFileShowsItsRowsColumnsAndRowGroups() throws IOException {
    Path file = parquet();
    preview(file);
    until("the rows", () -> grid() != null && grid().resultProperty().get() != null);
    assertThat(fx(() -> grid().resultProperty().get().rowCount())).isEqualTo(3_000);
    until("they are drawn", () -> grid().isWhole());
    choose("Columns");
    until("the columns", () -> node(".preview-list") != null);
    assertThat(fx(() -> column(0))).containsExactly("id", "name");
    assertThat(fx(() -> column(5))).containsExactly("0", "name 0");
    choose("Row groups");
    until("the groups", () -> column(1).equals(List.of("3,000")));
    assertThat(fx(this::texts)).anyMatch(text -> text.startsWith("SNAPPY · "));
  }

  @Test
  void delimitedTextIsAGridAndItsTextAndIsQueriedInPlace() throws IOException {
    Path file =
        Files.write(
            folder.resolve("preise.csv"),
            "id;name\n1;Köln\n".getBytes(Charset.forName("windows-1252")));
    preview(file);
    until("the rows", () -> grid() != null && grid().resultProperty().get() != null);
    choose("Text");
    until("the text", () -> text().contains("1;Köln"));
    assertThat(fx(this::texts)).contains("Windows-1252");
    robot.press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
    until("a query", () -> window.panes().size() == 2);
    assertThat(fx(() -> ((SqlPane) window.panes().getLast()).editor().text()))
        .contains("preise.csv");
  }

  @Test
  void aLongTextIsTurnedByKeys() throws IOException {
    Path file =
        Files.writeString(folder.resolve("all.log"), "line of a long text\n".repeat(30_000));
    preview(file);
    until("the first page", () -> texts().contains("Page 1 of 5"));
    robot.press(KeyCode.ALT, KeyCode.PAGE_DOWN).release(KeyCode.PAGE_DOWN, KeyCode.ALT);
    until("the next page", () -> texts().contains("Page 2 of 5"));
  }

  @Test
  void jsonLinesAreShownWithIndents() throws IOException {
    preview(Files.writeString(folder.resolve("events.jsonl"), "{\"a\":{\"b\":1}}\n{\"a\":2}\n"));
    until("the rows", () -> grid() != null);
    choose("Formatted");
    until("it is indented", () -> text().contains("{\n  \"a\": {\n    \"b\": 1"));
  }

  @Test
  void picturesAndPagesOfPdfAreDrawn() throws IOException {
    Path png = folder.resolve("chart.png");
    ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", png.toFile());
    preview(png);
    until("the picture", () -> node(".image-view") instanceof ImageView);
    assertThat(fx(this::texts)).contains("40 × 30 pixels");
    Path pdf = folder.resolve("two pages.pdf");
    try (PDDocument document = new PDDocument()) {
      document.addPage(new PDPage());
      document.addPage(new PDPage());
      document.save(pdf.toFile());
    }
    preview(pdf);
    until("the page", () -> node(".preview-sheet") != null);
    until("the pages", () -> texts().contains("Page 1 of 2"));
  }

  @Test
  void aZipListsItsFilesAndOneIsShownOnDemand() throws IOException {
    Path file = folder.resolve("all of it.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(file))) {
      for (String name : List.of("data/a.csv", "data/b.csv")) {
        out.putNextEntry(new ZipEntry(name));
        out.write("id;name\n1;inside\n".getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
      }
    }
    preview(file);
    until("the list", () -> node(".preview-list") != null);
    assertThat(fx(() -> column(0))).containsExactly("data/a.csv", "data/b.csv");
    assertThat(fx(() -> column(1))).containsOnly("17\u00a0B");
    until("it has the keyboard", () -> node(".preview-list").isFocused());
    robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("the page of the file in it", () -> window.panes().size() == 2 && grid() != null);
    assertThat(fx(() -> window.panes().getLast().titleProperty().get())).isEqualTo("b.csv");
  }

  @Test
  void aFileThatOnlyTheEngineReadsTellsWhyItCannot() throws IOException {
    preview(Files.writeString(folder.resolve("a.orc"), "ORC and some bytes"));
    until("the reason", () -> texts().contains("The rows cannot be shown"));
    assertThat(fx(this::texts)).contains("ORC", "Try again");
  }

  @Test
  void aBrokenFileTellsWhatIsWrong() throws IOException {
    preview(Files.writeString(folder.resolve("cut.parquet"), "PAR1 and some bytes then nothing"));
    until("the reason", () -> texts().stream().anyMatch(text -> text.contains("is cut off")));
    Files.write(folder.resolve("blob.dat"), new byte[] {0, 1, 2, 3, 4, 0});
    preview(folder.resolve("blob.dat"));
    until("its bytes", () -> text().contains("00 01 02 03"));
  }

  @Test
  void theTreeOpensDataAsPagesAndTheyComeBackWithTheFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("a.tsv"), "x\ty\n1\t2\n");
    run(() -> window.files().refresh());
    until("it is known", () -> window.files().known().contains(file));
    run(() -> window.model().placeProperty().set(window.model().places().getFirst()));
    run(() -> window.model().panelShownProperty().set(true));
    until(
        "it is selected",
        () -> {
          window.files().select(file);
          Node tree = window.stage().getScene().getRoot().lookup("#files-tree");
          return tree != null && tree.isFocused();
        });
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("its page", () -> window.panes().stream().anyMatch(PreviewPane.class::isInstance));
    run(window::close);
    window = TestDesk.window(home, folder);
    until("its page again", () -> window.panes().stream().anyMatch(PreviewPane.class::isInstance));
  }

  private Path parquet() throws IOException {
    try (EngineSessions sessions = new EngineSessions(home.resolve("results"))) {
      sessions
          .ready()
          .ask(
              Statement.of(
                  "INSERT OVERWRITE DIRECTORY '"
                      + home.resolve("out")
                      + "' USING parquet SELECT /*+ COALESCE(1) */ id, concat('name ', id) name"
                      + " FROM range(3000)"));
    }
    try (Stream<Path> files = Files.list(home.resolve("out"))) {
      Path written =
          files.filter(path -> path.toString().endsWith(".parquet")).findFirst().orElseThrow();
      return Files.move(written, folder.resolve("orders.parquet"));
    }
  }

  private void preview(Path file) {
    run(() -> window.openPreview(file));
    until("it is read", () -> front() instanceof PreviewPane pane && pane.isRead());
  }

  private DocumentPane front() {
    return window.model().selected().orElseThrow();
  }

  private void choose(String face) {
    run(() ->
        nodes(".toggle-button")
            .filter(node -> node instanceof ToggleButton button && face.equals(button.getText()))
            .map(ToggleButton.class::cast)
            .findFirst()
            .orElseThrow()
            .fire());
  }

  private ResultGrid grid() {
    return (ResultGrid) node(".result-grid");
  }

  private String text() {
    return nodes(".styled-text-area")
        .filter(StyleClassedTextArea.class::isInstance)
        .map(node -> ((StyleClassedTextArea) node).getText())
        .findFirst()
        .orElse("");
  }

  /// For the window's thread.
  @SuppressWarnings("unchecked")
  private List<String> column(int index) {
    TableView<Object> table = (TableView<Object>) node(".preview-list");
    return table.getItems().stream()
        .map(item -> String.valueOf(table.getColumns().get(index).getCellData(item)))
        .toList();
  }

  /// For the window's thread.
  private List<String> texts() {
    return Stream.of(".label", ".button", ".menu-button")
        .flatMap(this::nodes)
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(Objects::nonNull)
        .map(text -> text.replace('\u00a0', ' '))
        .toList();
  }

  private Node node(String selector) {
    return front().view().lookup(selector);
  }

  private Stream<Node> nodes(String selector) {
    return front().view().lookupAll(selector).stream();
  }
}
