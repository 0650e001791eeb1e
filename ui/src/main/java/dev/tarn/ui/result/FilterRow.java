package dev.tarn.ui.result;

import dev.tarn.session.view.TextMode;
import dev.tarn.session.view.ViewSpec;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// The row over the grid: a field to look for a text, and a chip for each filter and sort key.
final class FilterRow extends HBox {
  private static final Duration TYPED = Duration.millis(200);

  private final RowsModel model;
  private final RowsController controller;
  private final SearchBox box = new SearchBox(Strings.of("rows.filter"));
  private final ToggleButton regex = new ToggleButton(".*");
  private final HBox chips = Styles.with(new HBox(), "filter-chips");
  private final ChipSlot slot;
  private final PauseTransition pause = new PauseTransition(TYPED);
  private final Button clear;
  private final Button toQuery;
  private boolean filling;

  /// Makes the row.
  ///
  /// @param tools further buttons
  /// @param addToQuery writes the filters into the editor
  FilterRow(
      RowsModel model, RowsController controller, Node tools, Runnable addToQuery, Runnable back) {
    this.model = model;
    this.controller = controller;
    getStyleClass().add("filter-row");
    setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(this, Priority.ALWAYS);
    Styles.with(box, Styles.COMPACT);
    box.setMinWidth(96);
    Styles.with(regex, Styles.FLAT, Styles.MONO, "filter-regex");
    regex.setTooltip(Buttons.tooltip(Strings.of("rows.regex")));
    regex.setAccessibleText(Strings.of("rows.regex"));
    regex.setFocusTraversable(false);
    clear = small(Feather.X_CIRCLE, Strings.of("rows.clear"), controller::clear);
    toQuery = Buttons.of(Strings.of("rows.toQuery"), addToQuery);
    toQuery.setTooltip(Buttons.tooltip(Strings.of("rows.toQuery.about")));
    Styles.with(toQuery, Styles.FLAT, Styles.COMPACT);
    toQuery.setMinWidth(USE_PREF_SIZE);
    chips.setAlignment(Pos.CENTER_LEFT);
    chips.setMinWidth(0);
    slot = new ChipSlot(chips);
    HBox.setHgrow(slot, Priority.SOMETIMES);
    HBox field = new HBox(box, regex);
    field.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(field, tools, progress(), slot, clear, toQuery);
    pause.setOnFinished(_ -> typed());
    box.textProperty().subscribe(this::later);
    regex.selectedProperty().subscribe(this::later);
    model.spec.subscribe(this::fill);
    model.carried.subscribe((_, _) -> fill());
    fill();
    box.field()
        .addEventHandler(
            KeyEvent.KEY_PRESSED,
            event -> {
              boolean enter = event.getCode() == KeyCode.ENTER;
              if (enter || event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.DOWN) {
                pause.stop();
                typed();
                back.run();
                event.consume();
              }
            });
  }

  /// Takes the keyboard to the field.
  void focus() {
    box.requestFocus();
    box.field().selectAll();
  }

  private Node progress() {
    ProgressBar bar = Styles.with(new ProgressBar(), "filter-progress");
    bar.progressProperty().bind(model.progress);
    Button stop = small(Feather.X, Strings.of("rows.stop"), controller::stop);
    HBox both = new HBox(bar, stop);
    both.setAlignment(Pos.CENTER_LEFT);
    both.setMinWidth(USE_PREF_SIZE);
    both.visibleProperty().bind(model.progress.greaterThanOrEqualTo(0));
    both.managedProperty().bind(both.visibleProperty());
    return both;
  }

  static Button small(Feather icon, String tooltip, Runnable action) {
    Button button = Buttons.icon(icon, tooltip, action);
    button.setGraphic(Icons.of(icon, Icons.Size.TREE));
    button.setFocusTraversable(false);
    return Styles.with(button, Styles.COMPACT);
  }

  private void later() {
    if (!filling) {
      pause.playFromStart();
    }
  }

  private void typed() {
    String wrong =
        controller.find(
            box.textProperty().get(), regex.isSelected() ? TextMode.REGEX : TextMode.TEXT);
    if (wrong.isEmpty()) {
      box.getStyleClass().remove(Styles.FIELD_ERROR);
      box.field().setTooltip(null);
    } else {
      Styles.with(box, Styles.FIELD_ERROR);
      box.field().setTooltip(Buttons.tooltip(wrong));
    }
  }

  private void fill() {
    ViewSpec spec = model.spec.get();
    filling = true;
    String text = spec.quick().map(quick -> quick.text()).orElse("");
    if (!box.field().isFocused() && !text.equals(box.textProperty().get())) {
      box.textProperty().set(text);
    }
    filling = false;
    chips.getChildren().clear();
    slot.clear();
    if (model.carried.get()) {
      chip(Strings.of("rows.carried"), "carried-chip", controller::reset);
    }
    spec.filters()
        .forEach(filter ->
            chip(
                FilterWords.of(filter, model.schema()),
                "filter-chip",
                () -> controller.unfilter(filter)));
    spec.sort()
        .forEach(key ->
            chip(
                FilterWords.of(key, model.schema()),
                "sort-chip",
                () -> controller.unsort(key.column(), true)));
    clear.setVisible(!spec.isAll());
    clear.setManaged(!spec.isAll());
    toQuery.setVisible(!spec.isAll());
    toQuery.setManaged(!spec.isAll());
  }

  private void chip(String words, String kind, Runnable remove) {
    Label label = Styles.with(new Label(words), Styles.SMALL);
    Button cross = Buttons.icon(Feather.X, Strings.of("rows.chip.remove", words), remove);
    cross.setGraphic(Icons.of(Feather.X, Icons.Size.CHIP));
    Styles.with(cross, "chip-cross");
    HBox chip = Styles.with(new HBox(label, cross), "cross-chip", kind);
    chip.setAlignment(Pos.CENTER_LEFT);
    chip.setMinWidth(USE_PREF_SIZE);
    chips.getChildren().add(chip);
    slot.add(words, remove);
  }
}
