package dev.tarn.ui.shell;

import dev.tarn.ui.control.EscapeKey;
import dev.tarn.ui.overlay.NoticeCentre;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.pane.CommandKeys;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.theme.Theme;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The frame of the window and its keys.
public final class Shell {
  private static final Insets TOASTS = new Insets(0, 16, 44, 0);

  private final ShellModel model;
  private final OverlayLayer overlays;
  private final CommandKeys keys;
  private final ShellView view;
  private final StackPane root;

  /// Builds the frame. The places must be in the model.
  ///
  /// @param model what it shows
  /// @param theme how it looks
  /// @param commands those with a button in the frame
  /// @param welcome seen while no document is open
  /// @param overlays for palette, dialogs and sheets
  /// @param notices at the bottom right
  /// @param close closes a document's tab
  public Shell(
      ShellModel model,
      Theme theme,
      ShellCommands commands,
      Region welcome,
      OverlayLayer overlays,
      NoticeCentre notices,
      Consumer<DocumentPane> close) {
    this.model = model;
    this.overlays = overlays;
    this.keys = new CommandKeys(model::commands);
    this.view = new ShellView(model, theme, commands, welcome, notices.unseenProperty(), close);
    this.root = new StackPane(view.build(), notices.view(), overlays);
    StackPane.setAlignment(notices.view(), Pos.BOTTOM_RIGHT);
    StackPane.setMargin(notices.view(), TOASTS);
  }

  /// The root of the scene.
  ///
  /// @return always the same
  public Parent view() {
    return root;
  }

  /// Where documents are seen, with their tabs.
  ///
  /// @return always the same
  public Node documentArea() {
    return view.documentArea();
  }

  /// Listens to the keys of a scene.
  ///
  /// @param scene with this frame as its root
  public void listen(Scene scene) {
    scene.addEventFilter(KeyEvent.KEY_PRESSED, this::shortcut);
    scene.addEventFilter(KeyEvent.KEY_TYPED, keys::typed);
    EscapeKey.letThrough(scene);
    scene.addEventHandler(KeyEvent.KEY_PRESSED, this::leftOver);
  }

  /// Takes the keyboard to the next region that is seen, or to the one before.
  ///
  /// @param direction 1 or -1
  public void nextRegion(int direction) {
    List<Node> regions = view.regions();
    Node owner = root.getScene().getFocusOwner();
    int now = 0;
    for (int i = 0; i < regions.size(); i++) {
      if (owner != null && isInside(owner, regions.get(i))) {
        now = i;
      }
    }
    for (int step = 1; step <= regions.size(); step++) {
      Node next = regions.get(Math.floorMod(now + direction * step, regions.size()));
      Optional<Node> target = focusable(next);
      if (target.isPresent()) {
        target.get().requestFocus();
        return;
      }
    }
  }

  private void shortcut(KeyEvent event) {
    if (overlays.openProperty().get()) {
      keys.passed();
    } else {
      keys.pressed(event);
    }
  }

  private void leftOver(KeyEvent event) {
    MenuKey.pressed(root.getScene(), event);
    if (event.getCode() == KeyCode.ESCAPE && !overlays.openProperty().get()) {
      model.selected().ifPresent(DocumentPane::focus);
    }
  }

  private static Optional<Node> focusable(Node node) {
    if (!node.isVisible() || node.isDisabled()) {
      return Optional.empty();
    }
    if (node.isFocusTraversable()) {
      return Optional.of(node);
    }
    return node instanceof Parent parent
        ? parent.getChildrenUnmodifiable().stream()
            .flatMap(child -> focusable(child).stream())
            .findFirst()
        : Optional.empty();
  }

  private static boolean isInside(Node node, Node region) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(region)) {
        return true;
      }
    }
    return false;
  }
}
