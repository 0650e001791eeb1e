package dev.tarn.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Schema;
import dev.tarn.session.Threads;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.task.FxThread;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HeaderCaptionsTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static Column column(String name, Simple type, @Nullable String comment) {
    return new Column(name, type, true, comment);
  }

  private static HeaderCaptions captions(Column... columns) {
    return HeaderCaptions.of(new Schema(List.of(columns)), BERLIN);
  }

  @Test
  void momentsTellTheirZoneBesideTheType() {
    HeaderCaptions captions =
        captions(column("at", Simple.TIMESTAMP, null), column("local", Simple.TIMESTAMP_NTZ, null));
    assertThat(captions.type(0)).isEqualTo("timestamp · Europe/Berlin");
    assertThat(captions.type(1)).isEqualTo("timestamp_ntz");
  }

  @Test
  void commentsStandUnderNamesInOneLine() {
    HeaderCaptions captions =
        captions(
            column("id", Simple.INT, "The number\n  of the order"),
            column("at", Simple.TIMESTAMP, "When"));
    assertThat(captions.caption(0, true)).isEqualTo("The number of the order");
    assertThat(captions.caption(1, true)).isEqualTo("When");
    assertThat(captions.caption(1, false)).isEqualTo("timestamp · Europe/Berlin · When");
  }

  @Test
  void thereIsALineOnlyIfThereIsSomethingToSay() {
    assertThat(captions(column("id", Simple.INT, " ")).isAny(true)).isFalse();
    assertThat(captions(column("id", Simple.INT, " ")).isAny(false)).isFalse();
    assertThat(captions(column("at", Simple.TIMESTAMP, null)).isAny(true)).isFalse();
    assertThat(captions(column("at", Simple.TIMESTAMP, null)).isAny(false)).isTrue();
  }

  @Test
  void headersAreTallerByTheLine() {
    ResultGrid grid =
        FxTests.fx(() -> new ResultGrid(Threads.perTask("grid-test"), FxThread::later));
    assertThat(height(grid, null)).isEqualTo(28);
    assertThat(height(grid, "The number of the order")).isEqualTo(42);
    FxTests.run(grid::close);
  }

  private static double height(ResultGrid grid, @Nullable String comment) {
    return FxTests.fx(() -> {
      Schema schema = new Schema(List.of(column("id", Simple.INT, comment)));
      grid.show(new FakeResult(schema, 3, (row, _) -> IntStream.of((int) row).sum()), BERLIN);
      return grid.model().look().headerHeight();
    });
  }
}
