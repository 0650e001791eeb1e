package dev.tarn.ui.files;

import dev.tarn.workspace.load.FileKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.TreeItem;
import org.jspecify.annotations.Nullable;

/// What the commands of the tree do with what is selected.
final class FileVerbs {
  private final FileTree tree;
  private final FilesTarget target;
  private final Consumer<Runnable> shown;
  private final Runnable refresh;
  private final FileClipboard clipboard;
  private final BooleanProperty undoable = new SimpleBooleanProperty();
  private @Nullable FileActions actions;
  private @Nullable Path root;

  /// Takes the tree.
  ///
  /// @param shown brings the tree into sight, even if it is empty, and does something with it then
  FileVerbs(FileTree tree, FilesTarget target, Consumer<Runnable> shown, Runnable refresh) {
    this.tree = tree;
    this.target = target;
    this.shown = shown;
    this.refresh = refresh;
    this.clipboard = new FileClipboard(tree);
  }

  /// Works with another folder from now on.
  void use(@Nullable FileActions fresh, @Nullable Path folder) {
    actions = fresh;
    undoable.unbind();
    undoable.set(false);
    if (fresh != null) {
      undoable.bind(fresh.undoableProperty());
    }
    root = folder;
  }

  Optional<FileActions> actions() {
    return Optional.ofNullable(actions);
  }

  /// Tells if something can be taken back.
  BooleanProperty undoableProperty() {
    return undoable;
  }

  void open() {
    List<FileRow> rows = tree.selected();
    if (rows.size() == 1 && rows.getFirst().isFolder()) {
      TreeItem<FileRow> item = tree.getSelectionModel().getSelectedItem();
      item.setExpanded(!item.isExpanded());
    } else {
      rows.stream().filter(row -> !row.isFolder()).map(FileRow::path).forEach(target::open);
    }
  }

  void preview() {
    tree.selected().stream()
        .filter(row -> !row.isFolder())
        .map(FileRow::path)
        .forEach(target::preview);
  }

  /// Tells if all that is selected could become a table.
  boolean isData() {
    List<FileRow> rows = tree.selected();
    return !rows.isEmpty()
        && rows.stream().allMatch(row -> !row.isFolder() && FileKind.hasDataName(row.path()));
  }

  void add() {
    if (isData()) {
      target.add(tree.selectedPaths());
    }
  }

  void newFile() {
    make(FileRow.Kind.NEW_FILE);
  }

  void newFolder() {
    make(FileRow.Kind.NEW_FOLDER);
  }

  void rename() {
    tree.selectedPaths().stream()
        .findFirst()
        .ifPresent(path ->
            tree.rename(
                path, name -> actions().ifPresent(each -> each.rename(path, name)), refresh));
  }

  void delete() {
    List<Path> paths = tree.selectedPaths();
    if (!paths.isEmpty()) {
      actions().ifPresent(each -> each.delete(paths));
    }
  }

  void copy() {
    clipboard.copy(tree.selectedPaths());
  }

  void cut() {
    clipboard.cut(tree.selectedPaths());
  }

  void paste() {
    if (clipboard.hasFiles()) {
      actions().ifPresent(each -> folder().ifPresent(folder -> clipboard.paste(folder, each)));
    } else {
      actions().ifPresent(FileActions::tellNothingToPaste);
    }
  }

  void duplicate() {
    List<Path> paths = tree.selectedPaths();
    if (!paths.isEmpty()) {
      Path folder = Objects.requireNonNull(paths.getFirst().getParent());
      actions().ifPresent(each -> each.copy(paths, folder));
    }
  }

  void copyPath() {
    FileClipboard.putText(tree.selectedPaths());
  }

  void copyRelativePath() {
    Path from = root;
    if (from != null) {
      FileClipboard.putText(tree.selectedPaths().stream().map(from::relativize).toList());
    }
  }

  void reveal() {
    Optional<Path> path =
        tree.selectedPaths().stream().findFirst().or(() -> Optional.ofNullable(root));
    actions().ifPresent(each -> path.ifPresent(each::reveal));
  }

  void undo() {
    actions().ifPresent(FileActions::undo);
  }

  void refresh() {
    refresh.run();
  }

  void collapseAll() {
    tree.collapseAll();
  }

  /// Shows the file in front.
  void selectOpened() {
    Optional<Path> file = target.active();
    file.ifPresent(path ->
        shown.accept(() -> {
          if (tree.reveal(path)) {
            tree.requestFocus();
          } else {
            actions().ifPresent(each -> each.tellNotShown(path));
          }
        }));
  }

  private void make(FileRow.Kind kind) {
    shown.accept(() -> name(kind));
  }

  private void name(FileRow.Kind kind) {
    folder()
        .ifPresent(folder ->
            tree.name(
                folder,
                kind,
                name ->
                    actions()
                        .ifPresent(each -> {
                          if (kind == FileRow.Kind.NEW_FILE) {
                            each.makeFile(folder, name);
                          } else {
                            each.makeFolder(folder, name);
                          }
                        }),
                refresh));
  }

  /// The selected folder, or that of the selected file, or all of it.
  private Optional<Path> folder() {
    return tree.selected().stream()
        .findFirst()
        .map(row -> row.isFolder() ? row.path() : row.path().getParent())
        .or(() -> Optional.ofNullable(root));
  }
}
