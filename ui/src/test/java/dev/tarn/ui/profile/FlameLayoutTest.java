package dev.tarn.ui.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.profile.Operator;
import dev.tarn.session.profile.PlanProfile;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Where the bars of a flame graph stand.
class FlameLayoutTest {

  @Test
  void anOperatorIsAsWideAsItsTimeAndTheTimeBelow() {
    FlameLayout layout =
        FlameLayout.of(
            plan(operator(1, 10, 2L), operator(2, 20, 3L, 4L), operator(3, 50), operator(4, 20)));
    assertThat(layout.depth()).isEqualTo(3);
    assertThat(layout.bars())
        .extracting(bar -> bar.operator().id())
        .containsExactly(1L, 2L, 3L, 4L);
    assertThat(layout.bars()).extracting(FlameLayout.Bar::level).containsExactly(0, 1, 2, 2);
    assertThat(layout.bars())
        .extracting(FlameLayout.Bar::share)
        .containsExactly(1.0, 0.9, 0.5, 0.2);
    assertThat(layout.bars())
        .extracting(FlameLayout.Bar::start)
        .containsExactly(0.0, 0.0, 0.0, 0.5);
  }

  @Test
  void withoutTimesAllThatReadIsOfOneWidth() {
    FlameLayout layout =
        FlameLayout.of(plan(operator(1, 0, 2L, 3L), operator(2, 0), operator(3, 0)));
    assertThat(layout.bars()).extracting(FlameLayout.Bar::share).containsExactly(1.0, 0.5, 0.5);
  }

  @Test
  void rowsThatAreTakenTwiceAreDrawnOnce() {
    FlameLayout layout = FlameLayout.of(plan(operator(1, 1, 2L, 2L), operator(2, 1)));
    assertThat(layout.bars()).hasSize(2);
  }

  private static PlanProfile plan(Operator... operators) {
    return new PlanProfile(List.of(operators), List.of(), true);
  }

  private static Operator operator(long id, double millis, Long... inputs) {
    return new Operator(id, "Project", "", List.of(inputs), List.of(), millis);
  }
}
