package dev.tarn.ui.table;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.Threads;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
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
import javafx.scene.control.Labeled;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.testfx.service.query.NodeQuery;

/// A table's page in a window of its own, on the engine that all tests share.
public final class TablePageStage implements AutoCloseable {
  private static final double WIDTH = 1100;
  private static final double HEIGHT = 700;

  public final List<TableName> tables = new CopyOnWriteArrayList<>();
  public final Texts texts = new Texts();
  public final PatientRobot robot = new PatientRobot();
  public final List<String> opened = new CopyOnWriteArrayList<>();
  public final List<Notice> notices = new CopyOnWriteArrayList<>();
  public final EngineSessions sessions;
  private final OverlayLayer overlays;
  private final Documents documents;
  private final Stage stage;
  public final TablePane pane;

  public TablePageStage(Path home, TableName table, String... statements) {
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
            new TableLinks(tables::add, _ -> {}, texts, home),
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
  public void choose(TableTab tab) {
    Node title = robot.found(tab.title(), node -> tab.title().equals(node.getAccessibleText()));
    robot.clickOn(title, MouseButton.PRIMARY);
  }

  /// Where nodes of the page are looked for.
  public NodeQuery in() {
    return robot.from(stage.getScene().getRoot());
  }

  /// All text that is to be seen.
  public List<String> texts() {
    return fx(this::seen);
  }

  /// Waits until a text is to be seen.
  public void awaitText(String part) {
    try {
      until(part, () -> seen().stream().anyMatch(text -> text.contains(part)));
    } catch (AssertionError e) {
      throw new AssertionError("Not seen: " + part + " in " + texts(), e);
    }
  }

  private List<String> seen() {
    return in().lookup(Labeled.class::isInstance).queryAllAs(Labeled.class).stream()
        .filter(label -> label.isVisible() && label.getText() != null)
        .map(Labeled::getText)
        .toList();
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
