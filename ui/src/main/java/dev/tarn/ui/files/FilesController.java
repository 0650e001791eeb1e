package dev.tarn.ui.files;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// The tree of the workspace's text files. It is read anew when it is opened and on demand.
public final class FilesController {
  private final FilesTarget target;
  private final Latest reading;
  private final Set<Path> closed = new HashSet<>();
  private final TreeView<FileNode> tree = new TreeView<>();
  private final SearchBox filter = new SearchBox(Strings.of("files.filter"));
  private final StackPane centre = new StackPane();
  private final BorderPane pane = new BorderPane(centre);
  private final ContextMenu menu = new ContextMenu();
  private @Nullable Path folder;
  private FileNode root = FileNode.NONE;

  /// Makes an empty tree.
  ///
  /// @param background reads the folder
  /// @param target takes what the user opens
  public FilesController(Background background, FilesTarget target) {
    this.target = target;
    this.reading = background.latest();
    tree.setId("files-tree");
    tree.setShowRoot(false);
    tree.setCellFactory(_ -> new FileCell(this::open));
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::showMenu);
    filter.textProperty().subscribe(_ -> update());
    VBox top = new VBox(filter);
    top.getStyleClass().add("side-filter");
    pane.setTop(top);
  }

  /// The tree with its filter.
  ///
  /// @return always the same
  public Region view() {
    return pane;
  }

  /// The buttons for the panel's title row.
  ///
  /// @return new file and refresh
  public List<Node> buttons() {
    return List.of(
        Styles.with(
            Buttons.icon(Feather.FILE_PLUS, Strings.of("files.new"), target::newFile),
            Styles.COMPACT),
        Styles.with(
            Buttons.icon(Feather.REFRESH_CW, Strings.of("files.refresh"), this::refresh),
            Styles.COMPACT));
  }

  /// Takes the keyboard to the tree.
  public void focus() {
    refresh();
    if (tree.getRoot() == null) {
      filter.requestFocus();
    } else {
      tree.requestFocus();
    }
  }

  /// Shows another folder.
  ///
  /// @param workspace its folder
  public void show(Path workspace) {
    folder = workspace;
    closed.clear();
    refresh();
  }

  /// Reads the folder anew.
  public void refresh() {
    Path now = folder;
    if (now != null) {
      reading.ask(
          () -> FileNode.read(now),
          found -> {
            root = found;
            update();
          },
          error -> {
            centre
                .getChildren()
                .setAll(
                    new EmptyState(
                        Feather.ALERT_CIRCLE,
                        Strings.of("files.failed"),
                        String.valueOf(error.getMessage())));
          });
    }
  }

  /// The files that are known by now.
  ///
  /// @return absolute paths
  public List<Path> known() {
    return root.files();
  }

  private void update() {
    Optional<FileNode> seen = root.filtered(filter.textProperty().get().strip());
    if (root.children().isEmpty()) {
      tree.setRoot(null);
      centre
          .getChildren()
          .setAll(
              new EmptyState(Feather.FOLDER, Strings.of("files.none"), Strings.of("files.noneHint"))
                  .with(Buttons.of(Feather.PLUS, Strings.of("files.new"), target::newFile)));
    } else if (seen.isEmpty()) {
      centre.getChildren().setAll(new EmptyState(Feather.FILTER, Strings.of("files.noMatch"), ""));
    } else {
      TreeItem<FileNode> before = tree.getSelectionModel().getSelectedItem();
      tree.setRoot(item(seen.get()));
      centre.getChildren().setAll(tree);
      if (before != null) {
        reselect(tree.getRoot(), before.getValue().path());
      }
    }
  }

  private void reselect(TreeItem<FileNode> item, Path path) {
    if (item.getValue().path().equals(path)) {
      tree.getSelectionModel().select(item);
    }
    item.getChildren().forEach(child -> reselect(child, path));
  }

  private TreeItem<FileNode> item(FileNode node) {
    TreeItem<FileNode> item = new TreeItem<>(node);
    item.getChildren().setAll(node.children().stream().map(this::item).toList());
    item.setExpanded(!closed.contains(node.path()));
    item.expandedProperty()
        .subscribe(open -> {
          if (open) {
            closed.remove(node.path());
          } else {
            closed.add(node.path());
          }
        });
    return item;
  }

  private void open(FileNode node) {
    if (node.isFolder()) {
      Optional.ofNullable(tree.getSelectionModel().getSelectedItem())
          .ifPresent(item -> item.setExpanded(!item.isExpanded()));
    } else {
      target.open(node.path());
    }
  }

  private void key(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER) {
      selected().ifPresent(this::open);
      event.consume();
    }
  }

  private Optional<FileNode> selected() {
    return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  private void showMenu(ContextMenuEvent event) {
    menu.hide();
    selected()
        .ifPresent(node -> {
          menu.getItems().setAll(entries(node));
          menu.show(tree, event.getScreenX(), event.getScreenY());
        });
    event.consume();
  }

  private List<MenuItem> entries(FileNode node) {
    MenuItem copy =
        item(
            Strings.of("files.copyPath"),
            Feather.COPY,
            () -> {
              ClipboardContent content = new ClipboardContent();
              content.putString(node.path().toString());
              Clipboard.getSystemClipboard().setContent(content);
            });
    return node.isFolder()
        ? List.of(item(Strings.of("files.new"), Feather.FILE_PLUS, target::newFile), copy)
        : List.of(
            item(Strings.of("files.open"), Icons.SQL_FILE, () -> target.open(node.path())), copy);
  }

  private static MenuItem item(String title, Ikon icon, Runnable action) {
    return Menus.item(Command.of(title, "", icon, action));
  }
}
