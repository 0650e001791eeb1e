package dev.tarn.ui.textcompare;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextComparison;
import dev.tarn.workspace.history.TextComparison.Row;
import dev.tarn.workspace.history.TextComparison.Side;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// Two texts side by side that scroll together. F7 and Shift+F7 go from difference to difference,
/// Alt+Right takes one from the left into the right. For the window's thread.
public final class TextCompareView extends BorderPane implements AutoCloseable {
  private static final Duration SOON = Duration.millis(300);
  private static final double CHARACTER = 7.2;
  private static final int ABOVE = 4;
  private static final double STEP = 40;

  private final TextCompareModel model;
  private final ListView<Row> rows = new ListView<>();
  private final ScrollBar across = new ScrollBar();
  private final StackPane centre = new StackPane();
  private final Label place = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Label counts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final PauseTransition soon = new PauseTransition(SOON);
  private final Button previous =
      Buttons.icon(Feather.ARROW_UP, Strings.of("textcompare.previous"), () -> step(-1));
  private final Button next =
      Buttons.icon(Feather.ARROW_DOWN, Strings.of("textcompare.next"), () -> step(1));

  /// Makes an empty view.
  ///
  /// @param background compares
  /// @param taker takes the right text when the user took a difference from the left; null if
  ///   nothing can be taken
  public TextCompareView(Background background, @Nullable Consumer<String> taker) {
    model = new TextCompareModel(background, taker);
    getStyleClass().add("text-compare");
    rows.getStyleClass().add("side-list");
    rows.setCellFactory(_ -> new SideCell(model));
    rows.setSelectionModel(null);
    rows.setAccessibleText(Strings.of("textcompare.rows"));
    across.setOrientation(Orientation.HORIZONTAL);
    across.valueProperty().bindBidirectional(model.scrolledProperty());
    across.managedProperty().bind(across.visibleProperty());
    across.setVisible(false);
    rows.widthProperty().subscribe(_ -> fit());
    setCenter(centre);
    setBottom(across);
    setMinSize(0, 0);
    centre.setMinSize(0, 0);
    centre.getChildren().add(rows);
    model.foundProperty().subscribe(this::shown);
    model.currentProperty().subscribe(_ -> reveal());
    model.troubleProperty().subscribe(this::trouble);
    soon.setOnFinished(_ -> wait(Strings.of("textcompare.busy")));
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    addEventFilter(ScrollEvent.SCROLL, this::scrolled);
  }

  /// Compares two texts, off the window's thread.
  ///
  /// @param before the left one, with `\n` at line ends
  /// @param after the right one, with `\n` at line ends
  public void show(String before, String after) {
    soon.playFromStart();
    model.show(before, after);
  }

  /// How many lines differ, and at which difference the user is, with buttons to go on.
  ///
  /// @return to be put above the view
  public HBox tools() {
    place.setMinWidth(Region.USE_PREF_SIZE);
    return Styles.with(new HBox(previous, next, place, counts), "side-tools");
  }

  /// What differs.
  ///
  /// @return null while it is not known
  public @Nullable TextComparison comparison() {
    return model.foundProperty().get();
  }

  /// Goes to the next difference, or the one before.
  ///
  /// @param direction 1 or -1
  public void step(int direction) {
    TextComparison known = comparison();
    if (known != null && !known.blocks().isEmpty()) {
      model.go(Math.floorMod(model.current() + direction, known.blocks().size()));
    }
  }

  /// Takes the current difference from the left into the right.
  public void take() {
    model.take(model.current());
  }

  /// Has a key of this view done, wherever the keyboard is in the box around it.
  ///
  /// @param event consumed if it was one
  public void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.F7 && !event.isShortcutDown() && !event.isAltDown()) {
      step(event.isShiftDown() ? -1 : 1);
      event.consume();
    } else if (event.getCode() == KeyCode.RIGHT && event.isAltDown() && model.canTake()) {
      take();
      event.consume();
    } else if ((event.getCode() == KeyCode.RIGHT || event.getCode() == KeyCode.LEFT)
        && !event.isAltDown()
        && across.isVisible()) {
      across.setValue(
          Math.clamp(
              across.getValue() + (event.getCode() == KeyCode.RIGHT ? STEP : -STEP),
              0,
              across.getMax()));
      event.consume();
    }
  }

  @Override
  public void requestFocus() {
    rows.requestFocus();
  }

  @Override
  public void close() {
    soon.stop();
    model.close();
  }

  private void shown(@Nullable TextComparison found) {
    if (found == null) {
      return;
    }
    soon.stop();
    boolean same = found.blocks().isEmpty();
    previous.setDisable(same);
    next.setDisable(same);
    counts.setText(same ? "" : words(found));
    rows.getItems().setAll(found.rows());
    if (same) {
      cover(
          new EmptyState(
              Feather.CHECK, Strings.of("textcompare.same"), Strings.of("textcompare.same.hint")));
    } else {
      centre.getChildren().setAll(rows);
    }
    fit();
    reveal();
  }

  private static String words(TextComparison found) {
    TextComparison.Counts counts = found.counts();
    String words =
        Strings.of("textcompare.counts", counts.changed(), counts.added(), counts.removed());
    return found.coarse() ? words + " · " + Strings.of("textcompare.coarse") : words;
  }

  private void reveal() {
    TextComparison known = comparison();
    int at = model.current();
    place.setText(
        known == null || at < 0 || known.blocks().isEmpty()
            ? ""
            : Strings.of("textcompare.place", at + 1, known.blocks().size()));
    rows.refresh();
    int row = model.firstRow(at);
    if (row >= 0) {
      rows.scrollTo(Math.max(0, row - ABOVE));
    }
  }

  /// The width of the longest line; all characters of the font are alike.
  private void fit() {
    TextComparison known = comparison();
    int longest =
        known == null
            ? 0
            : known.rows().stream()
                .flatMap(row -> Stream.of(row.before(), row.after()))
                .map(Side::text)
                .mapToInt(TextCompareView::width)
                .max()
                .orElse(0);
    double half = rows.getWidth() / 2 - 80;
    double wanted = Math.min(longest, 4_000) * CHARACTER;
    across.setVisible(half > 0 && wanted > half);
    across.setMax(Math.max(0, wanted - half));
    across.setVisibleAmount(across.getMax() * half / Math.max(1, wanted));
    across.setValue(Math.min(across.getValue(), across.getMax()));
  }

  private static int width(String text) {
    int tabs = text.indexOf('\t') < 0 ? 0 : (int) text.chars().filter(unit -> unit == '\t').count();
    return text.length() + 3 * tabs;
  }

  private void scrolled(ScrollEvent event) {
    double by =
        event.getDeltaX() != 0 ? event.getDeltaX() : event.isShiftDown() ? event.getDeltaY() : 0;
    if (by != 0 && across.isVisible()) {
      across.setValue(Math.clamp(across.getValue() - by, 0, across.getMax()));
      event.consume();
    }
  }

  /// Says why there is nothing to compare.
  ///
  /// @param reason a sentence
  public void fail(String reason) {
    soon.stop();
    cover(new EmptyState(Feather.ALERT_CIRCLE, Strings.of("textcompare.failed"), reason));
  }

  private void trouble(@Nullable String reason) {
    if (reason != null) {
      fail(reason);
    }
  }

  private void wait(String words) {
    cover(new EmptyState(Feather.LOADER, words, Strings.of("textcompare.busy.hint")));
  }

  /// The list stays below, so that it keeps the keyboard.
  private void cover(Region shown) {
    centre.getChildren().setAll(rows, Styles.with(shown, "side-cover"));
  }
}
