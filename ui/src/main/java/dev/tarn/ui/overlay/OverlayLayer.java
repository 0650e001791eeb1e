package dev.tarn.ui.overlay;

import dev.tarn.ui.task.FxThread;
import java.util.ArrayDeque;
import java.util.Deque;
import javafx.animation.FadeTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Lies over the window and shows one box above the other: palette, dialogs, sheets.
///
/// Escape and a press beside the topmost box close it; the keyboard returns to where it was. Over a
/// veil the keyboard stays in the box, also when the button goes that had it.
public final class OverlayLayer extends StackPane {
  private static final Duration FADE = Duration.millis(90);

  private final Deque<Shown> shown = new ArrayDeque<>();
  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();

  /// How much of the window is dimmed.
  public enum Ground {
    /// A veil over all.
    VEIL,
    /// Nothing; for lists that hang on a button.
    CLEAR
  }

  private record Shown(
      Region box, StackPane area, Ground ground, Runnable closed, @Nullable Node before) {
    Shown over(Node other) {
      return new Shown(box, area, ground, closed, other);
    }
  }

  /// Makes an empty layer; it takes no mouse events while it is empty.
  public OverlayLayer() {
    getStyleClass().add("overlay-layer");
    setPickOnBounds(false);
    setMinSize(0, 0);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    sceneProperty().flatMap(Scene::focusOwnerProperty).subscribe(this::hold);
  }

  /// Tells if something is shown.
  ///
  /// @return while it does, the window's shortcuts rest
  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// Shows a box over all others.
  ///
  /// @param box sizes itself
  /// @param position where it is anchored
  /// @param margin from that edge
  /// @param ground how much of the window is dimmed
  /// @param closed runs when it is gone, however that came
  public void show(Region box, Pos position, Insets margin, Ground ground, Runnable closed) {
    box.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    StackPane area = new StackPane(box);
    area.getStyleClass().add(ground == Ground.VEIL ? "veil" : "clear-veil");
    area.setMinSize(0, 0);
    StackPane.setAlignment(box, position);
    StackPane.setMargin(box, margin);
    area.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          if (area.equals(event.getTarget())) {
            close(box);
          }
        });
    Node before = getScene() == null ? null : getScene().getFocusOwner();
    shown.push(new Shown(box, area, ground, closed, before));
    open.set(true);
    getChildren().add(area);
    // Without their skins, controls lose the keys that are pressed before the next picture.
    area.applyCss();
    fadeIn(area);
  }

  /// Closes a box and all above it.
  ///
  /// @param box one that was shown; others are ignored
  public void close(Region box) {
    while (shown.stream().anyMatch(other -> other.box().equals(box))) {
      closeTopmost();
    }
  }

  /// Closes all.
  public void closeAll() {
    while (!shown.isEmpty()) {
      closeTopmost();
    }
  }

  private void closeTopmost() {
    Shown top = shown.pop();
    getChildren().remove(top.area());
    open.set(!shown.isEmpty());
    Node before = top.before();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    top.closed().run();
  }

  /// Without that, the window behind would get the keys. A tab, say, that is ready only now gets
  /// the keyboard when the box is closed.
  private void hold(@Nullable Node before, @Nullable Node owner) {
    Shown top = shown.peek();
    if (top == null || top.ground() != Ground.VEIL || (owner != null && isIn(owner, top.area()))) {
      return;
    }
    Node taken = before != null && isIn(before, top.area()) ? before : null;
    Shown kept = taken == null || owner == null ? top : top.over(owner);
    shown.pop();
    shown.push(kept);
    FxThread.later(() -> {
      Node now = getScene() == null ? null : getScene().getFocusOwner();
      if (kept.equals(shown.peek()) && (now == null || !isIn(now, kept.area()))) {
        Node back = taken != null && isIn(taken, kept.area()) ? taken : kept.box();
        back.requestFocus();
      }
    });
  }

  private static boolean isIn(Node node, Node area) {
    Node at = node;
    while (at != null && !at.equals(area)) {
      at = at.getParent();
    }
    return at != null;
  }

  private void pressed(KeyEvent event) {
    if (shown.isEmpty()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE) {
      closeTopmost();
      event.consume();
    } else if (isShortcut(event)) {
      // Keys of menus behind, which JavaFX hears of for the whole window.
      event.consume();
    }
  }

  private static boolean isShortcut(KeyEvent event) {
    return event.isShortcutDown()
        || event.isControlDown()
        || event.isAltDown()
        || event.getCode().isFunctionKey();
  }

  private static void fadeIn(Node node) {
    if (!Platform.getPreferences().isReducedMotion()) {
      FadeTransition fade = new FadeTransition(FADE, node);
      fade.setFromValue(0);
      fade.setToValue(1);
      fade.play();
    }
  }
}
