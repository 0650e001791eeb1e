package dev.tarn.ui.table.usage;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TablePart;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// The tab with what names the table.
public final class UsagePart implements TablePart {
  private final UsageController controller;
  private final UsageModel model;
  private final ListView<UsageRow> list;
  private final BorderPane view = Styles.with(new BorderPane(), "usage");
  private final List<Command> commands;

  /// Makes the tab.
  ///
  /// @param table whose page it is
  public UsagePart(TableController table) {
    this.controller = new UsageController(table);
    this.model = controller.model();
    this.list = Styles.with(new ListView<>(model.rows()), "usage-list");
    Command refresh =
        Command.of(
            Strings.of("usage.refresh"),
            Strings.of("table.place"),
            Feather.REFRESH_CW,
            controller::load);
    this.commands = List.of(refresh);
    list.setCellFactory(_ -> new UsageCell(controller));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.getSelectionModel().selectedIndexProperty().subscribe(this::skip);
    view.setMinSize(0, 0);
    view.setTop(bar(refresh));
    model.rows().subscribe(this::arrange);
    model.searchingProperty().subscribe(_ -> arrange());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Command> commands() {
    return commands;
  }

  @Override
  public void show(TableFacts table) {
    controller.load();
  }

  @Override
  public void focus() {
    list.requestFocus();
    if (list.getSelectionModel().isEmpty() && model.rows().size() > 1) {
      list.getSelectionModel().select(1);
    }
  }

  @Override
  public void close() {
    controller.close();
  }

  private Node bar(Command refresh) {
    CheckBox unsure = new CheckBox(Strings.of("usage.unsure"));
    unsure.selectedProperty().bindBidirectional(model.unsureProperty());
    unsure.setTooltip(Buttons.tooltip(Strings.of("usage.unsure.tip")));
    Label hint = Styles.with(new Label(Strings.of("usage.hint")), Styles.HINT, Styles.MUTED);
    hint.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(new HBox(unsure, space, hint, Buttons.icon(refresh)), "table-bar");
  }

  private void arrange() {
    if (!model.rows().isEmpty()) {
      view.setCenter(list);
    } else if (model.searchingProperty().get()) {
      view.setCenter(
          new EmptyState(Feather.SEARCH, Strings.of("usage.searching"), Strings.of("usage.what")));
    } else {
      view.setCenter(
          new EmptyState(Feather.SEARCH, Strings.of("usage.none"), Strings.of("usage.none.hint")));
    }
  }

  /// A group's title cannot be chosen.
  private void skip(Number now) {
    int at = now.intValue();
    if (at >= 0 && at < model.rows().size() && model.rows().get(at) instanceof UsageRow.Title) {
      boolean up = list.getFocusModel().getFocusedIndex() > at;
      int next = up && at > 0 ? at - 1 : at + 1;
      FxThread.later(() -> list.getSelectionModel().select(next));
    }
  }

  private void pressed(KeyEvent event) {
    UsageRow row = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && row != null) {
      event.consume();
      controller.open(row);
    }
  }
}
