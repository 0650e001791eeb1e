package dev.tarn.ui.sql;

import static dev.tarn.ui.FxTests.fx;
import static dev.tarn.ui.FxTests.run;
import static dev.tarn.ui.FxTests.until;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.RowReader;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Keymap;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The verbs of the rows as commands, on a real engine.
class RowCommandsTest {
  @TempDir private Path home;

  private SqlTab tab;

  @BeforeEach
  void openTab() {
    tab = SqlTab.open(home, "SELECT 1");
    run(() -> tab.stage().setWidth(1400));
    tab.query("SELECT id, concat('city ', id % 3) AS city FROM range(30)");
  }

  @AfterEach
  void closeTab() {
    tab.close();
  }

  @Test
  void rowsAreSortedFilteredAndShownAsTheyCame() {
    tab.command("Sort by this column, largest first");
    until("sorted", () -> value(0, 0).equals(29L));
    run(() -> tab.grid().select(0, 1));
    tab.command("Only rows with the value of this cell");
    until("filtered", () -> rows() == 10);
    tab.command("Show all rows as they came");
    until("all", () -> rows() == 30 && value(0, 0).equals(0L));
  }

  @Test
  void columnsAreHiddenAndShownAgain() {
    tab.command("Hide this column");
    until("hidden", () -> columns() == 1);
    tab.command("Show all columns as they came");
    until("shown", () -> columns() == 2);
  }

  @Test
  void cellsAreCopied() {
    tab.command("Copy values as IN list");
    until("copied", () -> tab.grid().messageProperty().get().startsWith("30 values copied"));
    assertThat(fx(() -> Clipboard.getSystemClipboard().getString())).startsWith("(0L, 1L, 2L");
  }

  @Test
  void keysThatTheUserChoseStayAsTheCommandsDo() {
    Keymap keymap = new Keymap();
    Command first = fx(() -> sort());
    keymap.load(Map.of(first.id(), "Shortcut+Alt+Up"));
    run(() -> keymap.apply(tab.pane().commands()));
    assertThat(fx(() -> sort().key())).isPresent();
    tab.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.UP);
    until("sorted", () -> value(0, 0).equals(29L));
  }

  @Test
  void allVerbsAreOffWithoutAResult() {
    run(() -> tab.pane().controller().runs().closeAll());
    List<Command> rows =
        fx(() ->
            tab.pane().commands().stream()
                .filter(command -> command.place().equals(sort().place()))
                .toList());
    assertThat(rows).hasSizeGreaterThan(30);
    assertThat(fx(() -> rows.stream().filter(command -> command.enabled().get()).toList()))
        .isEmpty();
  }

  @Test
  void theGroupsGiveWayInANarrowAreaAndLieOverTheRowsWhenTheyAreWantedThere() {
    tab.command("Group the rows by this column");
    until("groups beside the rows", () -> groups().isVisible() && width(tab.grid()) < 1200);
    run(() -> tab.stage().setWidth(900));
    until("they give way", () -> !groups().isVisible() && width(tab.grid()) > 800);
    run(() -> tab.stage().setWidth(1400));
    until("they are back", () -> groups().isVisible());
    run(() -> tab.stage().setWidth(900));
    until("they give way", () -> !groups().isVisible());
    tab.command("Group and aggregate the rows");
    until("over the rows", () -> groups().isVisible() && width(tab.grid()) > 800);
    run(() -> groups().requestFocus());
    run(() ->
        groups()
            .fireEvent(
                new javafx.scene.input.KeyEvent(
                    javafx.scene.input.KeyEvent.KEY_PRESSED,
                    "",
                    "",
                    KeyCode.ESCAPE,
                    false,
                    false,
                    false,
                    false)));
    until("closed", () -> !groups().isVisible());
  }

  private Command sort() {
    return tab.pane().commands().stream()
        .filter(command -> command.title().equals("Sort by this column, largest first"))
        .findFirst()
        .orElseThrow();
  }

  private Node groups() {
    return tab.node(".group-panel");
  }

  private static double width(Node node) {
    return node.getLayoutBounds().getWidth();
  }

  private long rows() {
    return tab.grid().resultProperty().get().rowCount();
  }

  private int columns() {
    return tab.grid().resultProperty().get().schema().size();
  }

  private Object value(long row, int column) throws Exception {
    try (RowReader reader = Objects.requireNonNull(tab.grid().resultProperty().get()).open()) {
      return Objects.requireNonNull(reader.value(row, column));
    }
  }
}
