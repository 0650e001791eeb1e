package dev.tarn.ui.watch;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.sql.EngineSessions;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.watched.WatchFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchPaneTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private final List<Notice> notices = new CopyOnWriteArrayList<>();
  private final List<TableName> tables = new CopyOnWriteArrayList<>();
  private final AtomicInteger changes = new AtomicInteger();
  private final Path workspace = TestEngine.shared().workspace();
  private EngineSessions sessions;
  private Documents documents;
  private OverlayLayer overlays;
  private Stage stage;
  private WatchPane pane;

  @BeforeEach
  void open() {
    FxTests.start();
    sessions = new EngineSessions(home.resolve("results"));
    documents = SqlTab.workspace(home.resolve("work")).openDocuments();
    overlays = fx(OverlayLayer::new);
    stage = fx(Stage::new);
    WatchDesk desk =
        new WatchDesk(
            sessions,
            Background.threads(),
            overlays,
            fx(() -> new WindowDialogs(overlays, () -> stage)),
            notices::add,
            new WatchFiles(workspace),
            home,
            tables::add,
            _ -> {},
            changes::incrementAndGet);
    pane = fx(() -> new WatchPane(documents.open(WatchPane.PAGE, WatchPane.title()), desk));
    run(() -> {
      Scene scene = new Scene(new StackPane(pane.view(), overlays), 1000, 680);
      new Theme().style(scene);
      stage.setScene(scene);
      stage.show();
      pane.focus();
    });
  }

  @AfterEach
  void close() throws IOException {
    WatchFiles files = new WatchFiles(workspace);
    Files.deleteIfExists(files.file("broken"));
    Files.deleteIfExists(files.file("Orders in"));
    run(() -> {
      pane.close();
      stage.hide();
    });
    sessions.close();
    documents.close();
  }

  @Test
  void aFolderIsWatchedStoppedRunAndDeletedByKeysAndMouse() throws IOException {
    Path folder = Files.createDirectories(home.resolve("Orders in"));
    write(folder.resolve("one.csv"), "id,name\n1,a\n2,b\n");
    await("No folder is watched");

    robot.clickOn("#watch-make");
    until("the form", () -> node("#watch-form") != null);
    robot.type(KeyCode.ENTER);
    await("Choose the folder to watch");
    run(() -> field("#watch-folder").setText(folder.toString()));
    assertThat(fx(() -> field("#watch-name").getText())).isEqualTo("Orders in");
    assertThat(fx(() -> field("#watch-table").getText())).isEqualTo("lake.default.orders_in");
    robot.clickOn("#watch-save");
    until("the form is gone", () -> node("#watch-form") == null);

    await("2 rows from 1 file");
    await("Watching");
    await("Leave them");
    assertThat(changes.get()).isEqualTo(1);
    robot.clickOn("#watch-table-link");
    assertThat(tables).containsExactly(new TableName("lake", "default", "orders_in"));

    robot.clickOn("#watch-stop");
    await("Off");
    write(folder.resolve("two.csv"), "id,name\n3,c\n");
    robot.clickOn("#watch-run");
    await("3 rows from 2 files");
    assertThat(
            sessions.ready().ask(Statement.of("SELECT count(*) FROM orders_in")).rows().getFirst())
        .containsExactly(3L);
    until("its file is seen", () -> seen().contains("two.csv"));

    robot.clickOn("#watch-list").type(KeyCode.DELETE);
    await("Delete the watched folder Orders in?");
    robot.clickOn(robot.labelled("Delete", "danger"));
    await("No folder is watched");
    assertThat(new WatchFiles(workspace).read()).isEmpty();
    assertThat(notices).isEmpty();
    sessions.ready().ask(Statement.of("DROP TABLE orders_in"));
  }

  @Test
  void whatGoesWrongIsTold() throws IOException {
    Path file = new WatchFiles(workspace).file("broken");
    Files.createDirectories(file.getParent());
    Files.writeString(file, "{");
    run(() -> pane.commands().getLast().run());

    await("cannot be read as JSON");
    Files.delete(file);
    run(() -> pane.commands().getLast().run());
    await("No folder is watched");
  }

  /// A file that was written a while ago is not waited for.
  private static void write(Path file, String text) throws IOException {
    Files.setLastModifiedTime(
        Files.writeString(file, text), FileTime.from(Instant.now().minusSeconds(60)));
  }

  private void await(String part) {
    try {
      until(part, () -> seen().stream().anyMatch(text -> text.contains(part)));
    } catch (AssertionError e) {
      throw new AssertionError("Not seen: " + part + " in " + fx(this::seen), e);
    }
  }

  private List<String> seen() {
    return robot
        .from(stage.getScene().getRoot())
        .lookup(Labeled.class::isInstance)
        .queryAllAs(Labeled.class)
        .stream()
        .filter(label -> label.isVisible() && label.getText() != null)
        .map(Labeled::getText)
        .toList();
  }

  private Node node(String selector) {
    return stage.getScene().getRoot().lookup(selector);
  }

  private TextField field(String selector) {
    return (TextField) node(selector);
  }
}
