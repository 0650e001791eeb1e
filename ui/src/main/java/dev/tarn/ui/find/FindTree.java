package dev.tarn.ui.find;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The finds by text. Enter opens one, Space takes one out of what is replaced.
final class FindTree extends TreeView<FindRow> {
  private static final int MOST_OPEN = 2_000;

  private final FindModel model;
  private final Consumer<FindRow.OfMatch> open;
  private final Runnable leaveUp;
  private int opened;

  /// How much of a row is to be replaced.
  enum Choice {
    /// All of it.
    ALL,
    /// A part.
    SOME,
    /// Nothing.
    NONE
  }

  FindTree(FindModel model, Consumer<FindRow.OfMatch> open, Runnable leaveUp) {
    this.model = model;
    this.open = open;
    this.leaveUp = leaveUp;
    setId("find-tree");
    setShowRoot(false);
    setRoot(new TreeItem<>());
    getRoot().setExpanded(true);
    setCellFactory(_ -> new FindCell(model, this));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    model.texts().addListener((ListChangeListener<FindRow.OfText>) this::changed);
    model.replacingProperty().subscribe(_ -> refresh());
    model.templateProperty().subscribe(_ -> refresh());
  }

  /// Takes the keyboard to the first find.
  void enter() {
    requestFocus();
    if (getSelectionModel().isEmpty()) {
      getSelectionModel().select(0);
    }
  }

  /// How much of a row is to be replaced.
  Choice choice(FindRow row) {
    List<FindRow.OfMatch> matches = matches(row);
    long chosen = matches.stream().filter(match -> match.chosenProperty().get()).count();
    return chosen == matches.size() ? Choice.ALL : chosen == 0 ? Choice.NONE : Choice.SOME;
  }

  /// Takes a row out of what is replaced, or into it again.
  void toggle(FindRow row) {
    boolean into = choice(row) != Choice.ALL;
    matches(row).forEach(match -> match.chosenProperty().set(into));
    model.count();
    refresh();
  }

  /// Selects a find and opens it.
  void choose(FindRow.OfMatch match) {
    for (TreeItem<FindRow> text : getRoot().getChildren()) {
      if (match.text().equals(text.getValue())) {
        text.getChildren().stream()
            .filter(item -> match.equals(item.getValue()))
            .findFirst()
            .ifPresent(getSelectionModel()::select);
      }
    }
    open.accept(match);
  }

  private void changed(ListChangeListener.Change<? extends FindRow.OfText> change) {
    while (change.next()) {
      if (change.wasRemoved()) {
        getRoot().getChildren().clear();
        getSelectionModel().clearSelection();
        opened = 0;
      }
      getRoot().getChildren().addAll(change.getAddedSubList().stream().map(this::item).toList());
    }
  }

  private TreeItem<FindRow> item(FindRow.OfText text) {
    TreeItem<FindRow> item = new TreeItem<>(text);
    item.getChildren()
        .setAll(text.matches().stream().map(match -> new TreeItem<FindRow>(match)).toList());
    opened += text.matches().size();
    item.setExpanded(opened <= MOST_OPEN);
    return item;
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
    Optional<FindRow> selected =
        Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    if (event.getCode() == KeyCode.ENTER && plain) {
      selected.map(FindTree::matches).map(List::getFirst).ifPresent(open);
      event.consume();
    } else if (event.getCode() == KeyCode.SPACE && plain && model.replacingProperty().get()) {
      selected.ifPresent(this::toggle);
      event.consume();
    } else if (event.getCode() == KeyCode.UP && getSelectionModel().getSelectedIndex() <= 0) {
      leaveUp.run();
      event.consume();
    }
  }

  private static List<FindRow.OfMatch> matches(FindRow row) {
    return switch (row) {
      case FindRow.OfText text -> text.matches();
      case FindRow.OfMatch match -> List.of(match);
    };
  }
}
