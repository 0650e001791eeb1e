package dev.tarn.ui.find;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Menus;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.control.Toggles;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.find.FileQuery;
import dev.tarn.workspace.find.FindSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Fields, a line with the counts, and the tree of finds.
final class FindView {
  private static final Duration PATIENCE = Duration.millis(300);
  private static final int MOST_NAMES = 10;

  private final FindModel model;
  private final FindController controller;
  private final FindForm form;
  private final FindTree tree;
  private final StackPane centre = new StackPane();
  private final Label line = Styles.with(new Label(), Styles.HINT, Styles.MUTED);
  private final Label skipped = Styles.with(new Label(), Styles.HINT, "find-skipped");
  private final HBox working;
  private final PauseTransition patience = new PauseTransition(PATIENCE);
  private final BorderPane pane = new BorderPane(centre);

  FindView(FindModel model, FindController controller) {
    this.model = model;
    this.controller = controller;
    this.form = new FindForm(model, controller, this::down);
    this.tree = new FindTree(model, controller::show, form::focus);
    Button stop =
        Styles.with(
            Buttons.icon(Feather.X, Strings.of("find.command.stop"), controller::stop),
            Styles.COMPACT);
    working = Styles.with(new HBox(new Spinner(Icons.Size.CHIP), stop), "find-working");
    working.setVisible(false);
    line.setMinWidth(0);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox status = Styles.with(new HBox(line, space, working), "find-line");
    skipped.setWrapText(true);
    skipped.setMaxWidth(Double.MAX_VALUE);
    skipped.managedProperty().bind(skipped.visibleProperty());
    skipped.setVisible(false);
    pane.setTop(new VBox(form, status));
    pane.setBottom(skipped);
    pane.getStyleClass().add("find-place");
    patience.setOnFinished(_ -> update());
    model.stateProperty().subscribe(this::entered);
    model.searchedProperty().subscribe(_ -> update());
    model.foundProperty().subscribe(_ -> update());
    update();
  }

  Region node() {
    return pane;
  }

  List<Node> buttons() {
    MenuButton last =
        Styles.with(new MenuButton(), Styles.FLAT, Styles.ICON_BUTTON, Styles.COMPACT);
    last.setGraphic(Icons.of(Feather.CLOCK, Icons.Size.BUTTON));
    last.setTooltip(Buttons.tooltip(Strings.of("find.last")));
    last.setAccessibleText(Strings.of("find.last"));
    last.setOnShowing(_ -> last.getItems().setAll(lastSearches()));
    last.getItems().setAll(lastSearches());
    ToggleButton replace = Toggles.of(null, Strings.of("find.command.replace"));
    replace.setGraphic(Icons.of(Feather.REPEAT, Icons.Size.BUTTON));
    replace.selectedProperty().bindBidirectional(model.replacingProperty());
    return List.of(
        last,
        Styles.with(replace, Styles.COMPACT),
        Styles.with(
            Buttons.icon(Feather.REFRESH_CW, Strings.of("find.command.again"), controller::search),
            Styles.COMPACT));
  }

  void focus() {
    form.focus();
  }

  void focusTemplate() {
    form.focusTemplate();
  }

  private void down() {
    if (!model.texts().isEmpty()) {
      tree.enter();
    }
  }

  private List<MenuItem> lastSearches() {
    if (model.last().isEmpty()) {
      return List.of(Menus.caption(Strings.of("find.last.none")));
    }
    return model.last().stream().map(this::lastSearch).toList();
  }

  private MenuItem lastSearch(FileQuery query) {
    MenuItem item = Menus.entry(query.text().wanted(), Feather.SEARCH);
    item.setOnAction(_ -> controller.ask(query));
    return item;
  }

  private void entered(FindModel.State state) {
    if (isBusy(state)) {
      patience.playFromStart();
    } else {
      patience.stop();
    }
    update();
  }

  private void update() {
    FindModel.State state = model.stateProperty().get();
    boolean waited = patience.getStatus() != javafx.animation.Animation.Status.RUNNING;
    working.setVisible(isBusy(state) && waited);
    line.setText(
        isBusy(state) && !waited && !model.texts().isEmpty()
            ? FindWords.counts(model.foundProperty().get(), model.texts().size())
            : isBusy(state) && !waited ? "" : FindWords.line(model));
    FindSummary summary = state instanceof FindModel.State.Done(FindSummary done) ? done : null;
    String left = summary == null ? "" : FindWords.skipped(summary);
    skipped.setVisible(!left.isEmpty());
    skipped.setText(left);
    skipped.setTooltip(summary == null || left.isEmpty() ? null : Buttons.tooltip(names(summary)));
    centre.getChildren().setAll(content(state));
  }

  private Node content(FindModel.State state) {
    if (!model.texts().isEmpty()) {
      return tree;
    }
    return switch (state) {
      case FindModel.State.Idle _ ->
          new EmptyState(Feather.SEARCH, Strings.of("find.idle"), Strings.of("find.idle.hint"));
      case FindModel.State.Searching _, FindModel.State.Replacing _ -> new Region();
      case FindModel.State.Done(FindSummary summary) -> none(summary);
      case FindModel.State.Failed(String message) ->
          new EmptyState(Feather.ALERT_CIRCLE, Strings.of("find.failed"), message)
              .with(Buttons.of(Strings.of("find.command.again"), controller::search));
      case FindModel.State.Replaced(String words) -> replaced(words);
    };
  }

  private EmptyState none(FindSummary summary) {
    boolean filtered = !model.shown().include().isBlank() || !model.shown().exclude().isBlank();
    String looked = Strings.of("find.none.hint", FindWords.files(summary.files()));
    EmptyState state =
        new EmptyState(
            Feather.SEARCH,
            summary.ending() == FindSummary.Ending.CANCELLED
                ? Strings.of("find.none.cancelled")
                : Strings.of("find.none"),
            filtered ? Strings.of("find.none.filtered", looked) : looked);
    return filtered
        ? state.with(
            Buttons.of(
                Strings.of("find.everywhere"),
                () -> {
                  model.includeProperty().set("");
                  model.excludeProperty().set("");
                }))
        : state;
  }

  private EmptyState replaced(String words) {
    EmptyState state =
        new EmptyState(Feather.CHECK_CIRCLE, words, Strings.of("find.replaced.hint"));
    return model.undoableProperty().get()
        ? state.with(Buttons.of(Feather.CORNER_UP_LEFT, Strings.of("find.undo"), controller::undo))
        : state;
  }

  private static boolean isBusy(FindModel.State state) {
    return state instanceof FindModel.State.Searching || state instanceof FindModel.State.Replacing;
  }

  private static String names(FindSummary summary) {
    return Stream.concat(summary.tooLarge().stream(), summary.unreadable().stream())
        .limit(MOST_NAMES)
        .map(Path::toString)
        .collect(Collectors.joining("\n"));
  }
}
