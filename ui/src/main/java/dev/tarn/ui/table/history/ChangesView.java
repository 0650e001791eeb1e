package dev.tarn.ui.table.history;

import dev.tarn.session.Column;
import dev.tarn.session.Schema;
import dev.tarn.session.table.ChangedRow;
import dev.tarn.session.table.ChangedRow.Kind;
import dev.tarn.session.table.ColumnFacts;
import dev.tarn.session.table.RowRestore;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.table.VersionColumn;
import dev.tarn.session.table.WrittenRows;
import dev.tarn.ui.compare.KeyChooser;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// How the chosen versions differ: counts, columns, and some of the rows.
final class ChangesView extends VBox {
  private static final double LEAST = 180;

  private final HistoryController controller;
  private final HistoryModel model;
  private final Comparing comparing;
  private final CountCards cards = new CountCards();
  private final Label sentence = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Hyperlink statement = new Hyperlink(Strings.of("tableHistory.openStatement"));
  private final HBox told;
  private final SchemaLine schema = new SchemaLine();
  private final Segments<RowKinds> kinds = new Segments<>(RowKinds.titles(), RowKinds.ALL);
  private final KeyChooser keys;
  private final Label shown = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final BooleanProperty canBringBack = new SimpleBooleanProperty();
  private final Button back;
  private final Button all;
  private final ChangeTable table = new ChangeTable();
  private final ChangeStates states;
  private final StackPane centre = Styles.with(new StackPane(), "change-box");
  private final Command bringBack;
  private final Command openAll;

  ChangesView(HistoryController controller, Comparing comparing) {
    this.controller = controller;
    this.model = controller.model();
    this.comparing = comparing;
    this.states = new ChangeStates(comparing);
    Styles.with(this, "changes-view");
    String place = Strings.of("table.place");
    bringBack =
        Command.of(
                Strings.of("tableHistory.bringBack"),
                place,
                Feather.CORNER_UP_LEFT,
                this::bringBack)
            .enabled(canBringBack);
    openAll =
        Command.of(Strings.of("tableHistory.openAll"), place, Feather.DOWNLOAD, this::openAll)
            .enabled(model.changesProperty().isNotNull());
    back = Styles.with(Buttons.icon(bringBack), Styles.COMPACT);
    all = Styles.with(Buttons.icon(openAll), Styles.COMPACT);
    keys = new KeyChooser(comparing::matchBy, Strings.of("tableHistory.wholes"));
    statement.setOnAction(_ -> controller.openStatement());
    statement.setMinWidth(USE_PREF_SIZE);
    sentence.setMinWidth(0);
    told = Styles.with(new HBox(sentence, statement), "difference-line");
    told.managedProperty().bind(told.visibleProperty());
    getChildren().addAll(cards, told, schema, rows());
    VBox.setVgrow(centre, Priority.ALWAYS);
    centre.setMinSize(0, LEAST);
    getChildren().add(centre);
    setMinWidth(0);
    Menus.choosesRow(table, row -> table.getSelectionModel().clearAndSelect(row));
    table.setContextMenu(new ContextMenu(Menus.item(bringBack), Menus.item(openAll)));
    table.getSelectionModel().selectedItemProperty().subscribe(_ -> selected());
    kinds.valueProperty().subscribe((_, kind) -> comparing.onlyProperty().set(kind.kind()));
    comparing
        .onlyProperty()
        .subscribe(kind -> {
          kinds.valueProperty().set(RowKinds.of(kind));
          fill();
        });
    comparing.stateProperty().subscribe(_ -> arrange());
    model.changesProperty().subscribe(_ -> fill());
    model.choiceProperty().subscribe((_, _) -> fill());
    model.statementsProperty().subscribe(_ -> tell());
    model.choiceProperty().subscribe(_ -> tell());
  }

  private WrappedLine rows() {
    Label title =
        Styles.with(new Label(Strings.of("tableHistory.rows")), Styles.STRONG, Styles.SMALL);
    title.setMinWidth(USE_PREF_SIZE);
    keys.node().setMinWidth(60);
    shown.setMinWidth(0);
    kinds.setMinWidth(USE_PREF_SIZE);
    return new WrappedLine(
        Styles.with(new HBox(title, kinds), "difference-line"),
        Styles.with(new HBox(keys.node(), shown, back, all), "difference-line"));
  }

  List<Command> commands() {
    return List.of(bringBack, openAll);
  }

  void focus() {
    table.requestFocus();
  }

  /// Says what the version did, or how many versions there are.
  private void tell() {
    VersionChoice choice = model.choiceProperty().get();
    boolean single = choice != null && choice.isSingle();
    sentence.setText(
        single ? model.version(choice.to()).map(VersionWords::sentence).orElse("") : "");
    told.setVisible(single);
    statement.setVisible(single && controller.statement().isPresent());
    statement.setManaged(statement.isVisible());
  }

  private void fill() {
    VersionChanges changes = model.changesProperty().get();
    schema.show(changes == null ? null : changes.plan().schema());
    keys.node().setVisible(changes != null);
    if (changes == null) {
      written();
      shown.setText("");
      selected();
      return;
    }
    cards.show(changes);
    keys.show(
        changes.plan().columns().stream().map(VersionColumn::name).toList(), changes.plan().keys());
    Kind only = comparing.onlyProperty().get();
    table.show(changes, only);
    String words =
        Strings.of(
            "tableHistory.showing",
            table.getItems().size(),
            Math.max(changes.count(only), table.getItems().size()));
    shown.setText(
        changes.repeated() == 0
            ? words
            : words + " · " + Strings.of("tableHistory.repeated", changes.repeated()));
    selected();
    arrange();
  }

  /// Until the difference is known, the cards say what the versions wrote.
  private void written() {
    VersionChoice choice = model.choiceProperty().get();
    Optional<WrittenRows> sums = Optional.empty();
    if (choice != null) {
      List<TableVersion> between = model.between(choice.before(), choice.to());
      sums = WrittenRows.of(between);
    }
    sums.ifPresentOrElse(cards::show, cards::clear);
  }

  private void arrange() {
    VersionChanges changes = model.changesProperty().get();
    boolean done = comparing.stateProperty().get() instanceof Comparing.State.Done;
    Node shownNow = done && changes != null && changes.all() > 0 ? table : states.node();
    if (!centre.getChildren().equals(List.of(shownNow))) {
      centre.getChildren().setAll(shownNow);
    }
  }

  private void selected() {
    VersionChanges changes = model.changesProperty().get();
    boolean keyed = changes != null && !changes.plan().keys().isEmpty();
    canBringBack.set(keyed && !table.getSelectionModel().getSelectedItems().isEmpty());
    back.setTooltip(
        Buttons.tooltip(
            Strings.of(keyed ? "tableHistory.bringBack.tip" : "tableHistory.bringBack.noKey")));
  }

  /// Writes the statement that brings the selected rows back, for the user to run.
  private void bringBack() {
    VersionChanges changes = model.changesProperty().get();
    List<ChangedRow> rows = List.copyOf(table.getSelectionModel().getSelectedItems());
    TableFacts facts = controller.table().model().factsProperty().get();
    if (changes != null && facts != null && !rows.isEmpty() && !changes.plan().keys().isEmpty()) {
      List<Column> now = facts.columns().stream().map(ColumnFacts::column).toList();
      controller
          .table()
          .desk()
          .opener()
          .accept(RowRestore.sql(changes.plan(), rows, new Schema(now)));
    }
  }

  private void openAll() {
    VersionChanges changes = model.changesProperty().get();
    if (changes != null) {
      controller.table().desk().opener().accept(changes.plan().shown());
    }
  }
}
