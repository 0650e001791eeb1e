package dev.tarn.ui.grid;

import dev.tarn.session.Column;
import dev.tarn.ui.theme.Icons;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Draws the names of the columns, each with the glyph of its type.
final class HeaderPainter {
  private static final double PADDING = 8;
  private static final double GLYPH = 14;
  private static final String GLYPHS = "Material Design Icons";

  private static final double LINE = 24.0 / 60;

  private final Map<GlyphKey, Glyph> glyphs = new HashMap<>();
  private final FittedText names = new FittedText();
  private final ProfilePainter profiles = new ProfilePainter(names);

  private record GlyphKey(Ikon icon, double size) {}

  private record Glyph(Font font, String text, double size) {}

  /// Draws the visible part.
  ///
  /// @param dropAt the column before which a dragged one would go, -1 for none
  void paint(GraphicsContext pen, GridLook look, GridModel model, int dropAt) {
    GridViewport view = model.viewport();
    double height = look.headerHeight();
    double left = view.rowHeaderWidth();
    double border = left + view.pinnedWidth();
    double right = left + view.bodyWidth();
    pen.setFill(look.colours().header());
    pen.fillRect(0, 0, right, height);
    for (int column = view.firstColumn(); column <= view.lastColumn(); column++) {
      head(pen, look, model, column);
    }
    pen.setFill(look.colours().header());
    pen.fillRect(0, 0, border, height);
    for (int column = 0; column < view.pinned(); column++) {
      head(pen, look, model, column);
    }
    pen.setFill(look.colours().header());
    pen.fillRect(0, 0, left, height);
    pen.setFill(look.colours().edge());
    pen.fillRect(0, height - 1, right, 1);
    pen.fillRect(left - 1, 0, 1, height);
    if (view.pinned() > 0) {
      pen.fillRect(border - 1, 0, 1, height);
    }
    if (dropAt >= 0) {
      int last = view.columns().count() - 1;
      double x = dropAt > last ? view.x(last) + view.columns().width(last) : view.x(dropAt);
      pen.setFill(look.colours().accent());
      pen.fillRect(Math.max(left, x) - 1, 0, 2, height + view.bodyHeight());
    }
  }

  private void head(GraphicsContext pen, GridLook look, GridModel model, int column) {
    GridViewport view = model.viewport();
    double x = view.x(column);
    double width = view.columns().width(column);
    ColumnHead head = model.head(column);
    Column about = model.schema().column(column);
    double tall = look.headerHeight();
    double scale = look.fonts().caption().getSize() / 10;
    double plain = tall - look.captionHeight();
    double line = model.isProfiled() ? plain * LINE : plain;
    name(pen, look, about, head, x, width, line);
    String caption = model.captions().caption(column, model.isProfiled());
    if (!caption.isEmpty()) {
      double below = model.isProfiled() ? 8 : 5;
      caption(pen, look, caption, x + PADDING, width - 2 * PADDING, line + below * scale);
    }
    if (model.isProfiled()) {
      String type = model.captions().type(column);
      double left = x + PADDING;
      pen.translate(0, look.captionHeight());
      profiles.paint(pen, look, type, head.profile(), left, width - 2 * PADDING, scale);
      pen.translate(0, -look.captionHeight());
    }
    pen.setFill(look.colours().line());
    pen.fillRect(x + width - 1, 0, 1, tall);
  }

  private void caption(
      GraphicsContext pen, GridLook look, String text, double x, double width, double baseline) {
    pen.setFont(look.fonts().caption());
    pen.setFill(look.colours().subtle());
    pen.fillText(names.fit(text, look.fonts().caption(), width), x, Math.rint(baseline));
  }

  private void name(
      GraphicsContext pen,
      GridLook look,
      Column column,
      ColumnHead head,
      double x,
      double width,
      double height) {
    double size = look.fonts().cell().getSize() * GLYPH / 12;
    Glyph glyph = glyph(Icons.of(column.type()), size);
    pen.setFont(glyph.font());
    pen.setFill(look.colours().subtle());
    pen.fillText(glyph.text(), x + PADDING, Math.rint(height / 2 + size * 0.36));
    double after = PADDING + size + 6;
    double marks = marks(pen, look, head, x + width - PADDING, height, size);
    pen.setFont(look.fonts().name());
    pen.setFill(look.colours().text());
    pen.fillText(
        names.fit(column.name(), look.fonts().name(), width - after - PADDING - marks),
        x + after,
        Math.rint(height / 2 + look.fonts().name().getSize() * 0.36));
  }

  /// Draws from the right: how the column is sorted, that it is filtered, that it is pinned.
  private double marks(
      GraphicsContext pen,
      GridLook look,
      ColumnHead head,
      double right,
      double height,
      double size) {
    double x = right;
    ColumnHead.Sort sort = head.sort();
    pen.setFill(look.colours().accent());
    if (sort != null) {
      if (sort.place() > 0) {
        pen.setFont(look.fonts().caption());
        String place = Integer.toString(sort.place());
        x -= names.width(place, look.fonts().caption());
        pen.fillText(place, x, Math.rint(height / 2 + size * 0.28));
      }
      x =
          mark(
              pen,
              sort.up() ? MaterialDesignA.ARROW_UP : MaterialDesignA.ARROW_DOWN,
              x,
              height,
              size);
    }
    if (head.filtered()) {
      x = mark(pen, MaterialDesignF.FILTER, x, height, size);
    }
    if (head.pinned()) {
      pen.setFill(look.colours().subtle());
      x = mark(pen, MaterialDesignP.PIN, x, height, size);
    }
    return right - x;
  }

  private double mark(GraphicsContext pen, Ikon icon, double right, double height, double size) {
    Glyph glyph = glyph(icon, size * 12 / GLYPH);
    pen.setFont(glyph.font());
    double x = right - glyph.size() - 2;
    pen.fillText(glyph.text(), x, Math.rint(height / 2 + glyph.size() * 0.36));
    return x;
  }

  private Glyph glyph(Ikon icon, double size) {
    return glyphs.computeIfAbsent(
        new GlyphKey(icon, size),
        key -> {
          FontIcon node = new FontIcon(icon); // loads the font, if that was not done before
          return new Glyph(Font.font(GLYPHS, size), node.getText(), size);
        });
  }
}
