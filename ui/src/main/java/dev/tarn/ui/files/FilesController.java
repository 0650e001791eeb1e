package dev.tarn.ui.files;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.CommandKeys;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.folder.FileChange;
import dev.tarn.workspace.folder.FileEffect;
import dev.tarn.workspace.folder.FolderNode;
import dev.tarn.workspace.folder.FolderReader;
import dev.tarn.workspace.folder.FolderWatch;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tree of the workspace's text files, and all that is done with them. It follows what other
/// programs do in the folder. For the window's thread.
public final class FilesController {
  private final FilesDesk desk;
  private final FilesTarget target;
  private final FileTree tree = new FileTree();
  private final FileVerbs verbs;
  private final FileCommands commands;
  private final CommandKeys keys;
  private final TreeKeeper keeper;
  private final Latest beginning;
  private final SearchBox filter = new SearchBox(Strings.of("files.filter"));
  private final StackPane centre = new StackPane();
  private final BorderPane pane = new BorderPane(centre);
  private @Nullable FilesPlace place;
  private @Nullable FolderWatch watch;
  private FolderNode root = FolderNode.NONE;
  private boolean reading;
  private boolean again;

  /// Makes an empty tree.
  ///
  /// @param desk the window's part
  /// @param target takes what the user opens
  public FilesController(FilesDesk desk, FilesTarget target) {
    this.desk = desk;
    this.target = target;
    this.beginning = desk.background().latest();
    this.keeper = new TreeKeeper(tree, desk.background());
    this.verbs = new FileVerbs(tree, target, this::whenShown, this::refresh);
    this.commands = new FileCommands(verbs, tree);
    this.keys = new CommandKeys(commands::inTree);
    FileDrag drag = new FileDrag(tree, verbs::actions);
    new TypeAhead(tree);
    new FileMenu(tree, commands, verbs::isData);
    tree.setCellFactory(_ -> {
      FileCell cell = new FileCell(tree, row -> target.open(row.path()));
      drag.listen(cell);
      return cell;
    });
    tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    filter.textProperty().subscribe(_ -> update());
    VBox top = new VBox(filter);
    top.getStyleClass().add("side-filter");
    pane.setTop(top);
    pane.getStyleClass().add("files");
  }

  /// The tree with its filter.
  ///
  /// @return always the same
  public Region view() {
    return pane;
  }

  /// The buttons for the panel's title row.
  ///
  /// @return new file, new folder, select the opened file, collapse all
  public List<Node> buttons() {
    return Stream.of(
            commands.newFile, commands.newFolder, commands.selectOpened, commands.collapseAll)
        .<Node>map(command -> Styles.with(Buttons.icon(command), Styles.COMPACT))
        .toList();
  }

  /// What can be done from anywhere in the window.
  ///
  /// @return with their keys
  public List<Command> commands() {
    return commands.everywhere();
  }

  /// What can be done with what is selected; their keys are listened to in the tree alone.
  ///
  /// @return with their keys
  public List<Command> treeCommands() {
    return commands.inTree();
  }

  /// Takes the keyboard to the tree.
  public void focus() {
    refresh();
    Node first = root.children().isEmpty() ? filter : tree;
    Seen.then(first, first::requestFocus, () -> {});
  }

  /// Shows another folder as it was left.
  ///
  /// @param opened the folder
  public void show(FilesPlace opened) {
    detach();
    beginning.ask(
        () -> keeper.read(opened),
        memory -> {
          place = opened;
          tree.begin(memory.expanded(), memory.selected());
          keeper.keep(opened);
          verbs.use(new FileActions(desk, target, opened.files(), this::changed), opened.root());
          Path folder = opened.root();
          watch =
              FolderWatch.start(
                  folder,
                  path -> FolderReader.isShown(folder, path),
                  _ -> FxThread.later(this::refresh));
          refresh();
        },
        this::failed);
  }

  /// Lets go of the folder.
  public void detach() {
    beginning.close();
    keeper.forget();
    place = null;
    root = FolderNode.NONE;
    verbs.use(null, null);
    FolderWatch old = watch;
    watch = null;
    if (old != null) {
      old.close();
    }
  }

  /// The user is back from another program: looks again if the folder cannot be watched.
  public void lookAgain() {
    FolderWatch now = watch;
    if (now != null && !now.isComplete()) {
      refresh();
    }
  }

  /// Reads the folder anew. While it is read, what is asked waits and is done once.
  public void refresh() {
    FilesPlace now = place;
    if (now == null) {
      return;
    }
    if (reading) {
      again = true;
      return;
    }
    reading = true;
    desk.background()
        .run(
            () -> FolderReader.read(now.root()),
            found -> {
              read();
              if (now.equals(place)) {
                root = found;
                update();
              }
            },
            error -> {
              read();
              if (now.equals(place)) {
                failed(error);
              }
            });
  }

  /// Selects a file or folder, for pictures.
  ///
  /// @param path absolute
  public void select(Path path) {
    tree.reveal(path);
    tree.requestFocus();
  }

  /// Marks a folder as if something were dragged over it, for pictures.
  ///
  /// @param folder null for none
  public void markDrop(@Nullable Path folder) {
    tree.dropFolderProperty().set(folder);
  }

  /// The files that are known by now.
  ///
  /// @return absolute paths
  public List<Path> known() {
    return root.files();
  }

  private void read() {
    reading = false;
    if (again) {
      again = false;
      refresh();
    }
  }

  private void changed(FileChange change) {
    for (FileEffect effect : change.effects()) {
      if (effect instanceof FileEffect.Moved(Path from, Path to)) {
        tree.moved(from, to);
      }
    }
    tree.selectSoon(change.places());
    refresh();
  }

  private void failed(Throwable error) {
    centre
        .getChildren()
        .setAll(
            new EmptyState(
                    Feather.ALERT_CIRCLE,
                    Strings.of("files.failed"),
                    String.valueOf(error.getMessage()))
                .with(Buttons.of(Strings.of("files.refresh"), this::refresh)));
  }

  /// Brings the tree into sight, even if there is nothing in it yet, and does something with it
  /// then.
  private void whenShown(Runnable action) {
    if (place == null || tree.getRoot() == null) {
      return;
    }
    filter.textProperty().set("");
    target.showTree();
    centre.getChildren().setAll(tree);
    Seen.then(
        tree,
        () -> {
          pane.applyCss();
          pane.layout();
          action.run();
        },
        () ->
            desk.notices()
                .show(
                    Notice.of(
                        Notice.Kind.INFORMATION,
                        Strings.of("files.narrow"),
                        Strings.of("files.narrow.hint"))));
  }

  private void update() {
    if (place == null || tree.editor().isPresent()) {
      return;
    }
    String text = filter.textProperty().get().strip();
    Optional<FolderNode> seen = root.filtered(text);
    seen.ifPresent(node -> tree.show(node, !text.isEmpty()));
    if (root.children().isEmpty()) {
      tree.show(root, false);
      centre
          .getChildren()
          .setAll(
              new EmptyState(Feather.FOLDER, Strings.of("files.none"), Strings.of("files.noneHint"))
                  .with(Buttons.of(Feather.PLUS, Strings.of("files.new"), verbs::newFile)));
    } else if (seen.isEmpty()) {
      centre.getChildren().setAll(new EmptyState(Feather.FILTER, Strings.of("files.noMatch"), ""));
    } else if (!centre.getChildren().contains(tree)) {
      centre.getChildren().setAll(tree);
    }
  }

  private void key(KeyEvent event) {
    if (tree.editor().isPresent()) {
      return;
    }
    if (event.getCode() == KeyCode.ESCAPE && !tree.cut().isEmpty()) {
      tree.cut().clear();
      event.consume();
    } else {
      keys.pressed(event);
    }
  }
}
