package dev.tarn.ui;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.testkit.TestEngine;
import dev.tarn.ui.pane.DocumentPane;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The palette of a whole window whose catalog is that of the engine that all tests share.
class PaletteTest {
  @TempDir private Path home;

  private final PatientRobot robot = new PatientRobot();
  private TarnWindow window;
  private Session session;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    TestEngine engine = TestEngine.shared();
    session =
        ConnectSession.open(
            Endpoint.local(engine.port(), engine.token()),
            new ResultStore(home.resolve("results")));
    session.ask(Statement.of("CREATE SCHEMA IF NOT EXISTS palette_far"));
    session.ask(Statement.of("CREATE OR REPLACE VIEW palette_far.hidden_shelf AS SELECT 1 AS one"));
    window = TestDesk.window(home, home.resolve("work"));
    until(
        "the engine of the folder failed",
        () -> window.model().engineProperty().get().detail().contains("there is no such file"));
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
    session.ask(Statement.of("DROP SCHEMA palette_far CASCADE"));
    session.close();
  }

  @Test
  void aTableOfASchemaThatWasNeverOpenedIsFoundWhileThePaletteIsOpen() {
    run(() -> window.catalog().connect(session.catalog()));
    run(() -> window.openQuery("SELECT "));
    run(() -> window.showPalette("hidden_sh"));
    until("the view", () -> found().contains("hidden_shelf"));
    robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
    until("its name is written", () -> text().contains("palette_far.hidden_shelf"));
  }

  @Test
  void whatIsGoneIsNotFoundAnymore() {
    run(() -> window.catalog().connect(session.catalog()));
    run(() -> window.showPalette("@hidden_sh"));
    until("the view", () -> found().contains("hidden_shelf"));
    run(() -> window.closeOverlays());
    session.ask(Statement.of("DROP VIEW palette_far.hidden_shelf"));
    run(() -> window.catalog().refresh());
    run(() -> window.showPalette("@hidden_sh"));
    until("nothing", () -> found().isEmpty());
    until("all is read", () -> !window.catalog().tablesProperty().get().reading());
    assertThat(fx(() -> node(".palette-none") instanceof Label none ? none.getText() : ""))
        .isEqualTo("Nothing found. Try fewer letters.");
  }

  private String found() {
    return node(".palette-list") instanceof ListView<?> list && list.isVisible()
        ? list.getItems().toString()
        : "";
  }

  private String text() {
    DocumentPane front = window.model().selected().orElseThrow();
    return window.documents().document(front).orElseThrow().text();
  }

  private @Nullable Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }
}
