package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import dev.tarn.ui.theme.Icons;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// Draws the names of the columns, each with the glyph of its type.
final class HeaderPainter {
  private static final double PADDING = 8;
  private static final double GLYPH = 14;
  private static final String GLYPHS = "Material Design Icons";

  private final Map<Ikon, Glyph> glyphs = new HashMap<>();

  private record Glyph(Font font, String text, double size) {}

  /// Draws the visible part.
  void paint(GraphicsContext pen, GridLook look, GridModel model) {
    GridViewport view = model.viewport();
    double height = look.headerHeight();
    double left = view.rowHeaderWidth();
    pen.setFill(look.colours().header());
    pen.fillRect(0, 0, left + view.bodyWidth(), height);
    for (int column = view.firstColumn(); column <= view.lastColumn(); column++) {
      pen.save();
      pen.beginPath();
      double x = view.x(column);
      double from = Math.max(x, left);
      pen.rect(from, 0, x + view.columns().width(column) - from, height);
      pen.clip();
      name(pen, look, model.schema().column(column), x, view.columns().width(column));
      pen.restore();
    }
    pen.setFill(look.colours().edge());
    pen.fillRect(0, height - 1, left + view.bodyWidth(), 1);
    pen.fillRect(left - 1, 0, 1, height);
  }

  private void name(GraphicsContext pen, GridLook look, Column column, double x, double width) {
    double height = look.headerHeight();
    double size = look.fonts().cell().getSize() * GLYPH / 12;
    Glyph glyph = glyph(Icons.of(column.type()), size);
    pen.setFont(glyph.font());
    pen.setFill(look.colours().subtle());
    pen.fillText(glyph.text(), x + PADDING, Math.rint(height / 2 + size * 0.36));
    double after = PADDING + size + 6;
    pen.setFont(look.fonts().name());
    pen.setFill(look.colours().text());
    pen.fillText(
        fit(column.name(), look.fonts(), width - after - PADDING),
        x + after,
        Math.rint(height / 2 + look.fonts().name().getSize() * 0.36));
    pen.setFill(look.colours().line());
    pen.fillRect(x + width - 1, 0, 1, height);
  }

  private static String fit(String name, GridLook.Fonts fonts, double width) {
    int sure = (int) (width / fonts.name().getSize());
    if (name.length() <= sure) {
      return name;
    }
    String cut = name.substring(0, Math.min(name.length(), 200));
    if (cut.length() == name.length() && GridLook.Fonts.width(fonts.name(), cut) <= width + 1) {
      return cut;
    }
    int low = 0;
    int high = cut.length();
    while (low < high) {
      int middle = (low + high + 1) / 2;
      String tried = cut.substring(0, middle) + "…";
      if (GridLook.Fonts.width(fonts.name(), tried) <= width) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return cut.substring(0, low) + "…";
  }

  private Glyph glyph(Ikon icon, double size) {
    Glyph known = glyphs.get(icon);
    if (known == null || known.size() != size) {
      FontIcon node = new FontIcon(icon); // loads the font, if that was not done before
      known = new Glyph(Font.font(GLYPHS, size), node.getText(), size);
      glyphs.put(icon, known);
    }
    return known;
  }
}
