package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;

import dev.tarn.session.Statement;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.TarnWindow;
import dev.tarn.ui.TestDesk;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Strips of tabs in a window that gets narrow: the tab in front stays in sight.
class NarrowTabsTest {
  @TempDir private Path home;

  private TarnWindow window;

  @BeforeEach
  void openWindow() {
    FxTests.start();
    window =
        fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), TestDesk.in(home.resolve("user")));
          made.show(home.resolve("work"));
          return made;
        });
    until("the folder is open", () -> window.state().isPresent());
    run(() -> window.stage().setWidth(1440));
  }

  @AfterEach
  void closeWindow() {
    run(window::close);
  }

  @Test
  void theDocumentInFrontStaysInSight() {
    run(() -> IntStream.range(0, 9).forEach(i -> window.openQuery("SELECT " + i)));
    until("all fit", () -> isWhole(".document-tab:active", ".document-tabs"));
    run(() -> window.stage().setWidth(900));
    until("narrow", () -> window.stage().getScene().getWidth() < 950);
    until("the tab in front", () -> isWhole(".document-tab:active", ".tab-strip"));
  }

  @Test
  void theResultInFrontStaysInSightAlsoWhenItsTitleGrows() {
    run(() -> window.openQuery("SELECT 1"));
    RunList runs = fx(() -> ((SqlPane) window.panes().getFirst()).controller().runs());
    run(() -> {
      List<RunModel> tabs =
          runs.tabs(IntStream.range(0, 8).mapToObj(NarrowTabsTest::request).toList());
      runs.selectedProperty().set(tabs.getLast());
    });
    run(() -> window.stage().setWidth(1024));
    until("the result in front", () -> isWhole(".run-tab:selected", ".run-row"));
    run(() -> runs.selectedProperty().get().rename("A name that is a good deal longer"));
    until("the longer title", () -> width(".run-tab:selected") > 240);
    until("still in sight", () -> isWhole(".run-tab:selected", ".run-row"));
  }

  private static RunRequest request(int number) {
    String text = "SELECT " + number;
    return new RunRequest("Result number " + number, Statement.of(text), text, 0);
  }

  private double width(String selector) {
    return node(selector).getBoundsInParent().getWidth();
  }

  private boolean isWhole(String tab, String strip) {
    Bounds inner = bounds(tab);
    Node outer = node(strip);
    for (Node at = node(tab); at != null && strip.equals(".tab-strip"); at = at.getParent()) {
      if (at.getStyleClass().contains("tab-strip")) {
        outer = at;
      }
    }
    Bounds around = outer.localToScene(outer.getBoundsInLocal());
    return inner.getWidth() > 20
        && inner.getMinX() >= around.getMinX() - 1
        && inner.getMaxX() <= around.getMaxX() + 1;
  }

  private Bounds bounds(String selector) {
    Node node = node(selector);
    return node.localToScene(node.getLayoutBounds());
  }

  private Node node(String selector) {
    return window.stage().getScene().getRoot().lookup(selector);
  }
}
