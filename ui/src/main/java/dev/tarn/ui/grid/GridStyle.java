package dev.tarn.ui.grid;

import java.util.List;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.control.Control;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

/// What a style sheet can say of a grid: `-tarn-grid-text` and its like.
final class GridStyle {
  private static final StyleablePropertyFactory<ResultGrid> FACTORY =
      new StyleablePropertyFactory<>(Control.getClassCssMetaData());

  private final ResultGrid grid;
  private final StyleableProperty<Paint> ground;
  private final StyleableProperty<Paint> header;
  private final StyleableProperty<Paint> text;
  private final StyleableProperty<Paint> subtle;
  private final StyleableProperty<Paint> line;
  private final StyleableProperty<Paint> edge;
  private final StyleableProperty<Paint> selection;
  private final StyleableProperty<Paint> hover;
  private final StyleableProperty<Paint> accent;
  private final StyleableProperty<Paint> placeholder;
  private final StyleableProperty<Paint> chart;
  private final StyleableProperty<Paint> warning;
  private final StyleableProperty<Number> profileHeight;
  private boolean profiled;
  private final StyleableProperty<Number> fontSize;
  private final StyleableProperty<Number> rowHeight;
  private final StyleableProperty<Number> headerHeight;
  private double fontsFor = 12;
  private GridLook.Fonts fonts = GridLook.Fonts.of(fontsFor);

  /// Makes the properties of a grid.
  GridStyle(ResultGrid grid) {
    this.grid = grid;
    ground = paint("ground", style -> style.ground, Color.WHITE);
    header = paint("header", style -> style.header, Color.WHITE);
    text = paint("text", style -> style.text, Color.BLACK);
    subtle = paint("subtle", style -> style.subtle, Color.GRAY);
    line = paint("line", style -> style.line, Color.LIGHTGRAY);
    edge = paint("edge", style -> style.edge, Color.LIGHTGRAY);
    selection = paint("selection", style -> style.selection, Color.LIGHTGRAY);
    hover = paint("hover", style -> style.hover, Color.TRANSPARENT);
    accent = paint("accent", style -> style.accent, Color.BLACK);
    placeholder = paint("placeholder", style -> style.placeholder, Color.LIGHTGRAY);
    chart = paint("chart", style -> style.chart, Color.GRAY);
    warning = paint("warning", style -> style.warning, Color.BLACK);
    profileHeight = size("profile-height", style -> style.profileHeight, 60);
    fontSize = size("font-size", style -> style.fontSize, 12);
    rowHeight = size("row-height", style -> style.rowHeight, 24);
    headerHeight = size("header-height", style -> style.headerHeight, 28);
  }

  /// What the sheet can set.
  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return FACTORY.getCssMetaData();
  }

  /// Makes room in the header for profiles, or takes it back.
  void profiled(boolean shown) {
    profiled = shown;
    grid.requestLayout();
  }

  /// Tells if there is room in the header for profiles.
  boolean isProfiled() {
    return profiled;
  }

  /// The look of this moment.
  GridLook look() {
    double size = fontSize.getValue().doubleValue();
    if (size != fontsFor) {
      fontsFor = size;
      fonts = GridLook.Fonts.of(size);
    }
    return new GridLook(
        new GridLook.Colours(
            ground.getValue(),
            header.getValue(),
            text.getValue(),
            subtle.getValue(),
            line.getValue(),
            edge.getValue(),
            selection.getValue(),
            hover.getValue(),
            accent.getValue(),
            placeholder.getValue(),
            chart.getValue(),
            warning.getValue()),
        fonts,
        rowHeight.getValue().doubleValue(),
        (profiled ? profileHeight : headerHeight).getValue().doubleValue(),
        0);
  }

  private StyleableProperty<Paint> paint(
      String name, Function<GridStyle, StyleableProperty<Paint>> of, Color first) {
    return redrawn(
        FACTORY.createStyleablePaintProperty(
            grid, name, "-tarn-grid-" + name, owner -> of.apply(owner.style()), first));
  }

  private StyleableProperty<Number> size(
      String name, Function<GridStyle, StyleableProperty<Number>> of, double first) {
    return redrawn(
        FACTORY.createStyleableNumberProperty(
            grid, name, "-tarn-grid-" + name, owner -> of.apply(owner.style()), first));
  }

  private <T> StyleableProperty<T> redrawn(StyleableProperty<T> property) {
    if (property instanceof ObservableValue<?> value) {
      value.subscribe(grid::requestLayout);
    }
    return property;
  }
}
