package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.text.CellText;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.session.view.DistinctValues;
import dev.tarn.session.view.ResultView;
import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ValueCount;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.session.view.Work;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Popup;
import org.jspecify.annotations.Nullable;

/// The different values of a column with their counts, to be ticked. Enter applies, Esc leaves.
final class ValuesPopup {
  private static final int MOST = 10_000;

  private final RowsModel model;
  private final RowsController controller;
  private final int column;
  private final DataType type;
  private final Popup popup = new Popup();
  private final SearchBox search = new SearchBox(Strings.of("rows.values.search"));
  private final ListView<Integer> list = Styles.with(new ListView<>(), "values-list");
  private final Label state = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
  private final Button apply;
  private final Work work = new Work();
  private final List<ValueCount> values = new ArrayList<>();
  private final List<String> texts = new ArrayList<>();
  private final Set<Integer> ticked = new HashSet<>();
  private boolean complete;
  private @Nullable RangeFields ranges;

  ValuesPopup(RowsModel model, RowsController controller, Background background, int column) {
    this.model = model;
    this.controller = controller;
    this.column = column;
    type = model.schema().column(column).type();
    apply =
        Styles.with(
            Buttons.of(Strings.of("rows.values.apply"), this::apply),
            Styles.ACCENT,
            Styles.COMPACT);
    apply.setDisable(true);
    VBox box = Styles.with(new VBox(head(), search, list, state, buttons()), "values-popup");
    if (RangeEnds.canRead(type)) {
      ranges = new RangeFields(model, controller, column, popup::hide);
      box.getChildren().add(1, ranges);
    }
    popup.getContent().add(box);
    popup.setAutoHide(true);
    popup.setHideOnEscape(true);
    popup.setOnHidden(_ -> work.cancel());
    list.setCellFactory(_ -> new ValueCell(this::tick, texts, values, ticked));
    list.setPlaceholder(new Label());
    search.textProperty().subscribe(_ -> fill());
    box.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    state.setText(Strings.of("rows.values.counting"));
    count(background);
  }

  /// Shows it.
  void show(Node owner, double screenX, double screenY) {
    popup.show(owner, screenX, screenY);
    search.requestFocus();
  }

  private Node head() {
    Label title =
        Styles.with(new Label(model.schema().column(column).name()), Styles.STRONG, Styles.SMALL);
    title.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(title, Priority.ALWAYS);
    Button all = Buttons.of(Strings.of("rows.values.all"), () -> tickAll(true));
    Button none = Buttons.of(Strings.of("rows.values.none"), () -> tickAll(false));
    HBox head =
        new HBox(
            title,
            Styles.with(all, Styles.FLAT, Styles.COMPACT),
            Styles.with(none, Styles.FLAT, Styles.COMPACT));
    head.setAlignment(Pos.CENTER_LEFT);
    return head;
  }

  private Node buttons() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button contains =
        Styles.with(
            Buttons.of(Strings.of("rows.values.contains"), this::contains),
            Styles.FLAT,
            Styles.COMPACT);
    contains.disableProperty().bind(search.textProperty().isEmpty());
    HBox row = Styles.with(new HBox(contains, space, apply), "values-buttons");
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void count(Background background) {
    Result source = model.source.get();
    if (source == null) {
      return;
    }
    ViewSpec others = model.spec.get().withoutFiltersOf(column).sortedBy(List.of());
    background.run(
        () -> {
          ResultView view = new ResultView(source, others, RowsModel.ZONE);
          view.build(work);
          return DistinctValues.of(view, column, MOST, RowsModel.ZONE, work);
        },
        this::counted,
        error -> state.setText(String.valueOf(error.getMessage())));
  }

  private void counted(DistinctValues found) {
    CellText text = CellText.in(RowsModel.ZONE).shortened(80);
    if (found.nulls() > 0) {
      values.add(new ValueCount(null, found.nulls()));
    }
    values.addAll(found.values());
    values.forEach(value -> texts.add(text.text(value.value(), type)));
    complete = found.complete();
    state.setText(
        complete
            ? Strings.of("rows.values.count", values.size())
            : Strings.of("rows.values.more", values.size()));
    tickOld();
    apply.setDisable(false);
    fill();
    list.getSelectionModel().selectFirst();
  }

  /// Ticks what the filter of the column lets through now.
  private void tickOld() {
    ColumnFilter.@Nullable Values old =
        model.spec.get().filters().stream()
            .filter(ColumnFilter.Values.class::isInstance)
            .map(ColumnFilter.Values.class::cast)
            .filter(filter -> filter.column() == column)
            .findFirst()
            .orElse(null);
    CellText text = CellText.in(RowsModel.ZONE).shortened(80);
    Set<String> named = new HashSet<>();
    if (old != null) {
      old.values().forEach(value -> named.add(text.text(value, type)));
    }
    for (int i = 0; i < values.size(); i++) {
      boolean listed =
          old != null
              && (values.get(i).value() == null ? old.withNull() : named.contains(texts.get(i)));
      if (old == null || listed != old.excluded()) {
        ticked.add(i);
      }
    }
  }

  private void fill() {
    String wanted = search.textProperty().get().toLowerCase(Locale.ROOT);
    list.getItems()
        .setAll(
            IntStream.range(0, texts.size())
                .filter(i -> texts.get(i).toLowerCase(Locale.ROOT).contains(wanted))
                .boxed()
                .toList());
  }

  private void tick(int value) {
    if (!ticked.remove(value)) {
      ticked.add(value);
    }
    list.refresh();
  }

  private void tickAll(boolean on) {
    if (on) {
      ticked.addAll(list.getItems());
    } else {
      list.getItems().forEach(ticked::remove);
    }
    list.refresh();
  }

  private void pressed(KeyEvent event) {
    if (ranges != null && ranges.isEntered() && event.getCode() != KeyCode.ESCAPE) {
      if (event.getCode() == KeyCode.ENTER) {
        ranges.apply();
        event.consume();
      }
      return;
    }
    boolean inList = list.isFocused();
    switch (event.getCode()) {
      case ENTER -> {
        if (event.isShortcutDown()) {
          tickOnly();
        }
        apply();
        event.consume();
      }
      case SPACE -> {
        Integer at = list.getSelectionModel().getSelectedItem();
        if (inList && at != null) {
          tick(at);
          event.consume();
        }
      }
      case DOWN -> {
        if (!inList) {
          list.requestFocus();
          event.consume();
        }
      }
      case UP -> {
        if (inList && list.getSelectionModel().getSelectedIndex() == 0) {
          search.requestFocus();
          event.consume();
        }
      }
      case ESCAPE -> {
        popup.hide();
        event.consume();
      }
      default -> {
        if (inList && event.getCode().isLetterKey() && !event.isShortcutDown()) {
          search.requestFocus();
        }
      }
    }
  }

  /// Ticks what the search left, and nothing else.
  private void tickOnly() {
    ticked.clear();
    ticked.addAll(list.getItems());
  }

  private void contains() {
    controller.filter(
        new ColumnFilter.Contains(column, search.textProperty().get(), TextMode.TEXT));
    popup.hide();
  }

  /// Keeps the shorter list of ticked and unticked values.
  private void apply() {
    if (apply.isDisabled()) {
      return;
    }
    popup.hide();
    ColumnFilter.Values none = new ColumnFilter.Values(column, List.of(), false, false);
    boolean exclude = ticked.size() > values.size() / 2 || (!complete && ticked.size() > 1000);
    if (ticked.size() == values.size()) {
      model.spec.get().filters().stream()
          .filter(filter -> filter.column() == column && filter.getClass() == none.getClass())
          .toList()
          .forEach(controller::unfilter);
      return;
    }
    List<Object> named = new ArrayList<>();
    boolean withNull = false;
    for (int i = 0; i < values.size(); i++) {
      if (ticked.contains(i) != exclude) {
        Object value = values.get(i).value();
        withNull |= value == null;
        if (value != null) {
          named.add(value);
        }
      }
    }
    controller.filter(new ColumnFilter.Values(column, named, withNull, exclude));
  }

  /// The number of a value for its cell.
  static String count(ValueCount value) {
    return Quantities.count(value.count());
  }
}
