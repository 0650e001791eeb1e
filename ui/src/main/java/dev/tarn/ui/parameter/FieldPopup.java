package dev.tarn.ui.parameter;

import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.theme.Styles;
import javafx.beans.binding.Bindings;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.Screen;
import javafx.stage.Window;

/// A box under a field. It goes with Escape and with a press outside; then the field has the
/// keyboard again.
final class FieldPopup {
  private static final double GAP = 4;

  private final Node owner;
  private final Popup popup = new Popup();
  private final StackPane frame;

  /// Makes a hidden box.
  ///
  /// @param owner the field
  /// @param content what is in the box
  FieldPopup(Node owner, Region content) {
    this.owner = owner;
    frame = Styles.with(new StackPane(content), "field-popup");
    popup.getContent().add(frame);
    popup.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setConsumeAutoHidingEvents(false);
    owner.localToSceneTransformProperty().subscribe(_ -> FxThread.later(this::place));
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
    Bindings.bindContent(popup.getScene().getStylesheets(), owner.getScene().getStylesheets());
    place();
  }

  private void place() {
    Bounds field = owner.localToScreen(owner.getLayoutBounds());
    if (!popup.isShowing() || field == null) {
      return;
    }
    Rectangle2D screen =
        Screen.getScreensForRectangle(field.getMinX(), field.getMinY(), 1, 1).stream()
            .findFirst()
            .orElse(Screen.getPrimary())
            .getVisualBounds();
    Window window = owner.getScene().getWindow();
    frame.applyCss();
    double wide = frame.prefWidth(-1);
    double high = frame.prefHeight(-1);
    double right = Math.min(screen.getMaxX(), window.getX() + window.getWidth());
    popup.setAnchorX(Math.max(screen.getMinX(), Math.min(field.getMinX(), right - wide - GAP)));
    boolean below = field.getMaxY() + GAP + high <= screen.getMaxY();
    double over = field.getMinY() - GAP - high;
    popup.setAnchorY(below || over < screen.getMinY() ? field.getMaxY() + GAP : over);
  }
}
