package dev.tarn.ui.parameter;

import dev.tarn.ui.theme.Styles;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.Screen;

/// A box under a field. It goes with Escape and with a press outside; then the field has the
/// keyboard again.
final class FieldPopup {
  private static final double GAP = 4;

  private final Node owner;
  private final Popup popup = new Popup();

  /// Makes a hidden box.
  ///
  /// @param owner the field
  /// @param content what is in the box
  FieldPopup(Node owner, Region content) {
    this.owner = owner;
    StackPane frame = Styles.with(new StackPane(content), "field-popup");
    popup.getContent().add(frame);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setConsumeAutoHidingEvents(false);
    popup.setOnHidden(_ -> {
      if (owner.getScene() != null) {
        owner.requestFocus();
      }
    });
    owner
        .sceneProperty()
        .subscribe(scene -> {
          if (scene == null) {
            popup.hide();
          }
        });
  }

  boolean isShowing() {
    return popup.isShowing();
  }

  void hide() {
    popup.hide();
  }

  /// Shows the box under the field, or over it where there is no room.
  void show() {
    if (owner.getScene() == null || popup.isShowing()) {
      return;
    }
    Bounds field = owner.localToScreen(owner.getLayoutBounds());
    popup.show(owner, field.getMinX(), field.getMaxY() + GAP);
    Rectangle2D screen =
        Screen.getScreensForRectangle(field.getMinX(), field.getMinY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    double right = Math.min(screen.getMaxX(), windowRight());
    popup.setX(Math.max(screen.getMinX(), Math.min(field.getMinX(), right - popup.getWidth())));
    boolean below = field.getMaxY() + GAP + popup.getHeight() <= screen.getMaxY();
    double over = field.getMinY() - GAP - popup.getHeight();
    popup.setY(below || over < screen.getMinY() ? field.getMaxY() + GAP : over);
  }

  private double windowRight() {
    return owner.getScene().getWindow().getX() + owner.getScene().getWindow().getWidth();
  }
}
