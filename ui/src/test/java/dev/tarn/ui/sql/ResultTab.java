package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Threads;
import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.export.TestExports;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import dev.tarn.workspace.Workspace;
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
import org.testfx.api.FxRobot;

/// A SQL tab in a window of its own, on the engine that all tests share, whose results are kept
/// where that engine looks for them.
final class ResultTab implements AutoCloseable {
  final FxRobot robot = new FxRobot();
  final TestExports exports;
  final SqlPane pane;
  final Stage stage;
  private final Documents documents;

  ResultTab(Path home, Path folder) {
    FxTests.start();
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    documents = Workspace.open(home.resolve("work"), user).openDocuments();
    Path results = TestEngine.shared().workspace().resolve(".tarn/results");
    exports = fx(() -> TestExports.in(folder, results));
    pane =
        fx(() ->
            new SqlPane(
                documents.create("SELECT 1"),
                new SqlServices(
                    new EngineSessions(results),
                    Background.threads(),
                    Threads.perTask("rows"),
                    FxThread::later,
                    RunLog.NONE,
                    TestSqlDesk.in(home, exports))));
    stage = fx(this::window);
  }

  private Stage window() {
    Scene scene = new Scene(new StackPane(pane.view(), exports.overlays()), 1100, 700);
    new Theme().style(scene);
    Stage shown = new Stage();
    shown.setScene(scene);
    shown.show();
    pane.focus();
    return shown;
  }

  /// Runs a statement by key and goes to its first cell.
  void query(String sql) {
    run(() -> {
      pane.editor().area().replaceText(sql);
      pane.editor().select(sql.length(), sql.length());
    });
    press(KeyCode.CONTROL, KeyCode.ENTER);
    until("a run", () -> pane.controller().runs().selectedProperty().get() != null);
    until("the end", () -> !pane.runningProperty().get());
    assertThat(fx(() -> pane.controller().runs().selectedProperty().get().phase()))
        .isEqualTo(RunPhase.DONE);
    run(() -> {
      grid().requestFocus();
      grid().select(0, 0);
    });
  }

  ResultGrid grid() {
    return (ResultGrid) node(".result-grid");
  }

  void press(KeyCode... keys) {
    robot.press(keys).release(keys);
  }

  /// Does a command of the palette.
  void command(String title) {
    run(() ->
        pane.commands().stream()
            .filter(command -> command.title().equals(title))
            .findFirst()
            .ifPresent(Command::run));
  }

  Node node(String selector) {
    return Objects.requireNonNull(
        stage.getScene().getRoot().lookup(selector), () -> "no " + selector);
  }

  boolean has(String selector) {
    return on(() -> stage.getScene().getRoot().lookup(selector) != null);
  }

  TextField field(String selector) {
    return (TextField) node(selector);
  }

  List<String> words(String selector) {
    return on(() ->
        node(selector).lookupAll(".label").stream()
            .filter(Labeled.class::isInstance)
            .filter(Node::isVisible)
            .map(label -> ((Labeled) label).getText())
            .toList());
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
    });
    documents.close();
  }
}
