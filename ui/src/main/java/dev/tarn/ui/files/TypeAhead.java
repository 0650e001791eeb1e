package dev.tarn.ui.files;

import java.time.Duration;
import java.util.Locale;
import javafx.scene.control.TreeItem;
import javafx.scene.input.KeyEvent;

/// Goes to the next row that begins with what is typed.
final class TypeAhead {
  private static final long FORGET_NANOS = Duration.ofSeconds(1).toNanos();

  private final FileTree tree;
  private String typed = "";
  private long last;

  TypeAhead(FileTree tree) {
    this.tree = tree;
    tree.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    boolean text =
        !character.isEmpty()
            && !Character.isISOControl(character.charAt(0))
            && !event.isControlDown()
            && !event.isAltDown()
            && !event.isMetaDown();
    if (!text || tree.editor().isPresent()) {
      return;
    }
    long now = System.nanoTime();
    boolean again = now - last < FORGET_NANOS;
    if (!again && character.isBlank()) {
      return;
    }
    boolean same = again && typed.equalsIgnoreCase(character);
    typed = again && !same ? typed + character : character;
    go(typed.toLowerCase(Locale.ROOT), typed.length() == 1);
    // The search itself is no pause of who types.
    last = System.nanoTime();
    event.consume();
  }

  /// One letter goes on to the next row; more of them may stay at this one.
  private void go(String prefix, boolean next) {
    int count = tree.getExpandedItemCount();
    int from = Math.max(0, tree.getSelectionModel().getSelectedIndex() + (next ? 1 : 0));
    for (int step = 0; step < count; step++) {
      int row = (from + step) % count;
      TreeItem<FileRow> item = tree.getTreeItem(row);
      if (item != null && item.getValue().name().toLowerCase(Locale.ROOT).startsWith(prefix)) {
        tree.reveal(item.getValue().path());
        return;
      }
    }
  }
}
