package dev.tarn.ui.viewer;

import dev.tarn.ui.theme.Styles;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A nested value as a tree; what is below a place is made when it is opened.
final class TreePane extends TreeView<TreeEntry> {
  private static final int OPEN_AT_FIRST = 20;

  TreePane() {
    getStyleClass().add("viewer-tree");
    setShowRoot(false);
    setCellFactory(_ -> new EntryCell());
    addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
  }

  void show(TreeEntry entry) {
    TreeItem<TreeEntry> root = new Item(entry);
    root.setExpanded(true);
    for (TreeItem<TreeEntry> child : root.getChildren()) {
      child.setExpanded(root.getChildren().size() <= OPEN_AT_FIRST && !child.isLeaf());
    }
    setRoot(root);
  }

  private void copy(KeyEvent event) {
    TreeItem<TreeEntry> selected = getSelectionModel().getSelectedItem();
    if (event.isShortcutDown() && event.getCode() == KeyCode.C && selected != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(selected.getValue().copy());
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  private static final class Item extends TreeItem<TreeEntry> {
    private boolean filled;

    Item(TreeEntry entry) {
      super(entry);
    }

    @Override
    public boolean isLeaf() {
      return getValue().isLeaf();
    }

    @Override
    public ObservableList<TreeItem<TreeEntry>> getChildren() {
      ObservableList<TreeItem<TreeEntry>> children = super.getChildren();
      if (!filled) {
        filled = true;
        children.setAll(getValue().children().stream().map(Item::new).toList());
      }
      return children;
    }
  }

  private static final class EntryCell extends TreeCell<TreeEntry> {
    private final Label name = Styles.with(new Label(), "viewer-name");
    private final Label text = Styles.with(new Label(), Styles.MONO, "viewer-value");
    private final HBox row = Styles.with(new HBox(name, text), "tree-row");

    EntryCell() {
      name.setMinWidth(USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable TreeEntry entry, boolean empty) {
      super.updateItem(entry, empty);
      if (empty || entry == null) {
        setGraphic(null);
        return;
      }
      name.setText(entry.name());
      text.setText(entry.text().replace('\n', '↵'));
      text.pseudoClassStateChanged(Styles.state("nothing"), entry.value() == null);
      text.pseudoClassStateChanged(Styles.state("nested"), !entry.isLeaf());
      setGraphic(row);
    }
  }
}
