package dev.tarn.ui.files;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.folder.FileNames;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.stage.Window;

/// A name that is typed in a row of the tree. What is wrong with it is said below the field while
/// it is typed; Enter takes it, Escape turns away, and leaving the field takes it if nothing is
/// wrong.
final class NameEditor {
  private static final double GAP = 2;
  private static final double MARGIN = 8;

  private final Node tree;
  private final FileRow row;
  private final Set<String> taken;
  private final Consumer<Optional<String>> ended;
  private final TextField field;
  private final HBox node;
  private final Label words = Styles.with(new Label(), Styles.HINT, "name-problem");
  private boolean done;

  /// Begins with a row's name.
  ///
  /// @param tree in which it is
  /// @param row whose name it is
  /// @param taken the names of the rows beside it
  /// @param ended told the name, or that there is none; once
  NameEditor(Node tree, FileRow row, Set<String> taken, Consumer<Optional<String>> ended) {
    this.tree = tree;
    this.row = row;
    this.taken = taken;
    this.ended = ended;
    this.field = new TextField(row.isNew() ? "" : row.name());
    field.getStyleClass().add("name-field");
    field.setAccessibleText(Strings.of("files.name"));
    field.setPromptText(row.kind() == FileRow.Kind.NEW_FILE ? Strings.of("files.name.hint") : "");
    HBox.setHgrow(field, Priority.ALWAYS);
    node = new HBox(Icons.of(FileCell.icon(row), Icons.Size.TREE), field);
    node.getStyleClass().add("tree-row");
    words.setWrapText(true);
    field.textProperty().subscribe(this::check);
    field.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    field.focusedProperty().subscribe(this::focused);
  }

  FileRow row() {
    return row;
  }

  /// What stands in the row.
  HBox node() {
    return node;
  }

  TextField field() {
    return field;
  }

  /// Takes the keyboard, with the name selected up to its ending.
  void begin() {
    field.requestFocus();
    int point = row.isFolder() ? -1 : field.getText().lastIndexOf('.');
    field.selectRange(0, point > 0 ? point : field.getLength());
  }

  /// What is wrong now, to be told.
  Optional<String> problem() {
    String name = field.getText().strip();
    if (name.isEmpty() || name.equals(row.isNew() ? "" : row.name())) {
      return Optional.empty();
    }
    String full = row.kind() == FileRow.Kind.NEW_FILE ? FileNames.query(name) : name;
    return FileNames.problem(full)
        .or(() ->
            taken.contains(full)
                ? Optional.of(Strings.of("files.name.taken", full))
                : Optional.empty());
  }

  void cancel() {
    end(Optional.empty());
  }

  private void check() {
    Optional<String> problem = problem();
    if (problem.isPresent()) {
      Styles.with(field, Styles.FIELD_ERROR);
      words.setText(problem.get());
      tell();
    } else {
      field.getStyleClass().remove(Styles.FIELD_ERROR);
      untell();
    }
  }

  /// Below the field, or above it where there is no room; beside nothing else than the tree.
  private void tell() {
    if (!(tree.getParent() instanceof Pane pane) || field.getScene() == null) {
      return;
    }
    words.setManaged(false);
    if (!pane.getChildren().contains(words)) {
      pane.getChildren().add(words);
    }
    words.applyCss();
    Bounds place = pane.sceneToLocal(field.localToScene(field.getLayoutBounds()));
    double left = Math.max(MARGIN, place.getMinX());
    double width = Math.min(words.prefWidth(-1), pane.getWidth() - left - MARGIN);
    double height = words.prefHeight(width);
    boolean below = place.getMaxY() + GAP + height <= pane.getHeight();
    double top = below ? place.getMaxY() + GAP : place.getMinY() - GAP - height;
    words.resizeRelocate(left, top, width, height);
  }

  private void untell() {
    if (words.getParent() instanceof Pane pane) {
      pane.getChildren().remove(words);
    }
  }

  private void key(KeyEvent event) {
    switch (event.getCode()) {
      case ENTER -> take();
      case ESCAPE -> cancel();
      default -> {}
    }
    // The tree moves its selection by keys that the field leaves.
    event.consume();
  }

  private void take() {
    String name = field.getText().strip();
    if (name.isEmpty()) {
      cancel();
    } else if (problem().isEmpty()) {
      end(Optional.of(name));
    }
  }

  private void focused(boolean now) {
    Window window = field.getScene() == null ? null : field.getScene().getWindow();
    // Another window in front is no decision; another part of this one is.
    if (!now && window != null && window.isFocused()) {
      String name = field.getText().strip();
      end(problem().isPresent() || name.isEmpty() ? Optional.empty() : Optional.of(name));
    }
  }

  private void end(Optional<String> name) {
    if (!done) {
      done = true;
      untell();
      ended.accept(name.filter(text -> row.isNew() || !text.equals(row.name())));
    }
  }
}
