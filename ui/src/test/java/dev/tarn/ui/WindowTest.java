package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.theme.Theme;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private Path folder;
  private TarnWindow window;

  @BeforeEach
  void openWindow() throws IOException {
    FxTests.start();
    folder = Files.createDirectories(home.resolve("Büro data")).resolve("work");
    window = open();
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void aNewTabIsOpenedClosedAndOpenedAgainByKeys() {
    robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    until("a tab", () -> window.panes().size() == 1);
    run(() -> front().text().orElseThrow().insert("SELECT 1"));
    robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
    until("no tab", () -> window.panes().isEmpty());
    robot
        .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.T)
        .release(KeyCode.T, KeyCode.SHIFT, KeyCode.CONTROL);
    until("the tab again", () -> window.panes().size() == 1);
    assertThat(fx(this::frontText)).isEqualTo("SELECT 1");
  }

  @Test
  void theKeyboardGoesToTheNextTextWhenATabIsClosed() {
    robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    until("a tab", () -> window.panes().size() == 1);
    robot.press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
    until("two tabs", () -> window.panes().size() == 2);
    robot.press(KeyCode.CONTROL, KeyCode.W).release(KeyCode.W, KeyCode.CONTROL);
    until("one tab", () -> window.panes().size() == 1);
    until("it has the keyboard", () -> front().view().isFocusWithin());
  }

  @Test
  void thePaletteFindsACommandAndRunsIt() {
    robot.press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
    until("the palette", () -> node(".palette") != null);
    run(() -> window.closeOverlays());
    run(() -> window.showPalette("new sql"));
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("a tab", () -> window.panes().size() == 1);
    assertThat(fx(() -> node(".palette") == null)).isTrue();
  }

  @Test
  void theSidePanelGoesAndComesByKeys() {
    boolean before = fx(() -> window.model().panelShownProperty().get());
    robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
    until("the other way", () -> window.model().panelShownProperty().get() != before);
    robot.press(KeyCode.CONTROL, KeyCode.B).release(KeyCode.B, KeyCode.CONTROL);
    until("as before", () -> window.model().panelShownProperty().get() == before);
  }

  @Test
  void theFirstDocumentBringsTheCatalog() {
    assertThat(fx(() -> window.model().panelShownProperty().get())).isFalse();
    run(() -> window.openQuery("SELECT 1"));
    assertThat(fx(() -> window.model().panelShownProperty().get())).isTrue();
  }

  @Test
  void shortcutsAreShownAndEscapeClosesThem() {
    robot.press(KeyCode.F1).release(KeyCode.F1);
    until("the sheet", () -> node(".shortcut-sheet") != null);
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until("no sheet", () -> node(".shortcut-sheet") == null);
  }

  @Test
  void anEngineThatCannotStartIsToldWithItsReason() {
    until(
        "the reason",
        () -> window.model().engineProperty().get().detail().contains("there is no such file"));
    assertThat(fx(() -> node(".status-button") != null)).isTrue();
  }

  @Test
  void tabsTextThemeAndPanelComeBackAfterClosing() {
    run(() -> {
      window.openQuery("SELECT 'one'");
      window.openQuery("SELECT 'two ä'");
      window.model().selectedProperty().set(window.panes().getFirst());
      window.model().panelWidthProperty().set(333);
      window.theme().choiceProperty().set(Theme.Choice.DARK);
      window.theme().zoomProperty().set(1.2);
      window.stage().setWidth(1111);
    });
    until("the theme is kept", () -> settings().contains("dark"));
    run(window::close);
    window = open();
    until("two tabs", () -> window.panes().size() == 2);
    assertThat(fx(this::frontText)).isEqualTo("SELECT 'one'");
    until("the text has the keyboard", () -> front().view().isFocusWithin());
    assertThat(fx(() -> window.model().panelShownProperty().get())).isTrue();
    assertThat(fx(() -> window.model().panelWidthProperty().get())).isEqualTo(333);
    assertThat(fx(() -> window.theme().zoomProperty().get())).isEqualTo(1.2);
    assertThat(fx(() -> window.stage().getWidth())).isEqualTo(1111);
    assertThat(fx(() -> window.theme().darkProperty().get())).isTrue();
  }

  @Test
  void aClosedWindowIsForgotten() {
    run(() -> window.openQuery("SELECT 1"));
    WeakReference<TarnWindow> closed = new WeakReference<>(window);
    run(window::close);
    window = open();
    until(
        "it is forgotten",
        () -> {
          System.gc();
          return closed.get() == null;
        });
  }

  @Test
  void aDamagedWindowStateGivesAUsualWindowAndIsKeptAside() throws IOException {
    run(window::close);
    Path state = folder.resolve(".tarn/window.json");
    Files.writeString(state, "{\"bounds\": [");
    window = open();
    assertThat(fx(() -> window.stage().getWidth())).isGreaterThan(600);
    try (var files = Files.list(folder.resolve(".tarn"))) {
      List<String> names = files.map(file -> file.getFileName().toString()).toList();
      assertThat(names)
          .anyMatch(name -> name.startsWith("window.json") && name.contains("corrupt"));
    }
  }

  @Test
  void textThatCannotBeKeptSafeIsToldUntilItCanAgain() throws IOException {
    run(() -> window.openQuery("SELECT 1"));
    Path journal = folder.resolve(".tarn/journal/1");
    until("it is journalled", () -> Files.isDirectory(journal));
    Path away = Files.move(journal, folder.resolve(".tarn/journal/away"));
    run(() -> window.openQuery("SELECT 2"));
    until("it is told", () -> node(".status-trouble").isVisible());
    assertThat(fx(() -> ((Labeled) node(".status-trouble")).getText()))
        .isEqualTo("Text not kept safe");
    Files.move(away, journal);
    until("all is well", () -> !node(".status-trouble").isVisible());
  }

  @Test
  void aSecondWindowOnAFolderSaysThatItIsTheSecond() {
    TarnWindow second =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), TestDesk.in(home.resolve("user")));
          made.show(folder);
          return made;
        });
    until("it is open", () -> second.services().isPresent());
    try {
      until(
          "it is told",
          () ->
              second.stage().getScene().getRoot().lookupAll(".toast .label").stream()
                  .anyMatch(label -> ((Labeled) label).getText().contains("another window")));
    } finally {
      run(second::close);
    }
  }

  @Test
  void noTwoCommandsOfATabHaveTheSameKey() {
    run(() -> window.openQuery("SELECT 1"));
    List<Command> everywhere = fx(() -> List.copyOf(window.model().commands()));
    List<Command> tab = fx(() -> front().commands());
    List<Command> tree = fx(() -> List.copyOf(window.model().placeCommands()));
    assertThat(keys(everywhere, tab)).hasSizeGreaterThan(40).doesNotHaveDuplicates();
    // The keys of a place are listened to in its tree alone, and there for the selected row.
    tree.stream()
        .filter(command -> fx(() -> command.enabled().get()))
        .collect(Collectors.groupingBy(Command::place))
        .values()
        .forEach(place -> assertThat(keys(everywhere, place)).doesNotHaveDuplicates());
  }

  private static List<String> keys(List<Command> some, List<Command> others) {
    return Stream.concat(some.stream(), others.stream())
        .flatMap(command -> command.key().stream())
        .map(key -> key.getDisplayText())
        .sorted()
        .toList();
  }

  @Test
  void f6GoesRoundTheRegionsThatAreSeen() {
    run(() -> window.openQuery("SELECT 1"));
    until("the editor", () -> isInside(".main-area"));
    robot.press(KeyCode.F6).release(KeyCode.F6);
    until("the status bar", () -> isInside(".status-bar"));
    robot.press(KeyCode.F6).release(KeyCode.F6);
    until("the places", () -> isInside(".activity-bar"));
    robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    until("back in the editor", () -> isInside(".main-area"));
  }

  private TarnWindow open() {
    TarnWindow opened = TestDesk.window(home.resolve("user"), folder);
    run(() -> {
      // A new folder opens with a first query.
      opened.panes().stream()
          .filter(pane -> pane.titleProperty().get().equals("welcome.sql"))
          .forEach(opened.documents()::close);
    });
    return opened;
  }

  private DocumentPane front() {
    return window.model().selected().orElseThrow();
  }

  private String frontText() {
    return window.documents().document(front()).orElseThrow().text();
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }

  private boolean isInside(String selector) {
    Node region = node(selector);
    for (Node at = window.stage().getScene().getFocusOwner(); at != null; at = at.getParent()) {
      if (at.equals(region)) {
        return true;
      }
    }
    return false;
  }

  private String settings() throws IOException {
    Path file = home.resolve("user/config/settings.json");
    return Files.exists(file) ? Files.readString(file) : "";
  }
}
