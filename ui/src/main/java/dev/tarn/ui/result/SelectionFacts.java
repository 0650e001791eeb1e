package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.text.CellText;
import dev.tarn.session.view.RangeSummary;
import dev.tarn.session.view.Work;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.grid.CellRange;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// What the selected cells come to: count, sum, mean, smallest and largest.
final class SelectionFacts extends Label implements AutoCloseable {
  private static final Duration REST = Duration.millis(150);

  private final RowsModel model;
  private final Background background;
  private final PauseTransition pause = new PauseTransition(REST);
  private @Nullable Work work;

  SelectionFacts(RowsModel model, ResultGrid grid, Background background) {
    this.model = model;
    this.background = background;
    Styles.with(this, Styles.SMALL, "selection-facts");
    setMinWidth(0);
    visibleProperty().bind(textProperty().isNotEmpty());
    managedProperty().bind(visibleProperty());
    Tooltip whole = Buttons.tooltip("");
    whole.textProperty().bind(textProperty());
    setTooltip(whole);
    pause.setOnFinished(_ -> add(grid.selectionProperty().get()));
    grid.selectionProperty().subscribe(this::selected);
  }

  /// Tells if the answer is still to come.
  boolean isWorking() {
    return work != null || pause.getStatus() == Animation.Status.RUNNING;
  }

  @Override
  public void close() {
    pause.stop();
    if (work != null) {
      work.cancel();
      work = null;
    }
  }

  private void selected(@Nullable CellRange range) {
    close();
    setText("");
    if (range != null && !range.isSingle()) {
      pause.playFromStart();
    }
  }

  private void add(@Nullable CellRange range) {
    Result rows = model.shown.get();
    List<Integer> shown = model.columns.get().shown();
    if (range == null || rows == null || range.lastColumn() >= shown.size()) {
      return;
    }
    List<Integer> columns =
        new ArrayList<>(shown.subList(range.firstColumn(), range.lastColumn() + 1));
    Work mine = new Work();
    work = mine;
    setText(Strings.of("rows.sum.counting"));
    background.run(
        () -> RangeSummary.of(rows, range.firstRow(), range.rows(), columns, RowsModel.ZONE, mine),
        summary -> {
          if (work == mine) {
            work = null;
            setText(words(summary));
          }
        },
        _ -> {
          if (work == mine) {
            work = null;
            setText("");
          }
        });
  }

  private static String words(RangeSummary summary) {
    List<String> parts = new ArrayList<>();
    parts.add(Strings.of("rows.sum.count", summary.values()));
    if (summary.sum() != null) {
      parts.add(Strings.of("rows.sum.sum", number(summary.sum())));
      parts.add(Strings.of("rows.sum.avg", number(summary.mean())));
    }
    Object min = summary.min();
    Object max = summary.max();
    if (min != null && max != null) {
      parts.add(Strings.of("rows.sum.min", value(min, summary.type())));
      parts.add(Strings.of("rows.sum.max", value(max, summary.type())));
    }
    return String.join("  ", parts);
  }

  private static String value(Object value, DataType type) {
    return value instanceof Number number
        ? number(number)
        : CellText.in(RowsModel.ZONE).shortened(24).text(value, type);
  }

  /// Thousands with commas; no more than six digits behind the point.
  private static String number(@Nullable Number number) {
    if (number instanceof BigDecimal decimal) {
      int scale = Math.min(decimal.scale(), 4);
      BigDecimal rounded = decimal.setScale(scale, RoundingMode.HALF_UP);
      return format(scale, Math.min(scale, 2)).format(rounded);
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      return Double.isFinite(value) && Math.abs(value) < 1e15
          ? format(4, 0).format(value)
          : String.valueOf(number);
    }
    return format(0, 0).format(number);
  }

  private static DecimalFormat format(int most, int least) {
    DecimalFormat format =
        new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMaximumFractionDigits(most);
    format.setMinimumFractionDigits(least);
    return format;
  }
}
