package dev.tarn.ui.palette;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MatchTest {

  @Test
  void wordStartsComeBeforeRunsInsideAndThoseBeforeScatteredLetters() {
    List<String> titles =
        Stream.of("Reorder columns", "customers of late orders", "orders")
            .sorted((one, other) ->
                Match.BEST_FIRST.compare(
                    Match.of(one, "order").orElseThrow(), Match.of(other, "order").orElseThrow()))
            .toList();
    assertThat(titles).containsExactly("orders", "customers of late orders", "Reorder columns");
  }

  @Test
  void scatteredLettersFitOnlyIfTheyAreThreeOrMoreAndNear() {
    assertThat(Match.of("customer", "or")).isEmpty();
    assertThat(Match.of("Show the side panel", "stsp")).isPresent();
  }

  @Test
  void severalWordsFitInAnyOrderIfAllAreThere() {
    assertThat(Match.of("Copy as JSON", "json copy"))
        .hasValueSatisfying(
            match -> assertThat(match.marked()).containsExactly(0, 1, 2, 3, 8, 9, 10, 11));
    assertThat(Match.of("Copy as JSON", "csv copy")).isEmpty();
  }

  @Test
  void marksTellWhereItFits() {
    assertThat(Match.of("o_orderkey", "ORDER"))
        .isEqualTo(Optional.of(new Match(List.of(2, 3, 4, 5, 6), 2)));
  }
}
