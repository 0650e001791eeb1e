package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// The timeline: newest version first. A press chooses a version, with Shift a range; so do the
/// arrow keys.
final class VersionList extends ListView<TableVersion> {
  private final HistoryModel model;
  private boolean following;

  VersionList(HistoryModel model) {
    this.model = model;
    Styles.with(this, "version-list");
    setCellFactory(_ -> new VersionCell(model));
    setMinWidth(0);
    model.versionsProperty().subscribe(this::show);
    model.choiceProperty().subscribe(this::follow);
    getSelectionModel().selectedItemProperty().subscribe(this::selected);
    addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventFilter(KeyEvent.KEY_PRESSED, this::typed);
  }

  private void show(List<TableVersion> versions) {
    following = true;
    getItems().setAll(versions);
    following = false;
    follow(model.choiceProperty().get());
  }

  private void follow(@Nullable VersionChoice choice) {
    if (choice == null) {
      return;
    }
    int place = place(choice.to());
    if (place >= 0 && place != getSelectionModel().getSelectedIndex()) {
      following = true;
      getSelectionModel().select(place);
      following = false;
    }
  }

  private int place(long version) {
    return model.version(version).map(getItems()::indexOf).orElse(-1);
  }

  private void selected(@Nullable TableVersion version) {
    if (!following && version != null) {
      model.choiceProperty().set(VersionChoice.of(version.version()));
    }
  }

  private void pressed(MouseEvent event) {
    TableVersion version = event.getTarget() instanceof Node node ? version(node) : null;
    if (version == null || event.getButton() != MouseButton.PRIMARY) {
      return;
    }
    VersionChoice choice = model.choiceProperty().get();
    if (event.isShiftDown() && choice != null) {
      event.consume();
      requestFocus();
      model.choiceProperty().set(choice.extended(version.version()));
    } else if (choice != null && !choice.isSingle() && choice.to() == version.version()) {
      model.choiceProperty().set(VersionChoice.of(version.version()));
    }
  }

  /// Shift and an arrow move the earlier end.
  private void typed(KeyEvent event) {
    int step = event.getCode() == KeyCode.UP ? 1 : event.getCode() == KeyCode.DOWN ? -1 : 0;
    VersionChoice choice = model.choiceProperty().get();
    if (step == 0 || choice == null || !event.isShiftDown()) {
      return;
    }
    event.consume();
    long from = choice.from() + step;
    if (from <= choice.to() && model.version(from).isPresent()) {
      model.choiceProperty().set(new VersionChoice(from, choice.to()));
      scrollTo(Math.max(0, place(from) - 1));
    }
  }

  private static @Nullable TableVersion version(@Nullable Node pressed) {
    for (Node node = pressed; node != null; node = node.getParent()) {
      if (node instanceof ListCell<?> cell) {
        return cell.getItem() instanceof TableVersion version ? version : null;
      }
    }
    return null;
  }
}
