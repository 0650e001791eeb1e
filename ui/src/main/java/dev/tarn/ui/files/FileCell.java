package dev.tarn.ui.files;

import dev.tarn.ui.theme.Icons;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A row of the file tree.
final class FileCell extends TreeCell<FileNode> {
  private final Consumer<FileNode> open;

  FileCell(Consumer<FileNode> open) {
    this.open = open;
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
  }

  @Override
  protected void updateItem(@Nullable FileNode node, boolean empty) {
    super.updateItem(node, empty);
    setText(node == null || empty ? null : node.name());
    setGraphic(node == null || empty ? null : Icons.of(icon(node), Icons.Size.TREE));
  }

  private static Ikon icon(FileNode node) {
    if (node.isFolder()) {
      return Feather.FOLDER;
    }
    return node.name().toLowerCase(Locale.ROOT).endsWith(".sql") ? Icons.SQL_FILE : Feather.FILE;
  }

  private void pressed(MouseEvent event) {
    FileNode node = getItem();
    if (node != null
        && !node.isFolder()
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2) {
      event.consume();
      open.accept(node);
    }
  }
}
