package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridSelectionTest {
  private final GridSelection selection = new GridSelection();

  GridSelectionTest() {
    selection.bounds(10, 4);
  }

  @Test
  void aCellOutsideTheGridIsTheNearestOneInside() {
    selection.select(99, -3);
    assertThat(selection.range()).isEqualTo(new CellRange(9, 9, 0, 0));
  }

  @Test
  void stretchingGoesFromTheAnchorInAllDirections() {
    selection.select(5, 2);
    selection.extend(3, 3);
    assertThat(selection.range()).isEqualTo(new CellRange(3, 5, 2, 3));
    selection.extend(7, 0);
    assertThat(selection.range()).isEqualTo(new CellRange(5, 7, 0, 2));
  }

  @Test
  void rowsAndColumnsAreSelectedWhole() {
    selection.rows(2, 4);
    assertThat(selection.range()).isEqualTo(new CellRange(2, 4, 0, 3));
    selection.columns(3, 1);
    assertThat(selection.range()).isEqualTo(new CellRange(0, 9, 1, 3));
    selection.all();
    assertThat(selection.range()).isEqualTo(new CellRange(0, 9, 0, 3));
  }

  @Test
  void anEmptyGridSelectsNothing() {
    GridSelection empty = new GridSelection();
    empty.bounds(0, 0);
    empty.select(0, 0);
    empty.extend(1, 1);
    empty.all();
    empty.rows(0, 1);
    empty.columns(0, 1);
    assertThat(empty.range()).isNull();
  }

  @Test
  void theSelectionStaysWhileRowsCome() {
    selection.select(5, 2);
    selection.bounds(1_000, 4);
    assertThat(selection.range()).isEqualTo(new CellRange(5, 5, 2, 2));
  }
}
