package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import dev.tarn.session.view.ColumnProfile;
import dev.tarn.session.view.ColumnProfile.Shape;
import dev.tarn.session.view.ValueCount;
import dev.tarn.ui.grid.MiniProfile;
import dev.tarn.ui.text.Strings;
import java.util.ArrayList;
import java.util.List;

/// Makes of a profile what a header shows.
final class ProfileWords {
  private static final int LONGEST = 60;

  private ProfileWords() {}

  static MiniProfile of(ColumnProfile profile, DataType type) {
    return new MiniProfile(nulls(profile), tooltip(profile, type), chart(profile));
  }

  private static String nulls(ColumnProfile profile) {
    if (profile.nulls() == 0 || profile.rows() == 0) {
      return "";
    }
    double share = 100.0 * profile.nulls() / profile.rows();
    return share < 1
        ? Strings.of("rows.profile.few")
        : Strings.of("rows.profile.nulls", Math.min(Math.round(share), share < 100 ? 99 : 100));
  }

  private static String tooltip(ColumnProfile profile, DataType type) {
    CellText text = CellText.in(RowsModel.ZONE).shortened(LONGEST);
    List<String> lines = new ArrayList<>();
    lines.add(
        profile.distinctExact()
            ? Strings.of("rows.profile.distinct", profile.distinct())
            : Strings.of("rows.profile.about", profile.distinct()));
    lines.add(Strings.of("rows.profile.nullCount", profile.nulls()));
    Object min = profile.min();
    if (min != null) {
      lines.add(Strings.of("rows.profile.min", text.text(min, type)));
      lines.add(Strings.of("rows.profile.max", text.text(profile.max(), type)));
    }
    if (profile.shape() instanceof Shape.Top top) {
      for (ValueCount value : top.values().subList(0, Math.min(4, top.values().size()))) {
        lines.add(Strings.of("rows.profile.value", text.text(value.value(), type), value.count()));
      }
    }
    if (profile.sampled()) {
      lines.add(Strings.of("rows.profile.sampled", profile.rows()));
    }
    return String.join("\n", lines);
  }

  private static MiniProfile.Chart chart(ColumnProfile profile) {
    long values = profile.rows() - profile.nulls();
    return switch (profile.shape()) {
      case Shape.Histogram(List<Long> counts) -> bars(counts);
      case Shape.Top top when top.values().size() <= 5 || top.others() == 0 ->
          new MiniProfile.Chart.Parts(
              top.values().stream()
                  .limit(5)
                  .map(value -> (double) value.count() / Math.max(1, values))
                  .toList());
      case Shape.Top top -> bars(top.values().stream().map(ValueCount::count).toList());
      case Shape.Unique _ -> new MiniProfile.Chart.Flat();
      case Shape.None _ -> values > 0 ? new MiniProfile.Chart.Flat() : new MiniProfile.Chart.None();
    };
  }

  private static MiniProfile.Chart bars(List<Long> counts) {
    double most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
    return new MiniProfile.Chart.Bars(
        counts.stream().map(count -> count / Math.max(1, most)).toList());
  }
}
