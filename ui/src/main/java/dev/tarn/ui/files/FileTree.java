package dev.tarn.ui.files;

import dev.tarn.workspace.folder.FolderNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import org.jspecify.annotations.Nullable;

/// The tree itself: rows that stay what they are while the folder is read anew, with what is open
/// and selected. For the window's thread.
final class FileTree extends TreeView<FileRow> {
  private final Set<Path> expanded = new HashSet<>();
  private final Set<Path> wanted = new LinkedHashSet<>();
  private final ObservableSet<Path> cut = FXCollections.observableSet();
  private final ObjectProperty<@Nullable Path> dropFolder = new SimpleObjectProperty<>();
  private Runnable changed = () -> {};
  private @Nullable NameEditor editor;
  private boolean updating;
  private boolean filtered;

  FileTree() {
    setId("files-tree");
    setShowRoot(false);
    getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    getSelectionModel().selectedItemProperty().subscribe(_ -> tellChange());
    dropFolder.subscribe(folder ->
        pseudoClassStateChanged(
            FileCell.FOLDER, getRoot() != null && getRoot().getValue().path().equals(folder)));
  }

  /// Who is told when what is open or selected has changed.
  void setOnChanged(Runnable listener) {
    changed = listener;
  }

  /// Forgets all, and begins with what is open and selected in another folder.
  void begin(Set<Path> open, Set<Path> selected) {
    expanded.clear();
    expanded.addAll(open);
    wanted.clear();
    wanted.addAll(selected);
    cut.clear();
    updating = true;
    setRoot(null);
    updating = false;
  }

  /// Shows what was read. Items that are there already stay, with their selection.
  ///
  /// @param node the root
  /// @param byFilter true if only some rows are shown, all of them open
  void show(FolderNode node, boolean byFilter) {
    Set<Path> selected = new LinkedHashSet<>(wanted.isEmpty() ? selectedPaths() : wanted);
    int before = getSelectionModel().getSelectedIndex();
    updating = true;
    filtered = byFilter;
    TreeItem<FileRow> root = getRoot();
    if (root == null || !root.getValue().path().equals(node.path())) {
      root = item(node);
      fill(root, node);
      setRoot(root);
    } else {
      fill(root, node);
    }
    root.setExpanded(true);
    updating = false;
    select(selected, before);
    wanted.removeAll(selectedPaths());
  }

  /// What was open under a name is open under another.
  void moved(Path from, Path to) {
    List<Path> open = expanded.stream().filter(path -> path.startsWith(from)).toList();
    open.forEach(expanded::remove);
    open.forEach(path -> expanded.add(to.resolve(from.relativize(path)).normalize()));
  }

  /// What is open.
  Set<Path> expanded() {
    return Set.copyOf(expanded);
  }

  /// The selected rows, from the top.
  List<FileRow> selected() {
    return List.copyOf(getSelectionModel().getSelectedItems()).stream()
        .filter(Objects::nonNull)
        .map(TreeItem::getValue)
        .filter(row -> !row.isNew())
        .toList();
  }

  List<Path> selectedPaths() {
    return selected().stream().map(FileRow::path).toList();
  }

  /// Selects these as soon as they are shown.
  void selectSoon(Collection<Path> paths) {
    wanted.clear();
    wanted.addAll(paths);
    paths.forEach(path -> openAbove(path));
  }

  /// Opens the folders above a row, selects it and brings it into sight.
  ///
  /// @return false if there is no such row
  boolean reveal(Path path) {
    Optional<TreeItem<FileRow>> item = find(path);
    item.ifPresent(found -> {
      for (TreeItem<FileRow> at = found.getParent(); at != null; at = at.getParent()) {
        at.setExpanded(true);
      }
      getSelectionModel().clearAndSelect(getRow(found));
      bringIntoSight(getRow(found));
    });
    return item.isPresent();
  }

  void collapseAll() {
    if (getRoot() != null) {
      getRoot().getChildren().forEach(FileTree::collapse);
      getSelectionModel().clearSelection();
      scrollTo(0);
    }
  }

  /// What is cut, to be moved by pasting.
  ObservableSet<Path> cut() {
    return cut;
  }

  /// The folder that would take what is dragged.
  ObjectProperty<@Nullable Path> dropFolderProperty() {
    return dropFolder;
  }

  /// The name that is being typed.
  Optional<NameEditor> editor() {
    return Optional.ofNullable(editor);
  }

  /// Lets the user type another name for a row.
  ///
  /// @param named told the name, if there is one
  /// @param turnedAway told if there is none
  void rename(Path path, Consumer<String> named, Runnable turnedAway) {
    find(path).ifPresent(item -> edit(item, named, turnedAway));
  }

  /// Lets the user type the name of something new.
  ///
  /// @param named told the name, if there is one
  /// @param turnedAway told if there is none
  void name(Path folder, FileRow.Kind kind, Consumer<String> named, Runnable turnedAway) {
    find(folder)
        .ifPresent(above -> {
          TreeItem<FileRow> item = new TreeItem<>(new FileRow(folder.resolve(".tarn-new"), kind));
          int place = kind == FileRow.Kind.NEW_FOLDER ? 0 : folders(above);
          above.getChildren().add(place, item);
          above.setExpanded(true);
          edit(item, named, turnedAway);
        });
  }

  private void edit(TreeItem<FileRow> item, Consumer<String> named, Runnable turnedAway) {
    editor().ifPresent(NameEditor::cancel);
    TreeItem<FileRow> parent = item.getParent();
    Set<String> taken =
        parent.getChildren().stream()
            .filter(other -> !other.equals(item))
            .map(other -> other.getValue().name())
            .collect(Collectors.toSet());
    NameEditor fresh =
        new NameEditor(
            this,
            item.getValue(),
            taken,
            name -> {
              editor = null;
              if (item.getValue().isNew()) {
                parent.getChildren().remove(item);
              }
              refresh();
              requestFocus();
              name.ifPresentOrElse(named, turnedAway);
            });
    editor = fresh;
    getSelectionModel().clearAndSelect(getRow(item));
    bringIntoSight(getRow(item));
    refresh();
    layout();
    fresh.begin();
  }

  /// The item of a path; the root for the folder itself.
  Optional<TreeItem<FileRow>> find(Path path) {
    TreeItem<FileRow> at = getRoot();
    while (at != null && !at.getValue().path().equals(path)) {
      at =
          at.getChildren().stream()
              .filter(child -> path.startsWith(child.getValue().path()))
              .findFirst()
              .orElse(null);
    }
    return Optional.ofNullable(at);
  }

  private void fill(TreeItem<FileRow> item, FolderNode node) {
    Map<Path, TreeItem<FileRow>> known = new HashMap<>();
    item.getChildren().forEach(child -> known.put(child.getValue().path(), child));
    List<TreeItem<FileRow>> children = new ArrayList<>(node.children().size());
    for (FolderNode child : node.children()) {
      TreeItem<FileRow> old = known.get(child.path());
      TreeItem<FileRow> fresh =
          old != null && old.getValue().isFolder() == child.isFolder() ? old : item(child);
      fill(fresh, child);
      children.add(fresh);
    }
    if (!children.equals(item.getChildren())) {
      item.getChildren().setAll(children);
    }
    item.setExpanded(filtered || expanded.contains(node.path()));
  }

  private TreeItem<FileRow> item(FolderNode node) {
    FileRow.Kind kind = node.isFolder() ? FileRow.Kind.FOLDER : FileRow.Kind.FILE;
    TreeItem<FileRow> item = new TreeItem<>(new FileRow(node.path(), kind));
    item.expandedProperty().addListener((_, _, open) -> opened(node.path(), open));
    return item;
  }

  private void opened(Path path, boolean open) {
    if (!updating && !filtered) {
      if (open) {
        expanded.add(path);
      } else {
        expanded.remove(path);
      }
      tellChange();
    }
  }

  private void openAbove(Path path) {
    Path root = getRoot() == null ? path : getRoot().getValue().path();
    for (Path at = path.getParent(); at != null && at.startsWith(root); at = at.getParent()) {
      expanded.add(at);
    }
  }

  /// Selects rows; if none of them is left, the one at the same place.
  private void select(Set<Path> paths, int before) {
    if (paths.equals(new HashSet<>(selectedPaths())) && !paths.isEmpty()) {
      return;
    }
    int[] rows =
        paths.stream()
            .flatMap(path -> find(path).stream())
            .mapToInt(this::getRow)
            .filter(row -> row >= 0)
            .toArray();
    getSelectionModel().clearSelection();
    if (rows.length > 0) {
      getSelectionModel().selectIndices(rows[0], rows);
      if (!wanted.isEmpty()) {
        bringIntoSight(rows[0]);
      }
    } else if (!paths.isEmpty() && before >= 0 && getExpandedItemCount() > 0) {
      getSelectionModel().select(Math.min(before, getExpandedItemCount() - 1));
    }
  }

  private void bringIntoSight(int row) {
    boolean seen =
        lookupAll(".tree-cell").stream()
            .filter(FileCell.class::isInstance)
            .map(FileCell.class::cast)
            .anyMatch(cell ->
                cell.getIndex() == row
                    && cell.getLayoutY() >= 0
                    && cell.getLayoutY() + cell.getHeight() <= getHeight());
    if (!seen) {
      scrollTo(Math.max(0, row - 3));
    }
  }

  private static int folders(TreeItem<FileRow> above) {
    return (int) above.getChildren().stream().filter(child -> child.getValue().isFolder()).count();
  }

  private static void collapse(TreeItem<FileRow> item) {
    item.getChildren().forEach(FileTree::collapse);
    item.setExpanded(false);
  }

  private void tellChange() {
    if (!updating) {
      changed.run();
    }
  }
}
