package dev.tarn.ui.control;

import javafx.event.EventTarget;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// Lets Escape through where nothing is edited. Lists, trees and tables of JavaFX keep the key for
/// themselves, so that what lies around them never hears of it.
public final class EscapeKey {
  private static final Object LET = EscapeKey.class;

  private EscapeKey() {}

  /// Lets Escape go on from all lists, trees and tables of a scene.
  ///
  /// @param scene those that are added later count as well
  public static void letThrough(Scene scene) {
    scene.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE && keeps(event.getTarget())) {
            let((Control) event.getTarget());
          }
        });
  }

  private static void let(Control control) {
    if (control.getProperties().putIfAbsent(LET, true) == null) {
      control.addEventHandler(KeyEvent.KEY_PRESSED, event -> goOn(control, event));
    }
  }

  private static void goOn(Control control, KeyEvent event) {
    Parent around = control.getParent();
    if (event.getCode() == KeyCode.ESCAPE && around != null && !isEditing(control)) {
      around.fireEvent(event.copyFor(around, around));
    }
  }

  private static boolean keeps(EventTarget target) {
    return target instanceof ListView<?>
        || target instanceof TreeView<?>
        || target instanceof TableView<?>
        || target instanceof TreeTableView<?>;
  }

  private static boolean isEditing(Control control) {
    return switch (control) {
      case ListView<?> list -> list.getEditingIndex() >= 0;
      case TreeView<?> tree -> tree.getEditingItem() != null;
      case TableView<?> table -> table.getEditingCell() != null;
      case TreeTableView<?> table -> table.getEditingCell() != null;
      default -> false;
    };
  }
}
