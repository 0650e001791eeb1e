package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GridViewportTest {
  private static GridViewport viewport(long rows, int columns) {
    GridViewport view = new GridViewport();
    view.columns(new ColumnWidths(columns, 100));
    view.rowCount(rows);
    view.size(540, 268);
    return view;
  }

  @Test
  void theLastOfFiftyMillionRowsIsAsExactAsTheFirst() {
    GridViewport view = viewport(50_000_000, 3);
    view.reveal(49_999_999, 0);
    assertThat(view.lastRow()).isEqualTo(49_999_999);
    assertThat(view.y(49_999_999)).isEqualTo(268 - 24);
    assertThat(view.rowAt(267)).isEqualTo(49_999_999);
    view.reveal(0, 0);
    assertThat(view.firstRow()).isZero();
    assertThat(view.y(0)).isEqualTo(28);
  }

  @Test
  void scrollingEndsAtTheEdges() {
    GridViewport view = viewport(100, 20);
    view.scrollTo(-50, -50);
    assertThat(view.offsetX()).isZero();
    assertThat(view.offsetY()).isZero();
    view.scrollTo(1e12, 1e12);
    assertThat(view.offsetX()).isEqualTo(20 * 100 - 500);
    assertThat(view.offsetY()).isEqualTo(100 * 24 - 240);
  }

  @Test
  void onlyVisibleColumnsCount() {
    GridViewport view = viewport(100, 2_000);
    view.scrollTo(150_050, 0);
    assertThat(view.firstColumn()).isEqualTo(1_500);
    assertThat(view.lastColumn()).isEqualTo(1_505);
  }

  @Test
  void revealingMovesNoFurtherThanNeeded() {
    GridViewport view = viewport(100, 20);
    view.reveal(5, 2);
    assertThat(view.offsetX()).isZero();
    assertThat(view.offsetY()).isZero();
    view.reveal(10, 5);
    assertThat(view.offsetY()).isEqualTo(24);
    assertThat(view.offsetX()).isEqualTo(100);
  }

  @Test
  void theColumnOfRowNumbersGrowsWithTheNumbers() {
    GridViewport view = viewport(50_000_000, 1);
    view.metrics(24, 28, 40, 7);
    double before = view.rowHeaderWidth();
    view.reveal(49_999_999, 0);
    assertThat(before).isEqualTo(40);
    assertThat(view.rowHeaderWidth()).isEqualTo(8 * 7 + 16);
  }

  @Test
  void withoutRowsNothingIsVisible() {
    GridViewport view = viewport(0, 0);
    assertThat(view.lastRow()).isEqualTo(-1);
    assertThat(view.lastColumn()).isEqualTo(-1);
    assertThat(view.maxOffsetY()).isZero();
  }

  @Test
  void anotherRowHeightKeepsTheFirstRow() {
    GridViewport view = viewport(1_000, 1);
    view.scrollTo(0, 2400);
    view.metrics(48, 56, 80, 14);
    assertThat(view.firstRow()).isEqualTo(100);
  }
}
