package dev.tarn.ui.editor;

import dev.tarn.ui.task.FxThread;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.layout.Region;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Screen;

/// A popup beside a place in the text that takes neither the keyboard nor the focus.
public final class Floating {
  private static final double GAP = 4;

  private final SqlArea area;
  private final Region content;
  private final Popup popup = new Popup();
  private Runnable last = () -> {};

  /// Makes one that is not shown yet.
  ///
  /// @param area the text
  /// @param content takes its own size
  public Floating(SqlArea area, Region content) {
    this.area = area;
    this.content = content;
    popup.getContent().add(content);
    popup.setAutoFix(false);
    popup.setAutoHide(false);
    popup.setHideOnEscape(false);
    popup.getScene().getRoot().getStyleClass().add("help-popup");
    area.widthProperty().subscribe(_ -> again());
    area.heightProperty().subscribe(_ -> again());
  }

  /// The text was laid out anew, so its places moved.
  private void again() {
    if (popup.isShowing()) {
      FxThread.later(() -> {
        if (popup.isShowing()) {
          last.run();
        }
      });
    }
  }

  /// Tells if it is in sight.
  ///
  /// @return true between a show and [#hide()]
  public boolean isShowing() {
    return popup.isShowing();
  }

  /// Takes it away.
  public void hide() {
    popup.hide();
  }

  /// Shows it below a place in the text, or above if there is no room.
  ///
  /// @param offset UTF-16 index from 0
  public void below(int offset) {
    last = () -> below(offset);
    place(offset)
        .ifPresent(line -> {
          double height = height();
          boolean above = line.getMaxY() + GAP + height > screen(line).getMaxY();
          show(line, above);
        });
  }

  /// Shows it above a place in the text, or below if there is no room.
  ///
  /// @param offset UTF-16 index from 0
  public void above(int offset) {
    last = () -> above(offset);
    place(offset)
        .ifPresent(line -> show(line, line.getMinY() - GAP - height() > screen(line).getMinY()));
  }

  private void show(Bounds line, boolean above) {
    double width = Math.max(content.prefWidth(-1), content.minWidth(-1));
    double right = area.getScene().getWindow().getX() + area.getScene().getWindow().getWidth();
    double x = Math.max(0, Math.min(line.getMinX(), right - width - GAP));
    popup.setAnchorLocation(
        above ? AnchorLocation.CONTENT_BOTTOM_LEFT : AnchorLocation.CONTENT_TOP_LEFT);
    double y = above ? line.getMinY() - GAP : line.getMaxY() + GAP;
    if (popup.isShowing()) {
      popup.setAnchorX(x);
      popup.setAnchorY(y);
    } else {
      popup.show(area, x, y);
      // The theme may change while it is in sight.
      Bindings.bindContent(popup.getScene().getStylesheets(), area.getScene().getStylesheets());
    }
  }

  private double height() {
    return popup.isShowing()
        ? Math.max(content.getHeight(), content.prefHeight(-1))
        : content.prefHeight(-1);
  }

  /// The place on the screen, if it is in sight.
  private Optional<Bounds> place(int offset) {
    if (area.getScene() == null || area.getScene().getWindow() == null) {
      return Optional.empty();
    }
    boolean inLine = offset < area.getLength() && !area.getText(offset, offset + 1).equals("\n");
    Optional<Bounds> character =
        inLine ? area.getCharacterBoundsOnScreen(offset, offset + 1) : Optional.empty();
    return character.isPresent() ? character : area.getCaretBounds();
  }

  private static Rectangle2D screen(Bounds line) {
    return Screen.getScreensForRectangle(line.getMinX(), line.getMinY(), 1, 1).stream()
        .findFirst()
        .orElse(Screen.getPrimary())
        .getVisualBounds();
  }
}
