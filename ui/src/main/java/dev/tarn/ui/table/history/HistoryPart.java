package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableVersion;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TablePart;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The versions of a table: a slider over all of them, their list, and what is chosen of them.
public final class HistoryPart implements TablePart {
  private static final double LIST = 372;
  private static final double SHARE = 0.42;

  private final HistoryModel model = new HistoryModel();
  private final HistoryController controller;
  private final Comparing comparing;
  private final VersionSlider slider = new VersionSlider(model);
  private final VersionList list = new VersionList(model);
  private final ChosenView chosen;
  private final HistoryCommands commands;
  private final BorderPane view = new BorderPane();
  private final HBox halves;
  private boolean undoes;

  /// Makes the tab, without versions until a table is shown.
  ///
  /// @param table the page's controller
  public HistoryPart(TableController table) {
    controller = new HistoryController(model, table);
    comparing = new Comparing(model, table);
    commands = new HistoryCommands(controller);
    chosen = new ChosenView(controller, comparing, commands);
    VBox left = new VBox(list, older());
    VBox.setVgrow(list, Priority.ALWAYS);
    halves = Styles.with(new HBox(left, chosen), "version-halves");
    HBox.setHgrow(chosen, Priority.ALWAYS);
    halves.setMinSize(0, 0);
    for (var width : List.of(left.minWidthProperty(), left.maxWidthProperty())) {
      width.bind(Bindings.min(LIST, halves.widthProperty().multiply(SHARE)));
    }
    Styles.with(left, "version-side");
    Menus.choosesRow(list, row -> list.getSelectionModel().clearAndSelect(row));
    list.setContextMenu(menu());
    view.setTop(slider);
    view.setCenter(halves);
    view.setMinSize(0, 0);
    model.choiceProperty().subscribe((_, _) -> comparing.choose());
    model.sideProperty().subscribe((_, _) -> comparing.choose());
    model.troubleProperty().subscribe(_ -> arrange());
    model.versionsProperty().subscribe(_ -> undo());
  }

  /// Asks whether the last write is to be undone, as soon as the versions are read.
  public void undoLast() {
    undoes = true;
    undo();
  }

  private void undo() {
    if (undoes && !model.loadingProperty().get() && model.newest().isPresent()) {
      undoes = false;
      commands.undoLast().run();
    }
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void show(TableFacts facts) {
    controller.load();
  }

  @Override
  public List<Command> commands() {
    return Stream.concat(commands.ofPart().stream(), chosen.commands().stream()).toList();
  }

  @Override
  public void focus() {
    list.requestFocus();
  }

  @Override
  public void close() {
    comparing.close();
    chosen.close();
  }

  private Button older() {
    Button older = Buttons.of(Strings.of("tableHistory.more"), controller::more);
    older.setMaxWidth(Double.MAX_VALUE);
    older.visibleProperty().bind(model.moreProperty());
    older.managedProperty().bind(older.visibleProperty());
    older.disableProperty().bind(model.loadingProperty());
    older
        .textProperty()
        .bind(
            Bindings.when(model.loadingProperty())
                .then(Strings.of("tableHistory.more.loading"))
                .otherwise(Strings.of("tableHistory.more")));
    return Styles.with(older, Styles.FLAT, "version-more");
  }

  private ContextMenu menu() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().setAll(commands.all().stream().map(Menus::item).toList());
    return menu;
  }

  private void arrange() {
    String trouble = model.troubleProperty().get();
    List<TableVersion> versions = model.versionsProperty().get();
    if (!trouble.isEmpty() && versions.isEmpty()) {
      view.setCenter(
          new EmptyState(Feather.ALERT_CIRCLE, Strings.of("tableHistory.trouble"), trouble)
              .with(Buttons.of(Feather.REFRESH_CW, Strings.of("table.again"), controller::load)));
    } else {
      view.setCenter(halves);
    }
  }
}
