package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.SearchBox;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.kordamp.ikonli.feather.Feather;

/// The values of a dropdown, with a field to search them, and what there is to say as long as they
/// are not there.
final class ChoiceBox extends VBox {
  private static final int ROWS = 9;
  private static final double ROW = 28;

  private final ChoiceCache cache;
  private final Choices choices;
  private final SearchBox search = new SearchBox(Strings.of("parameter.choices.search"));
  private final ListView<Choice> list = new ListView<>();
  private final StackPane place = new StackPane();
  private final Consumer<Choice> pick;
  private final Predicate<Choice> current;
  private List<Choice> all = List.of();
  private Subscription listening = () -> {};

  /// Makes a box.
  ///
  /// @param cache has the values
  /// @param choices which ones
  /// @param chosen tells which are ticked
  /// @param current tells which one to begin with; the first if there is none
  /// @param pick told what is picked
  ChoiceBox(
      ChoiceCache cache,
      Choices choices,
      Predicate<Choice> chosen,
      Predicate<Choice> current,
      Consumer<Choice> pick) {
    this.current = current;
    this.cache = cache;
    this.choices = choices;
    this.pick = pick;
    Styles.with(this, "choice-box");
    Styles.with(search, Styles.COMPACT);
    Styles.with(place, "choice-place");
    HBox head = Styles.with(new HBox(search), "choice-head");
    HBox.setHgrow(search, Priority.ALWAYS);
    if (choices instanceof Choices.Asked) {
      Button refresh =
          Buttons.icon(
              Feather.REFRESH_CW,
              Strings.of("parameter.choices.refresh"),
              () -> cache.refresh(choices));
      head.getChildren().add(Styles.with(refresh, Styles.COMPACT));
    }
    list.setCellFactory(_ -> new ChoiceCell(chosen, pick));
    list.setFixedCellSize(ROW);
    // A list that is laid out anew can lose sight of its row.
    list.heightProperty().subscribe(_ -> FxThread.later(this::reveal));
    Styles.with(list, "choice-list");
    search.textProperty().subscribe(_ -> filter());
    search.field().addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    getChildren().addAll(head, place);
  }

  /// Shows the values; asks for them if nobody did.
  void show() {
    listening.unsubscribe();
    search.textProperty().set("");
    ObservableValue<ChoiceCache.State> state = cache.get(choices);
    listening = state.subscribe(now -> show(now));
    search.requestFocus();
  }

  /// Draws the ticks anew.
  void refresh() {
    list.refresh();
  }

  private void show(ChoiceCache.State state) {
    switch (state) {
      case ChoiceCache.State.Loading _ ->
          say(new Spinner(Icons.Size.BUTTON), Strings.of("parameter.choices.loading"));
      case ChoiceCache.State.Failed(String message) -> fail(message);
      case ChoiceCache.State.Loaded(List<Choice> found) -> {
        all = found;
        filter();
      }
    }
  }

  private void filter() {
    if (all.isEmpty()) {
      if (cache.get(choices).getValue() instanceof ChoiceCache.State.Loaded) {
        say(
            Icons.of(Feather.INBOX, Icons.Size.BUTTON, "icon-subtle"),
            Strings.of("parameter.choices.empty"));
      }
      return;
    }
    String wanted = search.textProperty().get().strip().toLowerCase(Locale.ROOT);
    List<Choice> found =
        all.stream()
            .filter(choice ->
                (choice.value() + " " + choice.label()).toLowerCase(Locale.ROOT).contains(wanted))
            .toList();
    list.getItems().setAll(found);
    if (found.isEmpty()) {
      say(
          Icons.of(Feather.SEARCH, Icons.Size.BUTTON, "icon-subtle"),
          Strings.of("parameter.choices.none"));
      return;
    }
    list.setPrefHeight(Math.min(ROWS, found.size()) * ROW + 2);
    int row = wanted.isEmpty() ? first(found) : 0;
    list.getSelectionModel().select(row);
    place.getChildren().setAll(list);
    // The list knows only after its layout where the row is.
    FxThread.later(this::reveal);
  }

  private int first(List<Choice> found) {
    return found.stream().filter(current).findFirst().map(found::indexOf).orElse(0);
  }

  private void say(Node icon, String words) {
    HBox line = Styles.with(new HBox(icon, text(words)), "choice-words");
    place.getChildren().setAll(line);
  }

  private void fail(String message) {
    all = List.of();
    Button again =
        Buttons.of(
            Feather.REFRESH_CW,
            Strings.of("parameter.choices.again"),
            () -> cache.refresh(choices));
    Styles.with(again, Styles.COMPACT);
    Node icon = Icons.of(Feather.ALERT_CIRCLE, Icons.Size.BUTTON, "icon-danger");
    HBox line =
        Styles.with(
            new HBox(icon, text(Strings.of("parameter.choices.failed", message))), "choice-words");
    place.getChildren().setAll(Styles.with(new VBox(line, again), "choice-failed"));
  }

  private static Label text(String words) {
    Label label = Styles.with(new Label(words), Styles.SMALL);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    return label;
  }

  private void pressed(KeyEvent event) {
    int at = list.getSelectionModel().getSelectedIndex();
    switch (event.getCode()) {
      case DOWN -> move(at + 1);
      case UP -> move(at - 1);
      case ENTER -> {
        Choice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null && place.getChildren().contains(list)) {
          pick.accept(choice);
        } else {
          cache.refresh(choices);
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void move(int to) {
    if (!list.getItems().isEmpty()) {
      int row = Math.clamp(to, 0, list.getItems().size() - 1);
      list.getSelectionModel().select(row);
      reveal();
    }
  }

  private void reveal() {
    // What is scrolled before new rows are laid out is scrolled back by their layout.
    list.layout();
    list.scrollTo(Math.max(0, list.getSelectionModel().getSelectedIndex() - ROWS / 2));
  }
}
