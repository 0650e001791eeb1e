package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.sql.SqlPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private Path queries;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = home.toRealPath().resolve("Büro data/work");
    queries = Files.createDirectories(folder.resolve("queries"));
    Files.writeString(queries.resolve("orders.sql"), "SELECT 1");
    Files.writeString(queries.resolve("parts.sql"), "SELECT 2");
    Files.createDirectories(folder.resolve("archive"));
    window = open();
    until("the rows", () -> rows().contains("orders.sql"));
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void f2RenamesAFileAndItsUnsavedDocumentFollows() throws IOException {
    DocumentPane pane = typed("orders.sql", "-- ");
    select("orders.sql");
    press(KeyCode.F2);
    awaitField();
    robot.write("größe 2");
    press(KeyCode.ENTER);
    until("the new name", () -> rows().contains("größe 2.sql"));
    assertThat(queries.resolve("orders.sql")).doesNotExist();
    assertThat(queries.resolve("größe 2.sql")).hasContent("SELECT 1");
    until("the title", () -> pane.titleProperty().get().equals("größe 2.sql"));
    assertThat(fx(() -> pane.changedProperty().get())).isTrue();
    assertThat(fx(() -> window.documents().document(pane).orElseThrow().text()))
        .isEqualTo("-- SELECT 1");
    until("it is selected", () -> selected().equals(List.of("größe 2.sql")));
    hold(KeyCode.CONTROL, KeyCode.Z);
    until("the old name", () -> rows().contains("orders.sql"));
    until("the old title", () -> pane.titleProperty().get().equals("orders.sql"));
  }

  @Test
  void aTableIsMadeOfTheDataFilesOfTheTree() throws IOException {
    Files.writeString(queries.resolve("data.csv"), "a;b\n1;2\n");
    run(() -> window.files().refresh());
    until("the row", () -> rows().contains("data.csv"));
    select("orders.sql");
    addData();
    assertThat(fx(() -> node("#load-box"))).isNull();
    select("data.csv");
    addData();
    until("its box", () -> node("#load-box") != null);
  }

  private void addData() {
    Command add =
        fx(() ->
            window.model().placeCommands().stream()
                .filter(command -> command.title().equals("Add data from the file…"))
                .findFirst()
                .orElseThrow());
    run(add::run);
  }

  @Test
  void aNameThatIsTakenIsToldWhileItIsTypedAndEscapeTurnsAway() {
    select("orders.sql");
    press(KeyCode.F2);
    awaitField();
    robot.write("parts");
    until("the problem", () -> says("parts.sql is there already."));
    press(KeyCode.ENTER);
    assertThat(fx(() -> node(".name-field") != null)).isTrue();
    press(KeyCode.ESCAPE);
    until("no field", () -> node(".name-field") == null);
    assertThat(queries.resolve("orders.sql")).exists();
    assertThat(fx(() -> node("#files-tree").isFocused())).isTrue();
  }

  @Test
  void aNewFileIsNamedInTheSelectedFolderAndOpened() {
    select("archive");
    hold(KeyCode.CONTROL, KeyCode.ALT, KeyCode.N);
    awaitField();
    robot.write("late orders");
    press(KeyCode.ENTER);
    until("its tab", () -> titles().contains("late orders.sql"));
    assertThat(folder.resolve("archive/late orders.sql")).isEmptyFile();
    until("its row", () -> rows().contains("late orders.sql"));
  }

  @Test
  void aNewFolderIsShownThoughItIsEmpty() {
    run(() -> command("New folder").run());
    awaitField();
    robot.write("fresh");
    press(KeyCode.ENTER);
    until("its row", () -> rows().contains("fresh"));
    assertThat(folder.resolve("fresh")).isDirectory();
  }

  @Test
  void whatIsDeletedComesBackWithItsTab() {
    run(() -> window.documents().open(queries.resolve("orders.sql")));
    until("its tab", () -> titles().contains("orders.sql"));
    until(
        "its keyboard",
        () -> pane("orders.sql") instanceof SqlPane sql && sql.editor().area().isFocused());
    select("orders.sql");
    press(KeyCode.DELETE);
    until("no row", () -> !rows().contains("orders.sql"));
    until("no tab", () -> !titles().contains("orders.sql"));
    assertThat(queries.resolve("orders.sql")).doesNotExist();
    until("the notice", () -> button("Undo").isPresent());
    run(() -> button("Undo").orElseThrow().fire());
    until("the row", () -> rows().contains("orders.sql"));
    until("the tab", () -> titles().contains("orders.sql"));
    assertThat(queries.resolve("orders.sql")).hasContent("SELECT 1");
    assertThat(fx(() -> pane("orders.sql").changedProperty().get())).isFalse();
  }

  @Test
  void theMenuIsOfTheRowUnderThePointer() {
    select("orders.sql");
    Node row =
        robot.found(
            "its row",
            node -> node instanceof TreeCell<?> cell && "parts.sql".equals(cell.getText()));
    run(() ->
        row.fireEvent(
            new ContextMenuEvent(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED, 0, 0, 0, 0, false, null)));
    assertThat(fx(this::selected)).containsExactly("parts.sql");
  }

  @Test
  void theUnsavedTextOfADeletedFileStaysOpen() {
    DocumentPane pane = typed("orders.sql", "-- ");
    select("orders.sql");
    press(KeyCode.DELETE);
    until("no row", () -> !rows().contains("orders.sql"));
    assertThat(fx(() -> window.panes().contains(pane))).isTrue();
    assertThat(fx(() -> pane.changedProperty().get())).isTrue();
    until("it is told", () -> says("not saved: orders.sql"));
    hold(KeyCode.CONTROL, KeyCode.Z);
    until("the row", () -> rows().contains("orders.sql"));
    assertThat(fx(() -> window.documents().document(pane).orElseThrow().text()))
        .isEqualTo("-- SELECT 1");
    assertThat(queries.resolve("orders.sql")).hasContent("SELECT 1");
  }

  @Test
  void whatIsCutIsMovedByPasting() {
    select("orders.sql");
    hold(KeyCode.CONTROL, KeyCode.X);
    select("archive");
    hold(KeyCode.CONTROL, KeyCode.V);
    until("it is moved", () -> Files.exists(folder.resolve("archive/orders.sql")));
    assertThat(queries.resolve("orders.sql")).doesNotExist();
    until("it is selected", () -> selected().equals(List.of("orders.sql")));
  }

  @Test
  void aCopyBesideItselfGetsAnotherName() {
    select("orders.sql");
    hold(KeyCode.CONTROL, KeyCode.C);
    hold(KeyCode.CONTROL, KeyCode.V);
    until("the copy", () -> rows().contains("orders 2.sql"));
    assertThat(queries.resolve("orders.sql")).exists();
  }

  @Test
  void whereANameIsTakenItIsAskedWhatToDo() throws IOException {
    Path there = Files.writeString(folder.resolve("archive/orders.sql"), "old");
    select("orders.sql");
    hold(KeyCode.CONTROL, KeyCode.X);
    select("archive");
    hold(KeyCode.CONTROL, KeyCode.V);
    until("the question", () -> node(".clash-box") != null);
    assertThat(there).hasContent("old");
    run(() -> button("Replace").orElseThrow().fire());
    until(
        "it is replaced", () -> Files.exists(there) && Files.readString(there).equals("SELECT 1"));
    until("it can be undone", () -> button("Undo").isPresent());
    run(() -> node("#files-tree").requestFocus());
    hold(KeyCode.CONTROL, KeyCode.Z);
    until("the old one", () -> Files.exists(there) && Files.readString(there).equals("old"));
    until("the moved one", () -> Files.exists(queries.resolve("orders.sql")));
  }

  @Test
  void theTreeFollowsWhatOtherProgramsDo() throws IOException {
    Files.writeString(queries.resolve("from elsewhere 😀.sql"), "SELECT 3");
    until("the row", () -> rows().contains("from elsewhere 😀.sql"));
    Files.delete(queries.resolve("from elsewhere 😀.sql"));
    until("no row", () -> !rows().contains("from elsewhere 😀.sql"));
  }

  @Test
  void typedLettersGoToTheRow() {
    select("archive");
    robot.write("pa");
    until("the row", () -> selected().equals(List.of("parts.sql")));
  }

  @Test
  void theOpenedFileIsSelectedInTheTree() {
    run(() -> window.documents().open(queries.resolve("parts.sql")));
    until("its tab", () -> titles().contains("parts.sql"));
    run(() -> command("Collapse all folders").run());
    assertThat(fx(this::rows)).doesNotContain("parts.sql");
    hold(KeyCode.ALT, KeyCode.F1);
    until("it is selected", () -> selected().equals(List.of("parts.sql")));
  }

  @Test
  void whatIsOpenAndSelectedComesBackAfterARestart() {
    run(() -> command("Collapse all folders").run());
    select("archive");
    until("it is kept", () -> kept().contains("archive") && !kept().contains("queries"));
    run(window::close);
    window = open();
    until("the rows", () -> rows().contains("archive"));
    assertThat(fx(this::rows)).doesNotContain("orders.sql");
    until("it is selected", () -> selected().equals(List.of("archive")));
  }

  @Test
  void aFolderOfTenThousandFilesOpensAndStaysUsable() throws IOException {
    Path many = Files.createDirectories(folder.resolve("many"));
    for (int i = 0; i < 10_000; i++) {
      Files.createFile(many.resolve("%05d.sql".formatted(i)));
    }
    until("the folder", () -> rows().contains("many"));
    until("all are known", () -> window.files().known().size() > 10_000);
    select("many");
    press(KeyCode.RIGHT);
    until("the rows", () -> rows().size() > 10_000);
    robot.write("09999");
    until("the last", () -> selected().equals(List.of("09999.sql")));
    run(() -> window.files().refresh());
    until("all are known again", () -> window.files().known().size() > 10_000);
    until("the last stays", () -> selected().equals(List.of("09999.sql")));
  }

  /// Keys that are pressed before the field has the keyboard would go to the tree.
  private void awaitField() {
    until(
        "the field",
        () -> {
          Node field = node(".name-field");
          return field != null && field.isFocusWithin();
        });
  }

  private TarnWindow open() {
    TarnWindow opened = TestDesk.window(home.resolve("user"), folder);
    run(() -> {
      opened.model().placeProperty().set(opened.model().places().getFirst());
      opened.model().panelShownProperty().set(true);
    });
    until("the panel", () -> opened.files().view().getParent().isVisible());
    return opened;
  }

  private DocumentPane typed(String name, String text) {
    run(() -> window.documents().open(queries.resolve(name)));
    until("its tab", () -> titles().contains(name));
    DocumentPane pane = fx(() -> pane(name));
    run(() -> pane.text().orElseThrow().insert(text));
    until("it is changed", () -> pane.changedProperty().get());
    return pane;
  }

  private void select(String name) {
    run(() -> {
      TreeView<?> tree = tree();
      int row =
          IntStream.range(0, tree.getExpandedItemCount())
              .filter(each -> name(tree.getTreeItem(each)).equals(name))
              .findFirst()
              .orElseThrow();
      tree.getSelectionModel().clearAndSelect(row);
      tree.requestFocus();
    });
  }

  private List<String> rows() {
    TreeView<?> tree = tree();
    return IntStream.range(0, tree.getExpandedItemCount())
        .mapToObj(row -> name(tree.getTreeItem(row)))
        .toList();
  }

  private List<String> selected() {
    return tree().getSelectionModel().getSelectedItems().stream().map(FilesTest::name).toList();
  }

  private static String name(TreeItem<?> item) {
    String row = String.valueOf(item.getValue());
    return row.substring(row.lastIndexOf('/') + 1, row.lastIndexOf(", kind"));
  }

  private TreeView<?> tree() {
    Node tree = node("#files-tree");
    return tree == null ? new TreeView<>() : (TreeView<?>) tree;
  }

  private List<String> titles() {
    return window.panes().stream().map(pane -> pane.titleProperty().get()).toList();
  }

  private DocumentPane pane(String title) {
    return window.panes().stream()
        .filter(pane -> pane.titleProperty().get().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private Command command(String title) {
    return window.model().allCommands().stream()
        .filter(command -> command.title().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private String kept() throws IOException {
    Path file = folder.resolve(".tarn/files.json");
    return Files.exists(file) ? Files.readString(file) : "queries";
  }

  private Optional<Button> button(String text) {
    return root().lookupAll(".button").stream()
        .filter(Button.class::isInstance)
        .map(Button.class::cast)
        .filter(button -> text.equals(button.getText()))
        .findFirst();
  }

  private boolean says(String words) {
    return root().lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .map(Labeled.class::cast)
        .filter(label -> !(label instanceof TreeCell))
        .anyMatch(label -> String.valueOf(label.getText()).contains(words));
  }

  private void press(KeyCode key) {
    robot.press(key).release(key);
  }

  private void hold(KeyCode... keys) {
    robot.press(keys);
    for (int i = keys.length - 1; i >= 0; i--) {
      robot.release(keys[i]);
    }
  }

  private Node root() {
    return window.stage().getScene().getRoot();
  }

  private Node node(String selector) {
    return root().lookup(selector);
  }
}
