package dev.tarn.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.history.TextDiff.Kind;
import dev.tarn.workspace.history.TextDiff.Line;
import org.junit.jupiter.api.Test;

class TextDiffTest {
  @Test
  void changedLinesStandBetweenEqualOnesWithTheirNumbers() {
    TextDiff diff = TextDiff.of("a\nb\nc\nd", "a\nx\ny\nc\nd");
    assertThat(diff.lines())
        .containsExactly(
            new Line(Kind.SAME, 1, 1, "a"),
            new Line(Kind.REMOVED, 2, 0, "b"),
            new Line(Kind.ADDED, 0, 2, "x"),
            new Line(Kind.ADDED, 0, 3, "y"),
            new Line(Kind.SAME, 3, 4, "c"),
            new Line(Kind.SAME, 4, 5, "d"));
    assertThat(diff.added()).isEqualTo(2);
    assertThat(diff.removed()).isEqualTo(1);
  }

  @Test
  void equalTextsHaveNoChanges() {
    TextDiff diff = TextDiff.of("a\n", "a\n");
    assertThat(diff.added() + diff.removed()).isZero();
    assertThat(diff.lines()).hasSize(2);
  }

  @Test
  void veryLongTextsAreComparedInOnePiece() {
    TextDiff diff = TextDiff.of("same\n" + "a\n".repeat(9000), "same\n" + "b\n".repeat(9000));
    assertThat(diff.removed()).isEqualTo(9000);
    assertThat(diff.lines().getFirst().kind()).isEqualTo(Kind.SAME);
  }
}
