package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.Threads;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.overlay.WindowDialogs;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.sql.EngineSessions;
import dev.tarn.ui.sql.SqlTab;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.document.Documents;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;

/// A table's page in a window of its own, on the engine that all tests share.
final class TablePageStage implements AutoCloseable {
  private static final double WIDTH = 1100;
  private static final double HEIGHT = 700;

  final FxRobot robot = new FxRobot();
  final List<String> opened = new CopyOnWriteArrayList<>();
  final List<Notice> notices = new CopyOnWriteArrayList<>();
  final EngineSessions sessions;
  private final OverlayLayer overlays;
  private final Documents documents;
  private final Stage stage;
  final TablePane pane;

  TablePageStage(Path home, TableName table, String... statements) {
    FxTests.start();
    sessions = new EngineSessions(home.resolve("results"));
    ResultStore store = new ResultStore(home.resolve("results"));
    for (String statement : statements) {
      sessions.ready().ask(Statement.of(statement));
    }
    documents = SqlTab.workspace(home).openDocuments();
    overlays = fx(OverlayLayer::new);
    stage = fx(Stage::new);
    TableDesk desk =
        new TableDesk(
            sessions,
            Background.threads(),
            Threads.perTask("rows"),
            FxThread::later,
            new GridChoices(),
            overlays,
            fx(() -> new WindowDialogs(overlays, () -> stage)),
            notices::add,
            opened::add,
            store::delete,
            () -> {});
    pane =
        fx(() ->
            new TablePane(documents.open(TablePane.page(table), TablePane.title(table)), desk));
    run(() -> {
      Scene scene = new Scene(new StackPane(pane.view(), overlays), WIDTH, HEIGHT);
      new Theme().style(scene);
      stage.setScene(scene);
      stage.show();
      pane.focus();
    });
    until("the table is read", () -> !pane.runningProperty().get());
  }

  /// Goes to a tab by the mouse.
  void choose(TableTab tab) {
    Node title = robot.lookup((Node node) -> tab.title().equals(node.getAccessibleText())).query();
    robot.clickOn(title, MouseButton.PRIMARY);
  }

  /// All text that is to be seen.
  List<String> texts() {
    return fx(() ->
        robot.lookup(".label").queryAllAs(javafx.scene.control.Label.class).stream()
            .filter(label -> label.isVisible() && label.getScene() != null)
            .map(javafx.scene.control.Label::getText)
            .toList());
  }

  @Override
  public void close() {
    run(() -> {
      pane.close();
      stage.hide();
    });
    sessions.close();
    documents.close();
  }
}
