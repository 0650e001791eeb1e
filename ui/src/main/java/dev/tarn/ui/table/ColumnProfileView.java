package dev.tarn.ui.table;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.session.view.ColumnProfile.Shape;
import dev.tarn.session.view.ValueCount;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Draws the profile of a column: its figures, and bars for how its values are spread.
final class ColumnProfileView {
  private static final double HIGH = 96;
  private static final int LONGEST = 60;

  private final ColumnProfile profile;
  private final DataType type;
  private final CellText text = CellText.in(ZoneId.systemDefault()).shortened(LONGEST);

  private ColumnProfileView(ColumnProfile profile, DataType type) {
    this.profile = profile;
    this.type = type;
  }

  /// The nodes that show it.
  static List<Node> of(ColumnProfile profile, DataType type) {
    ColumnProfileView view = new ColumnProfileView(profile, type);
    List<Node> nodes = new ArrayList<>();
    switch (profile.shape()) {
      case Shape.Histogram histogram -> nodes.add(view.bars(histogram.counts()));
      case Shape.Top top -> nodes.add(view.values(top));
      case Shape.Unique _, Shape.None _ -> {}
    }
    nodes.addFirst(view.figures());
    return nodes;
  }

  private Node figures() {
    Facts facts = new Facts();
    facts.add(Strings.of("table.profile.rows"), Quantities.count(profile.rows()));
    facts.add(Strings.of("table.profile.nulls"), share(profile.nulls(), profile.rows()));
    facts.add(
        Strings.of("table.profile.distinct"),
        profile.distinctExact()
            ? Quantities.count(profile.distinct())
            : Strings.of("table.profile.about", profile.distinct()));
    if (profile.min() != null) {
      facts.add(Strings.of("table.column.least"), text(profile.min()));
      facts.add(Strings.of("table.column.most"), text(profile.max()));
    }
    return facts;
  }

  private Node bars(List<Long> counts) {
    long most = counts.stream().mapToLong(Long::longValue).max().orElse(1);
    HBox bars = Styles.with(new HBox(), "histogram-bars");
    bars.setAlignment(Pos.BOTTOM_LEFT);
    for (int i = 0; i < counts.size(); i++) {
      long count = counts.get(i);
      Region bar = Styles.with(new Region(), "histogram-bar");
      double high = count == 0 ? 0 : Math.max(2, HIGH * count / Math.max(1, most));
      bar.setPrefHeight(high);
      bar.setMaxHeight(high);
      Tooltip.install(
          bar,
          Buttons.tooltip(
              Strings.of("table.profile.part", i + 1, counts.size(), share(count, filled()))));
      HBox.setHgrow(bar, javafx.scene.layout.Priority.ALWAYS);
      bars.getChildren().add(bar);
    }
    BorderPane ends = new BorderPane();
    ends.setLeft(Styles.with(new Label(text(profile.min())), Styles.HINT, Styles.MUTED));
    ends.setRight(Styles.with(new Label(text(profile.max())), Styles.HINT, Styles.MUTED));
    VBox chart = new VBox(bars, ends);
    chart.setAccessibleText(Strings.of("table.profile.spread"));
    return chart;
  }

  private Node values(Shape.Top top) {
    VBox lines = Styles.with(new VBox(), "profile-values");
    long most = top.values().stream().mapToLong(ValueCount::count).max().orElse(1);
    for (ValueCount value : top.values()) {
      lines.getChildren().add(line(text(value.value()), value.count(), most));
    }
    if (top.others() > 0) {
      lines.getChildren().add(line(Strings.of("table.profile.others"), top.others(), 0));
    }
    return lines;
  }

  private Node line(String words, long count, long most) {
    Label value = Styles.with(new Label(words), Styles.SMALL);
    value.setTooltip(Buttons.tooltip(words));
    Label amount = Styles.with(new Label(share(count, filled())), Styles.SMALL, Styles.MUTED);
    amount.setMinWidth(Region.USE_PREF_SIZE);
    BorderPane line = new BorderPane();
    line.setCenter(value);
    BorderPane.setAlignment(value, Pos.CENTER_LEFT);
    line.setRight(amount);
    if (most > 0) {
      ProgressBar bar = Styles.with(new ProgressBar((double) count / most), "size-bar");
      bar.setMaxWidth(Double.MAX_VALUE);
      line.setBottom(bar);
    }
    return line;
  }

  private long filled() {
    return profile.rows() - profile.nulls();
  }

  private static String share(long count, long of) {
    return of == 0
        ? Quantities.count(count)
        : Strings.of("table.profile.share", count, 100.0 * count / of);
  }

  private String text(@Nullable Object value) {
    return text.text(value, type);
  }
}
