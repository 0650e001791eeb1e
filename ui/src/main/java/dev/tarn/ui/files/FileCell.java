package dev.tarn.ui.files;

import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.collections.SetChangeListener;
import javafx.collections.WeakSetChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.TreeCell;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A row of the file tree.
final class FileCell extends TreeCell<FileRow> {
  private static final PseudoClass CUT = Styles.state("cut");
  private static final PseudoClass DROP = Styles.state("drop-target");

  /// The folder itself, if it is no row either: the whole tree.
  static final PseudoClass FOLDER = Styles.state("drop-folder");

  private final FileTree tree;
  private final Consumer<FileRow> open;
  private final SetChangeListener<Path> cut = _ -> showMarks();
  private final InvalidationListener drop = _ -> showMarks();

  FileCell(FileTree tree, Consumer<FileRow> open) {
    this.tree = tree;
    this.open = open;
    setPrefWidth(0);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    tree.cut().addListener(new WeakSetChangeListener<>(cut));
    tree.dropFolderProperty().addListener(new WeakInvalidationListener(drop));
  }

  static Ikon icon(FileRow row) {
    if (row.isFolder()) {
      return Feather.FOLDER;
    }
    String name = row.name().toLowerCase(Locale.ROOT);
    if (row.kind() == FileRow.Kind.NEW_FILE || name.endsWith(".sql")) {
      return Icons.SQL_FILE;
    }
    return name.endsWith(".ipynb") ? Feather.BOOK_OPEN : Feather.FILE;
  }

  @Override
  protected void updateItem(@Nullable FileRow row, boolean empty) {
    super.updateItem(row, empty);
    Optional<NameEditor> editor = tree.editor().filter(named -> named.row().equals(row));
    if (row == null || empty) {
      setText(null);
      setGraphic(null);
    } else if (editor.isPresent()) {
      setText(null);
      setGraphic(editor.get().node());
    } else {
      setText(row.name());
      setGraphic(Icons.of(icon(row), Icons.Size.TREE));
    }
    showMarks();
  }

  private void showMarks() {
    FileRow row = isEmpty() ? null : getItem();
    Path drop = tree.dropFolderProperty().get();
    pseudoClassStateChanged(CUT, row != null && tree.cut().contains(row.path()));
    pseudoClassStateChanged(DROP, row != null && drop != null && row.path().startsWith(drop));
    pseudoClassStateChanged(FOLDER, row != null && row.path().equals(drop));
  }

  /// A name that is typed takes all the width there is.
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    if (getGraphic() instanceof HBox row) {
      double width = getWidth() - row.getLayoutX() - snappedRightInset();
      row.resize(Math.max(0, width), row.getHeight());
    }
  }

  private void pressed(MouseEvent event) {
    FileRow row = getItem();
    if (row != null
        && !row.isFolder()
        && event.getButton() == MouseButton.PRIMARY
        && event.getClickCount() == 2
        && !event.isShortcutDown()
        && !event.isShiftDown()
        && tree.editor().isEmpty()) {
      event.consume();
      open.accept(row);
    }
  }
}
