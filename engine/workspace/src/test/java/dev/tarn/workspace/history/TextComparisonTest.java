package dev.tarn.workspace.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.workspace.history.TextComparison.Counts;
import dev.tarn.workspace.history.TextComparison.Mark;
import dev.tarn.workspace.history.TextComparison.Row;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Two texts side by side.
class TextComparisonTest {
  @Test
  void wordsThatDifferAreMarkedInLinesThatAreAlike() {
    TextComparison found = TextComparison.of("a\nSELECT x FROM t\nb", "a\nSELECT yy FROM t\nb");
    assertThat(found.counts()).isEqualTo(new Counts(1, 0, 0));
    Row row = found.rows().get(1);
    assertThat(row.before().marks()).containsExactly(new Mark(7, 8));
    assertThat(row.after().marks()).containsExactly(new Mark(7, 9));
    assertThat(row.block()).isZero();
  }

  @Test
  void aNewLineBeforeAChangedOneDoesNotTakeItsPlace() {
    TextComparison found =
        TextComparison.of("SELECT x FROM t WHERE a = 1", "-- new\nSELECT x FROM t WHERE a = 2");
    assertThat(found.counts()).isEqualTo(new Counts(1, 1, 0));
    assertThat(found.rows().getFirst().before().isLine()).isFalse();
    assertThat(found.rows().get(1).before().number()).isEqualTo(1);
    assertThat(found.rows().get(1).after().number()).isEqualTo(2);
  }

  @Test
  void oneDifferenceIsTakenAndTheOthersStay() {
    String before = "one\ntwo\nthree\nfour\nfive";
    String after = "ONE\ntwo\nfour\nfive\nsix";
    TextComparison found = TextComparison.of(before, after);
    assertThat(found.blocks()).hasSize(3);
    assertThat(found.taking(before, after, 1)).isEqualTo("ONE\ntwo\nthree\nfour\nfive\nsix");
    String all = after;
    for (int i = 2; i >= 0; i--) {
      all = found.taking(before, all, i);
    }
    assertThat(all).isEqualTo(before);
  }

  @Test
  void everyTextIsToldWholeWhateverDiffers() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      String before = text(random, 20);
      String after = text(random, 20);
      TextComparison found = TextComparison.of(before, after);
      assertThat(lines(found.rows().stream().map(Row::before).toList())).isEqualTo(before);
      assertThat(lines(found.rows().stream().map(Row::after).toList())).isEqualTo(after);
      String all = after;
      for (int i = found.blocks().size() - 1; i >= 0; i--) {
        all = found.taking(before, all, i);
      }
      assertThat(all).isEqualTo(before);
    }
  }

  @Test
  @Timeout(20)
  void twoHundredThousandLinesWithScatteredChangesAreComparedFinely() {
    List<String> lines =
        IntStream.range(0, 200_000)
            .mapToObj(i -> i % 5 == 4 ? "" : "INSERT INTO t VALUES (" + i + ");")
            .collect(Collectors.toCollection(ArrayList::new));
    String before = String.join("\n", lines);
    for (int i = 0; i < lines.size(); i += 1_000) {
      lines.set(i, "-- " + i);
    }
    long start = System.nanoTime();
    TextComparison found = TextComparison.of(before, String.join("\n", lines));
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    assertThat(found.coarse()).isFalse();
    assertThat(found.blocks()).hasSize(200);
  }

  @Test
  @Timeout(20)
  void twoHundredThousandLinesThatHaveNothingInCommonAreOneDifference() {
    TextComparison found = TextComparison.of("a\n".repeat(200_000), "b\nc\n".repeat(100_000));
    assertThat(found.coarse()).isTrue();
    assertThat(found.blocks()).hasSize(1);
    assertThat(found.counts().changed()).isEqualTo(200_000);
  }

  private static String text(Random random, int most) {
    return IntStream.range(0, random.nextInt(most))
        .mapToObj(_ -> "word" + random.nextInt(6) + " x")
        .collect(Collectors.joining("\n"));
  }

  private static String lines(List<TextComparison.Side> sides) {
    return sides.stream()
        .filter(TextComparison.Side::isLine)
        .map(TextComparison.Side::text)
        .collect(Collectors.joining("\n"));
  }
}
