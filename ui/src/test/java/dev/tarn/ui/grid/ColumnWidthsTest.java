package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ColumnWidthsTest {
  @Test
  void aPlaceBelongsToTheColumnThatCoversIt() {
    ColumnWidths widths = new ColumnWidths(3, 100);
    assertThat(widths.at(-1)).isEqualTo(-1);
    assertThat(widths.at(0)).isZero();
    assertThat(widths.at(99.5)).isZero();
    assertThat(widths.at(100)).isEqualTo(1);
    assertThat(widths.at(299)).isEqualTo(2);
    assertThat(widths.at(300)).isEqualTo(3);
  }

  @Test
  void resizingAColumnMovesThoseBehindIt() {
    ColumnWidths widths = new ColumnWidths(3, 100);
    widths.resize(1, 250);
    assertThat(widths.left(1)).isEqualTo(100);
    assertThat(widths.left(2)).isEqualTo(350);
    assertThat(widths.total()).isEqualTo(450);
  }

  @Test
  void aColumnKeepsBetweenItsBounds() {
    ColumnWidths widths = new ColumnWidths(1, 100);
    widths.resize(0, 1);
    assertThat(widths.width(0)).isEqualTo(ColumnWidths.NARROWEST);
    widths.resize(0, 1e9);
    assertThat(widths.width(0)).isEqualTo(ColumnWidths.WIDEST);
  }

  @Test
  void aProposalLeavesWhatTheUserChose() {
    ColumnWidths widths = new ColumnWidths(3, 100);
    widths.resize(1, 70);
    widths.propose(new double[] {200, 200, 200});
    assertThat(widths.width(0)).isEqualTo(200);
    assertThat(widths.width(1)).isEqualTo(70);
    assertThat(widths.left(2)).isEqualTo(270);
  }

  @Test
  void noColumnsTakeNoSpace() {
    ColumnWidths widths = new ColumnWidths(0, 100);
    assertThat(widths.total()).isZero();
    assertThat(widths.at(10)).isZero();
  }
}
