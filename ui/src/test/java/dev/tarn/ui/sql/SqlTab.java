package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.PatientRobot;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.settings.UserFolders;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// A SQL tab in a window of its own, on the engine that all tests share.
public final class SqlTab implements AutoCloseable {
  private static final double WIDTH = 1100;
  private static final double HEIGHT = 700;

  private final PatientRobot robot = new PatientRobot();
  private final SqlPane pane;
  private final Stage stage;
  private final Runnable alsoClosed;

  private SqlTab(Document document, SqlServices services, Runnable alsoClosed, Node... above) {
    this.pane = fx(() -> new SqlPane(document, services));
    this.stage = fx(() -> window(above));
    this.alsoClosed = alsoClosed;
  }

  /// Opens a new document that keeps all below one folder.
  public static SqlTab open(Path home, String text) {
    return open(home, text, services(home, RunLog.NONE, TestSqlDesk.in(home)));
  }

  /// Opens a new document with services of its own.
  ///
  /// @param above lies over the tab
  public static SqlTab open(Path home, String text, SqlServices services, Node... above) {
    Documents documents = workspace(home).openDocuments();
    return new SqlTab(documents.create(text), services, documents::close, above);
  }

  /// Opens a document that stays open when the tab is closed.
  public static SqlTab open(Document document, SqlServices services, Node... above) {
    return new SqlTab(document, services, () -> {}, above);
  }

  /// A workspace whose folders are all below one.
  public static Workspace workspace(Path home) {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    return Workspace.open(home.resolve("work"), user);
  }

  /// What a tab works with that keeps its results below a folder.
  public static SqlServices services(Path home, RunLog log, SqlDesk desk) {
    return services(new EngineSessions(home.resolve("results")), log, desk);
  }

  /// What a tab works with.
  public static SqlServices services(SqlSessions sessions, RunLog log, SqlDesk desk) {
    return new SqlServices(
        sessions, Background.threads(), Threads.perTask("rows"), FxThread::later, log, desk);
  }

  private Stage window(Node... above) {
    StackPane root = new StackPane(pane.view());
    root.getChildren().addAll(above);
    Scene scene = new Scene(root, WIDTH, HEIGHT);
    new Theme().style(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    pane.focus();
    return shown;
  }

  public PatientRobot robot() {
    return robot;
  }

  public SqlPane pane() {
    return pane;
  }

  public Stage stage() {
    return stage;
  }

  /// Replaces the text; the caret is at its end.
  public void write(String text) {
    write(text, text.length());
  }

  /// Replaces the text and puts the caret somewhere, with the keyboard there.
  public void write(String text, int caret) {
    run(() -> {
      pane.editor().area().replaceText(text);
      pane.editor().select(caret, caret);
      pane.focus();
    });
    until("the keyboard is here", () -> pane.editor().area().isFocused());
  }

  /// The text as it is now.
  public String text() {
    return on(() -> pane.editor().text());
  }

  public void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  /// Does a command of the palette.
  public void command(String title) {
    run(() ->
        pane.commands().stream()
            .filter(command -> command.title().equals(title))
            .findFirst()
            .ifPresent(Command::run));
  }

  /// Waits until the runs that were begun have ended.
  public void awaitEnd() {
    until("a run", () -> front() != null);
    until("the end", () -> !pane.runningProperty().get());
  }

  /// Runs a statement by key and goes to its first cell.
  void query(String sql) {
    write(sql);
    press(KeyCode.CONTROL, KeyCode.ENTER);
    awaitEnd();
    assertThat(fx(() -> front().phase())).isEqualTo(RunPhase.DONE);
    run(() -> {
      grid().requestFocus();
      grid().select(0, 0);
    });
  }

  RunList runs() {
    return pane.controller().runs();
  }

  RunModel front() {
    return runs().selectedProperty().get();
  }

  ResultGrid grid() {
    return (ResultGrid) node(".result-grid");
  }

  public Node node(String selector) {
    return Objects.requireNonNull(
        stage.getScene().getRoot().lookup(selector), () -> "no " + selector);
  }

  public boolean has(String selector) {
    return on(() -> stage.getScene().getRoot().lookup(selector) != null);
  }

  TextField field(String selector) {
    return (TextField) node(selector);
  }

  /// What can be read below a node.
  public List<String> words(String selector) {
    return on(() -> words(node(selector)));
  }

  /// What can be read below a node.
  public static List<String> words(Node node) {
    return node.lookupAll(".label").stream()
        .filter(Labeled.class::isInstance)
        .filter(Node::isVisible)
        .map(label -> ((Labeled) label).getText())
        .toList();
  }

  /// Runs on the window's thread, which may be this one.
  static <T> T on(Callable<T> work) {
    if (!FxThread.isCurrent()) {
      return fx(work);
    }
    try {
      return work.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    run(() -> {
      pane.close();
      stage.hide();
      stage.setScene(null);
    });
    alsoClosed.run();
  }
}
