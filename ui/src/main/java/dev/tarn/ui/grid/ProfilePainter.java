package dev.tarn.ui.grid;

import dev.tarn.ui.grid.MiniProfile.Chart;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import org.jspecify.annotations.Nullable;

/// Draws type, share of nulls and a small chart below the name of a column.
final class ProfilePainter {
  private static final double CHART = 96;
  private static final double GAP = 1;

  private final FittedText texts;

  ProfilePainter(FittedText texts) {
    this.texts = texts;
  }

  /// Draws them.
  ///
  /// @param type what the column holds
  /// @param x the left edge of the text
  /// @param width of the text
  /// @param scale 1 at a zoom of 100 %
  void paint(
      GraphicsContext pen,
      GridLook look,
      String type,
      @Nullable MiniProfile profile,
      double x,
      double width,
      double scale) {
    pen.setFont(look.fonts().caption());
    double baseline = Math.rint(33 * scale);
    double whole = texts.width(type, look.fonts().caption());
    String nulls = profile == null ? "" : nulls(profile, look, width - whole - 4);
    double taken = 0;
    if (!nulls.isEmpty()) {
      taken = texts.width(nulls, look.fonts().caption());
      pen.setFill(look.colours().warning());
      pen.fillText(nulls, x + width - taken, baseline);
    }
    pen.setFill(look.colours().subtle());
    pen.fillText(texts.fit(type, look.fonts().caption(), width - taken - 4), x, baseline);
    if (profile != null) {
      chart(pen, look, profile.chart(), x, 39 * scale, Math.min(CHART * scale, width), 16 * scale);
    }
  }

  /// The share of nulls, without the word where that would hide the type.
  private String nulls(MiniProfile profile, GridLook look, double room) {
    String nulls = profile.nulls();
    return texts.width(nulls, look.fonts().caption()) <= room
        ? nulls
        : nulls.substring(0, nulls.indexOf('%') + 1);
  }

  private static void chart(
      GraphicsContext pen,
      GridLook look,
      Chart chart,
      double x,
      double y,
      double width,
      double height) {
    pen.setFill(look.colours().chart());
    pen.setGlobalAlpha(0.7);
    switch (chart) {
      case Chart.Bars(List<Double> heights) -> {
        double step = width / heights.size();
        for (int i = 0; i < heights.size(); i++) {
          double high = heights.get(i) == 0 ? 0 : Math.max(1, heights.get(i) * height);
          double left = Math.rint(x + i * step);
          double right = Math.rint(x + (i + 1) * step) - GAP;
          pen.fillRect(left, y + height - high, right - left, high);
        }
      }
      case Chart.Parts(List<Double> shares) -> {
        double left = x;
        for (int i = 0; i < shares.size(); i++) {
          pen.setGlobalAlpha(Math.max(0.15, 0.75 - 0.17 * i));
          double part = shares.get(i) * width;
          if (part >= 1) {
            pen.fillRect(left, y + height - 7, Math.max(1, part - GAP), 7);
          }
          left += part;
        }
        pen.setGlobalAlpha(1);
        pen.setFill(look.colours().placeholder());
        if (left < x + width - 1) {
          pen.fillRect(left, y + height - 7, x + width - left, 7);
        }
      }
      case Chart.Flat _ -> {
        pen.setGlobalAlpha(0.35);
        pen.fillRect(x, y + height - 7, width, 7);
      }
      case Chart.None _ -> {}
    }
    pen.setGlobalAlpha(1);
  }
}
