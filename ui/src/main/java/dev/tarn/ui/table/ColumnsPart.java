package dev.tarn.ui.table;

import dev.tarn.session.Column;
import dev.tarn.session.table.ColumnFacts;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The columns of the table, one in a row.
final class ColumnsPart implements TablePart {
  private static final PseudoClass BELOW = Styles.state("below");
  private static final double BESIDE = 900;
  private static final double WIDTH = 300;
  private static final double HEIGHT = 250;
  private static final double NAME = 150;
  private static final double LONG_NAME = 360;
  private static final double SHARE = 0.36;
  private static final double LETTER = 7.2;
  private static final double ROOM = 44;

  /// So many columns are seen at once.
  private static final int FEW = 12;

  private final TableController controller;
  private final TableView<ColumnFacts> table = new TableView<>();
  private final List<Command> commands;
  private final ColumnProfilePane profile;
  private final BorderPane view;
  private final TableColumn<ColumnFacts, String> checks;
  private final TableColumn<ColumnFacts, String> names = names();
  private final SearchBox filter = new SearchBox(Strings.of("table.column.filter"));
  private final Label found = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final FilteredList<ColumnFacts> shown;
  private final ObservableList<ColumnFacts> all = FXCollections.observableArrayList();
  private boolean editable;

  ColumnsPart(TableController controller) {
    this.controller = controller;
    profile = new ColumnProfilePane(controller);
    shown = new FilteredList<>(all);
    table.setItems(shown);
    view = new BorderPane(table);
    view.setTop(bar());
    view.setMinSize(0, 0);
    view.widthProperty().subscribe(width -> place(width.doubleValue()));
    commands =
        List.of(
            Command.of(
                Strings.of("table.profile.measure"),
                Strings.of("table.place"),
                Feather.BAR_CHART_2,
                profile::measure),
            Command.of(
                    Strings.of("table.column.comment.edit"),
                    Strings.of("table.place"),
                    Feather.EDIT_2,
                    this::edit)
                .key("F2"));
    checks = words("table.column.checks", 120, this::checks);
    checks.setVisible(false);
    Menus.choosesRow(table, row -> table.getSelectionModel().clearAndSelect(row));
    table.setContextMenu(new ColumnMenu(controller, this::chosen, commands));
    Styles.with(table, "lined-table", "columns-table");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table
        .getColumns()
        .setAll(
            List.of(
                names,
                words("table.column.type", 112, facts -> facts.column().type().sql()),
                least(words("table.column.null", 56, ColumnsPart::nullable), 52),
                least(words("table.column.default", 80, this::usual), 72),
                checks,
                words("table.column.least", 98, facts -> orEmpty(of(facts).least())),
                words("table.column.most", 98, facts -> orEmpty(of(facts).most())),
                least(numbers("table.column.nulls", 64, this::nulls), 60),
                words("table.column.comment", 150, facts -> orEmpty(facts.column().comment()))));
    controller.model().statisticsProperty().subscribe(_ -> table.refresh());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    table.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    table.setPlaceholder(new Region());
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(chosen -> profile.show(chosen == null ? null : chosen.column()));
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
  public void show(TableFacts facts) {
    editable = facts.isDelta();
    profile.forget();
    checks.setVisible(!facts.constraints().isEmpty());
    int place = table.getSelectionModel().getSelectedIndex();
    all.setAll(facts.columns());
    int letters =
        facts.columns().stream().mapToInt(each -> each.column().name().length()).max().orElse(0);
    double width = Math.clamp(letters * LETTER + ROOM, NAME, LONG_NAME);
    names.setPrefWidth(width);
    names.minWidthProperty().bind(Bindings.min(width, table.widthProperty().multiply(SHARE)));
    narrow();
    table.getSelectionModel().select(Math.max(0, place));
  }

  @Override
  public void focus() {
    table.requestFocus();
  }

  @Override
  public void close() {
    profile.close();
  }

  private HBox bar() {
    filter.field().setPrefColumnCount(18);
    filter.textProperty().subscribe((_, _) -> narrow());
    filter
        .field()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              if (event.getCode() == KeyCode.DOWN) {
                event.consume();
                table.requestFocus();
              }
            });
    HBox bar = Styles.with(new HBox(filter, found), "table-bar", "columns-bar");
    bar.visibleProperty().bind(Bindings.size(all).greaterThan(FEW));
    bar.managedProperty().bind(bar.visibleProperty());
    return bar;
  }

  /// Leaves the columns that have all words in name, type or comment.
  private void narrow() {
    String wanted = filter.textProperty().get().toLowerCase(Locale.ROOT).strip();
    List<String> words = List.of(wanted.split("\\s+", -1));
    shown.setPredicate(facts -> words.stream().allMatch(text(facts)::contains));
    found.setText(
        wanted.isEmpty() ? "" : Strings.of("table.column.found", shown.size(), all.size()));
    if (table.getSelectionModel().isEmpty()) {
      table.getSelectionModel().selectFirst();
    }
  }

  private static String text(ColumnFacts facts) {
    Column column = facts.column();
    return String.join(" ", column.name(), column.type().sql(), orEmpty(column.comment()))
        .toLowerCase(Locale.ROOT);
  }

  /// The profile is beside the columns where there is room, else below.
  private void place(double width) {
    boolean beside = width >= BESIDE;
    view.setRight(null);
    view.setBottom(null);
    profile.setMinSize(beside ? WIDTH : 0, beside ? 0 : HEIGHT);
    profile.setPrefSize(WIDTH, HEIGHT);
    if (beside) {
      view.setRight(profile);
    } else {
      view.setBottom(profile);
    }
    profile.pseudoClassStateChanged(BELOW, !beside);
  }

  private @Nullable String chosen() {
    ColumnFacts chosen = table.getSelectionModel().getSelectedItem();
    return chosen == null ? null : chosen.column().name();
  }

  private void edit() {
    ColumnFacts chosen = table.getSelectionModel().getSelectedItem();
    if (chosen != null && editable) {
      CommentBox.column(controller, chosen.column().name(), chosen.column().comment());
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
      event.consume();
      edit();
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getClickCount() == 2) {
      edit();
    }
  }

  private static TableColumn<ColumnFacts, String> names() {
    TableColumn<ColumnFacts, String> column =
        words("table.column.name", NAME, facts -> facts.column().name());
    column.setCellFactory(_ -> new NameCell());
    return column;
  }

  /// Its title stays to be read in a narrow window.
  private static TableColumn<ColumnFacts, String> least(
      TableColumn<ColumnFacts, String> column, double width) {
    column.setMinWidth(width);
    return column;
  }

  private static TableColumn<ColumnFacts, String> words(
      String key, double width, Function<ColumnFacts, String> words) {
    TableColumn<ColumnFacts, String> column = new TableColumn<>(Strings.of(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new SimpleStringProperty(words.apply(row.getValue())));
    column.setCellFactory(_ -> new WordsCell());
    return column;
  }

  private static TableColumn<ColumnFacts, String> numbers(
      String key, double width, Function<ColumnFacts, String> words) {
    TableColumn<ColumnFacts, String> column = words(key, width, words);
    Styles.with(column, "number-column");
    column.setCellFactory(_ -> Styles.with(new WordsCell(), "number-column", Styles.MONO));
    return column;
  }

  private TableStatistics.OfColumn of(ColumnFacts facts) {
    TableStatistics told = controller.model().statisticsProperty().get();
    return told == null ? TableStatistics.OfColumn.UNKNOWN : told.column(facts.column().name());
  }

  private String usual(ColumnFacts facts) {
    TableStatistics.OfColumn told = of(facts);
    if (told.generated() != null) {
      return Strings.of("table.column.generated", told.generated());
    }
    if (told.identity() != null) {
      return Strings.of("table.column.identity", told.identity());
    }
    return orEmpty(facts.usual());
  }

  /// The conditions that name the column.
  private String checks(ColumnFacts facts) {
    TableFacts told = controller.model().factsProperty().get();
    return told == null ? "" : String.join(", ", told.constraints(facts.column().name()).values());
  }

  private String nulls(ColumnFacts facts) {
    OptionalLong nulls = of(facts).nulls();
    return nulls.isPresent() ? Quantities.count(nulls.getAsLong()) : "";
  }

  private static String nullable(ColumnFacts facts) {
    return Strings.of(facts.column().nullable() ? "table.column.null.yes" : "table.column.null.no");
  }

  private static String orEmpty(@Nullable String text) {
    return Objects.requireNonNullElse(text, "");
  }

  /// Words that are told in full when the pointer rests on them.
  private static class WordsCell extends TableCell<ColumnFacts, String> {
    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      setText(empty ? null : text);
      setTooltip(empty || text == null || text.isEmpty() ? null : Buttons.tooltip(text));
    }
  }

  /// A name with the glyph of its type.
  private static final class NameCell extends WordsCell {
    NameCell() {
      Styles.with(this, Styles.STRONG);
    }

    @Override
    protected void updateItem(@Nullable String text, boolean empty) {
      super.updateItem(text, empty);
      ColumnFacts facts = empty ? null : getTableRow().getItem();
      setGraphic(facts == null ? null : Icons.of(Icons.of(facts.column().type()), Icons.Size.TREE));
    }
  }
}
