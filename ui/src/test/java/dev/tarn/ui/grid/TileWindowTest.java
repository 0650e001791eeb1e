package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Schema;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

class TileWindowTest {
  private static final Cells TEXT = new Cells(ZoneId.of("UTC"));

  private final Queue<Runnable> background = new ArrayDeque<>();
  private final List<RuntimeException> failures = new ArrayList<>();
  private final List<Long> rowsRead = new ArrayList<>();
  private int changes;
  private final TileWindow tiles =
      new TileWindow(background::add, Runnable::run, () -> changes++, failures::add);

  private static Schema schema(int columns) {
    return new Schema(
        Collections.nCopies(columns, new Column("c", DataType.Simple.BIGINT, true, null)));
  }

  private FakeResult result(long rows, int columns) {
    return new FakeResult(
        schema(columns),
        rows,
        (row, column) -> {
          rowsRead.add(row);
          return row * 10_000 + column;
        });
  }

  private void work() {
    for (Runnable task = background.poll(); task != null; task = background.poll()) {
      task.run();
    }
  }

  @Test
  void cellsComeAfterTheyWereAskedForAndNotBefore() {
    tiles.show(result(50_000_000, 10), TEXT);
    CellRange range = new CellRange(49_999_900, 49_999_930, 0, 9);
    assertThat(tiles.want(range, 50_000_000, 10)).isFalse();
    assertThat(tiles.cell(49_999_900, 9)).isNull();
    assertThat(rowsRead).isEmpty();
    work();
    assertThat(tiles.want(range, 50_000_000, 10)).isTrue();
    assertThat(tiles.cell(49_999_900, 9)).isNotNull();
    assertThat(String.valueOf(tiles.cell(49_999_930, 9))).contains("499999300009");
    assertThat(changes).isPositive();
  }

  @Test
  void whatWasAskedForLastComesFirstAndTheRestIsForgotten() {
    tiles.show(result(1_000_000, 1), TEXT);
    for (long row = 0; row < 900_000; row += 10_000) {
      tiles.want(new CellRange(row, row + 20, 0, 0), 1_000_000, 1);
    }
    work();
    assertThat(tiles.cell(890_000, 0)).isNotNull();
    assertThat(tiles.cell(500_000, 0)).isNull();
    assertThat(rowsRead.getFirst()).isGreaterThan(880_000);
  }

  @Test
  void aBlockThatWasReadWhileRowsCameIsReadAgainForTheRest() {
    FakeResult growing = result(10, 1);
    tiles.show(growing, TEXT);
    tiles.want(new CellRange(0, 9, 0, 0), 10, 1);
    work();
    assertThat(tiles.cell(9, 0)).isNotNull();
    assertThat(tiles.cell(10, 0)).isNull();
    growing.grow(60, true);
    assertThat(tiles.want(new CellRange(0, 30, 0, 0), 60, 1)).isFalse();
    work();
    assertThat(tiles.cell(30, 0)).isNotNull();
  }

  @Test
  void anotherResultClosesTheOldReaderAndForgetsItsCells() {
    FakeResult old = result(100, 1);
    tiles.show(old, TEXT);
    tiles.want(new CellRange(0, 9, 0, 0), 100, 1);
    work();
    assertThat(old.openReaders()).isEqualTo(1);
    tiles.show(result(5, 1), TEXT);
    work();
    assertThat(old.openReaders()).isZero();
    assertThat(tiles.cell(0, 0)).isNull();
  }

  @Test
  void answersForAnOldResultAreDropped() {
    tiles.show(result(100, 1), TEXT);
    tiles.want(new CellRange(0, 9, 0, 0), 100, 1);
    tiles.show(result(5, 1), TEXT);
    int before = changes;
    work();
    assertThat(tiles.cell(0, 0)).isNull();
    assertThat(changes).isEqualTo(before);
  }

  @Test
  void aFileThatCannotBeReadIsTold() {
    tiles.show(
        new FakeResult(
            schema(1),
            5,
            (_, _) -> {
              throw new IllegalStateException("gone");
            }),
        TEXT);
    tiles.want(new CellRange(0, 4, 0, 0), 5, 1);
    work();
    assertThat(failures).hasSize(1);
    assertThat(failures.getFirst()).hasMessage("gone");
  }

  @Test
  void memoryStaysBoundedHoweverFarOneScrolls() {
    TileCache cache = new TileCache(1_000_000);
    FakeResult result = new FakeResult(schema(8), 10_000_000, (_, _) -> Long.MAX_VALUE);
    try (var reader = result.open()) {
      for (long down = 0; down < 1_000; down++) {
        Tile.Key key = new Tile.Key(down, 0);
        cache.put(
            Tile.read(reader, result.schema(), TEXT, key, result.rowCount()),
            java.util.Set.of(new Tile.Key(0, 0)));
      }
    }
    assertThat(cache.weight()).isLessThanOrEqualTo(1_000_000);
    assertThat(cache.get(new Tile.Key(0, 0))).isNotNull();
    assertThat(cache.get(new Tile.Key(999, 0))).isNotNull();
    assertThat(cache.get(new Tile.Key(500, 0))).isNull();
  }
}
