package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Theme;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import javafx.scene.Scene;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ResultGridTest {
  private final ResultGrid grid =
      FxTests.fx(() -> new ResultGrid(Threads.perTask("grid-test"), FxThread::later));
  private final Stage stage = FxTests.fx(() -> shown(grid));

  private static Stage shown(ResultGrid grid) {
    Scene scene = new Scene(new StackPane(grid), 800, 400);
    new Theme().style(scene);
    Stage stage = new Stage();
    stage.setScene(scene);
    stage.show();
    return stage;
  }

  @AfterEach
  void hide() {
    FxTests.run(() -> {
      grid.close();
      stage.hide();
      stage.setScene(null);
    });
  }

  private static Schema schema(int columns) {
    List<Column> all = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      all.add(new Column("same", DataType.Simple.BIGINT, true, null));
    }
    return new Schema(all);
  }

  private static FakeResult numbers(long rows, int columns) {
    return new FakeResult(schema(columns), rows, (row, column) -> row * 10_000 + column);
  }

  private void press(KeyCode code, boolean shift, boolean control) {
    FxTests.run(() ->
        grid.fireEvent(
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
  }

  private void awaitCell(long row, int column) {
    FxTests.until(
        "cell " + row + "," + column, () -> grid.model().tiles().cell(row, column) != null);
  }

  @Test
  void theEndOfFiftyMillionRowsAndTwoThousandColumnsIsOneKeyAway() {
    FxTests.run(() -> grid.show(numbers(50_000_000, 2_000)));
    awaitCell(0, 0);
    press(KeyCode.END, false, true);
    awaitCell(49_999_999, 1_999);
    assertThat(FxTests.fx(() -> Objects.requireNonNull(grid.selectionProperty().get())))
        .isEqualTo(new CellRange(49_999_999, 49_999_999, 1_999, 1_999));
  }

  @Test
  void rowsThatComeLaterAreTakenUp() {
    FakeResult growing = numbers(0, 3);
    FxTests.run(() -> grid.show(growing));
    growing.grow(5, false);
    FxTests.run(grid::refresh);
    awaitCell(4, 2);
    growing.grow(1_000_000, true);
    FxTests.run(grid::refresh);
    press(KeyCode.END, false, true);
    awaitCell(999_999, 2);
  }

  @Test
  void keysMoveAndStretchTheSelection() {
    FxTests.run(() -> grid.show(numbers(100, 5)));
    awaitCell(0, 0);
    press(KeyCode.DOWN, false, false);
    press(KeyCode.DOWN, false, false);
    press(KeyCode.RIGHT, false, false);
    press(KeyCode.DOWN, true, false);
    press(KeyCode.RIGHT, true, false);
    assertThat(FxTests.fx(() -> Objects.requireNonNull(grid.selectionProperty().get())))
        .isEqualTo(new CellRange(1, 2, 1, 2));
  }

  @Test
  void theSelectionIsCopiedWithItsHeaders() {
    FxTests.run(() -> grid.show(numbers(100, 3)));
    awaitCell(0, 0);
    press(KeyCode.DOWN, false, false);
    press(KeyCode.RIGHT, true, false);
    press(KeyCode.C, true, true);
    FxTests.until("copied", () -> !grid.messageProperty().get().isEmpty());
    assertThat(FxTests.fx(() -> Clipboard.getSystemClipboard().getString()))
        .isEqualTo("same\tsame\n0\t1");
  }

  @Test
  void aColumnSuitsItsTypeAndTheRowsThatComeLast() {
    FakeResult growing = numbers(100, 1);
    growing.grow(100, false);
    FxTests.run(() -> grid.show(growing));
    awaitCell(0, 0);
    double first = width();
    growing.grow(1_000_000_000_000L, true);
    FxTests.run(grid::refresh);
    FxTests.until("it is wider", () -> grid.model().viewport().columns().width(0) > first);
    double character = FxTests.fx(() -> grid.style().look().fonts().character());
    assertThat(width()).isGreaterThanOrEqualTo("9999999999990000".length() * character);
  }

  @Test
  void farRowsOfAPackedFileAreNotReadForTheWidths() {
    AtomicLong farthest = new AtomicLong();
    FakeResult packed =
        new FakeResult(
                numbers(1, 1).schema(),
                1_000_000,
                (row, _) -> farthest.accumulateAndGet(row, Math::max))
            .packed();
    FxTests.run(() -> grid.show(packed));
    awaitCell(0, 0);
    FxTests.until("the widths are known", () -> grid.model().isMeasured());
    FxTests.until("all in sight is there", () -> grid.isWhole());
    assertThat(farthest.get()).isLessThan(10_000);
  }

  private double width() {
    return FxTests.fx(() -> grid.model().viewport().columns().width(0));
  }

  @Test
  void nothingAndNoColumnsAreShownWithoutFuss() {
    FxTests.run(() -> grid.show(numbers(3, 0)));
    press(KeyCode.END, false, true);
    FxTests.run(() -> grid.show(numbers(0, 3)));
    press(KeyCode.DOWN, false, false);
    FxTests.run(() -> grid.show(null));
    assertThat(FxTests.fx(() -> grid.selectionProperty().get() == null)).isTrue();
  }

  @Test
  void textOfAHundredMegabytesDoesNotHoldUpTheWindow() {
    String huge = "x".repeat(100_000_000);
    FakeResult result =
        new FakeResult(
            new Schema(List.of(new Column("t", new DataType.Text("string"), true, null))),
            3,
            (_, _) -> huge);
    FxTests.run(() -> grid.show(result));
    awaitCell(2, 0);
    assertThat(FxTests.fx(() -> grid.model().viewport().columns().width(0)))
        .isLessThanOrEqualTo(320);
  }
}
