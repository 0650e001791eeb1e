package dev.tarn.ui.result;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Column;
import dev.tarn.session.DataType.Simple;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.ui.FxTests;
import dev.tarn.ui.task.Background;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProfilesTest {
  private final Growing rows = new Growing();
  private final RowsModel model = new RowsModel();

  @Test
  void whileRowsComeOnlyASampleIsProfiledAndAllOfThemAtTheEnd() {
    FxTests.run(() -> {
      Profiles profiles = new Profiles(model, Background.inline(), new GridChoices(), () -> {});
      model.source.set(rows);
      model.columns.set(Columns.all(1));
      rows.count = 400_000;
      profiles.look(rows);
      assertThat(Objects.requireNonNull(profiles.of(0)).tooltip()).isNotEmpty();
      int opened = rows.opened;
      rows.count = 900_000;
      profiles.look(rows);
      assertThat(rows.opened).isEqualTo(opened);
      assertThat(profiles.isWorking()).isFalse();
      rows.complete = true;
      profiles.look(rows);
      assertThat(rows.opened).isGreaterThan(opened);
      opened = rows.opened;
      profiles.look(rows);
      assertThat(rows.opened).isEqualTo(opened);
    });
  }

  /// Whole numbers that come.
  private static final class Growing implements Result {
    private long count;
    private boolean complete;
    private int opened;

    @Override
    public Schema schema() {
      return new Schema(List.of(new Column("id", Simple.BIGINT, true, null)));
    }

    @Override
    public long rowCount() {
      return count;
    }

    @Override
    public long byteCount() {
      return 0;
    }

    @Override
    public boolean isComplete() {
      return complete;
    }

    @Override
    public synchronized RowReader open() {
      opened++;
      return new RowReader() {
        @Override
        public @Nullable Object value(long row, int column) {
          return row;
        }

        @Override
        public void close() {}
      };
    }
  }
}
