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
/// Escape and a press beside the topmost box close it; the keyboard returns to where it was.
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

  private record Shown(StackPane ground, Ground kind, Runnable closed, @Nullable Node before) {
    boolean holds(@Nullable Node node) {
      for (Node at = node; at != null; at = at.getParent()) {
        if (at.equals(ground)) {
          return true;
        }
      }
      return false;
    }

    Shown over(Node other) {
      return new Shown(ground, kind, closed, other);
    }
  }

  /// Makes an empty layer; it takes no mouse events while it is empty.
  public OverlayLayer() {
    getStyleClass().add("overlay-layer");
    setPickOnBounds(false);
    setMinSize(0, 0);
    addEventHandler(KeyEvent.KEY_PRESSED, this::escape);
    sceneProperty()
        .flatMap(Scene::focusOwnerProperty)
        .subscribe((before, now) -> keepKeyboard(before, now));
  }

  /// What is under a veil waits for the keyboard until the box is closed: a tab, say, that is ready
  /// only now.
  private void keepKeyboard(@Nullable Node before, @Nullable Node now) {
    Shown top = shown.peek();
    if (top != null
        && top.kind() == Ground.VEIL
        && before != null
        && now != null
        && top.holds(before)
        && !top.holds(now)) {
      shown.pop();
      shown.push(top.over(now));
      FxThread.later(() -> giveBack(before));
    }
  }

  private void giveBack(Node node) {
    Shown top = shown.peek();
    if (top != null && top.holds(node)) {
      node.requestFocus();
    }
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
    shown.push(new Shown(area, ground, closed, before));
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
    while (shown.stream().anyMatch(other -> other.ground().getChildren().contains(box))) {
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
    getChildren().remove(top.ground());
    open.set(!shown.isEmpty());
    Node before = top.before();
    if (before != null && before.getScene() != null) {
      before.requestFocus();
    }
    top.closed().run();
  }

  private void escape(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && !shown.isEmpty()) {
      closeTopmost();
      event.consume();
    }
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
