package dev.tarn.ui.localhistory;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.textcompare.CompareChoices;
import dev.tarn.ui.textcompare.TextCompareView;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextDiff;
import dev.tarn.workspace.history.TextVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.Property;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A box with the versions of a text at the left, and at the right what differs between the chosen
/// one and the text as it is now. For the window's thread.
public final class LocalHistoryBox {
  private final OverlayLayer layer;
  private final VersionSource source;
  private final CompareChoices choices;
  private String now;
  private final Latest reading;
  private final ListView<TextVersion> versions = new ListView<>();
  private final ListView<DiffRow> rows = new ListView<>();
  private final StackPane centre = new StackPane();
  private final TextCompareView sides;
  private final HBox tools;
  private final Segments<Boolean> views = segments();
  private final Label title = Styles.with(new Label(), Styles.STRONG, Styles.SMALL);
  private final Label counts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button copy =
      Styles.with(Buttons.of(Feather.COPY, Strings.of("versions.copy"), this::copy), Styles.FLAT);
  private final Button restore =
      Styles.with(
          Buttons.of(Feather.ROTATE_CCW, Strings.of("versions.restore"), this::restore),
          Styles.ACCENT);
  private final BorderPane box = new BorderPane();
  private @Nullable Shown shown;

  /// A version with its text.
  private record Shown(TextVersion version, String text, TextDiff diff) {}

  /// Makes a box, not yet seen.
  ///
  /// @param layer over the window
  /// @param background reads versions and compares
  /// @param source the versions
  /// @param choices how they are compared
  public LocalHistoryBox(
      OverlayLayer layer, Background background, VersionSource source, CompareChoices choices) {
    this.choices = choices;
    this.layer = layer;
    this.source = source;
    this.now = source.now();
    this.reading = background.latest();
    this.sides = new TextCompareView(background, this::take);
    this.tools = sides.tools();
    Latest listing = background.latest();
    build();
    listing.ask(source::versions, this::list, error -> trouble(String.valueOf(error.getMessage())));
  }

  /// Shows the box.
  public void show() {
    layer.show(box, Pos.CENTER, new Insets(32), OverlayLayer.Ground.VEIL, this::close);
    versions.requestFocus();
  }

  private void close() {
    reading.close();
    sides.close();
    views.valueProperty().unbindBidirectional(sideBySide());
  }

  private Property<Boolean> sideBySide() {
    return choices.sideBySideProperty();
  }

  private static Segments<Boolean> segments() {
    Map<Boolean, String> titles = new LinkedHashMap<>();
    titles.put(true, Strings.of("textcompare.sides"));
    titles.put(false, Strings.of("textcompare.unified"));
    return new Segments<>(titles, true);
  }

  private void build() {
    versions.setId("versions-list");
    versions.getStyleClass().addAll("history-list", "versions-list");
    versions.setCellFactory(_ -> new VersionCell());
    versions.getSelectionModel().selectedItemProperty().subscribe(this::look);
    versions.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER && !restore.isDisabled()) {
            restore();
            event.consume();
          }
        });
    rows.getStyleClass().add("diff-list");
    rows.setCellFactory(_ -> new DiffCell());
    rows.setSelectionModel(null);
    rows.setFocusTraversable(false);
    copy.setDisable(true);
    restore.setDisable(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    title.setMinWidth(0);
    HBox head = Styles.with(new HBox(title, counts, space, views, copy, restore), "versions-head");
    views.valueProperty().bindBidirectional(sideBySide());
    views.valueProperty().addListener((_, _, _) -> showAgain());
    box.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (views.valueProperty().get()) {
            sides.pressed(event);
          }
        });
    BorderPane right = new BorderPane(centre);
    for (Region fixed : List.of(views, copy, restore)) {
      fixed.setMinWidth(Region.USE_PREF_SIZE);
    }
    Styles.with(tools, "versions-tools");
    right.setTop(new VBox(head, tools));
    right.setMinWidth(0);
    centre.setMinSize(0, 0);
    box.setTop(titleRow());
    box.setLeft(versions);
    box.setCenter(right);
    box.setMinSize(0, 0);
    box.getStyleClass().addAll("popup-box", "versions-box");
  }

  private HBox titleRow() {
    Label name =
        Styles.with(new Label(Strings.of("versions.title", source.title())), Styles.TITLE_SECTION);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return Styles.with(
        new HBox(
            name,
            space,
            Buttons.icon(Feather.X, Strings.of("versions.close"), () -> layer.close(box))),
        "sheet-title");
  }

  private void list(List<TextVersion> found) {
    versions.getItems().setAll(found);
    if (found.isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.CLOCK, Strings.of("versions.none"), Strings.of("versions.none.hint")));
    } else {
      versions.getSelectionModel().select(0);
    }
  }

  private void look(@Nullable TextVersion version) {
    shown = null;
    copy.setDisable(true);
    restore.setDisable(true);
    if (version == null) {
      return;
    }
    title.setText(Strings.of("versions.since", VersionCell.when(version)));
    counts.setText("");
    String current = now;
    reading.ask(
        () -> {
          String text = source.text(version);
          return new Shown(version, text, TextDiff.of(text, current));
        },
        this::show,
        error -> trouble(String.valueOf(error.getMessage())));
  }

  private void show(Shown found) {
    shown = found;
    copy.setDisable(false);
    restore.setDisable(isSame(found));
    sides.show(found.text(), now);
    showAgain();
  }

  /// Shows the version in the way that is chosen.
  private void showAgain() {
    Shown found = shown;
    boolean beside = views.valueProperty().get();
    tools.setVisible(beside);
    tools.setManaged(beside);
    counts.setText("");
    if (found == null) {
      return;
    }
    if (isSame(found)) {
      tools.setVisible(false);
      tools.setManaged(false);
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.CHECK, Strings.of("versions.same"), Strings.of("versions.same.hint")));
    } else if (beside) {
      centre.getChildren().setAll(sides);
    } else {
      TextDiff diff = found.diff();
      counts.setText(Strings.of("versions.counts", diff.added(), diff.removed()));
      rows.getItems().setAll(DiffRow.of(diff));
      centre.getChildren().setAll(rows);
    }
  }

  private static boolean isSame(Shown found) {
    return found.diff().added() + found.diff().removed() == 0;
  }

  /// Takes a text in which one difference came from the chosen version.
  private void take(String text) {
    now = text;
    source.take(text);
    Shown before = shown;
    if (before != null) {
      reading.ask(
          () -> new Shown(before.version(), before.text(), TextDiff.of(before.text(), text)),
          found -> {
            shown = found;
            restore.setDisable(isSame(found));
          },
          error -> trouble(String.valueOf(error.getMessage())));
    }
  }

  private void trouble(String reason) {
    centre
        .getChildren()
        .setAll(new EmptyState(Feather.ALERT_CIRCLE, Strings.of("versions.failed"), reason));
  }

  private void copy() {
    Shown chosen = shown;
    if (chosen != null) {
      ClipboardContent content = new ClipboardContent();
      content.putString(chosen.text());
      Clipboard.getSystemClipboard().setContent(content);
    }
  }

  private void restore() {
    Shown chosen = shown;
    if (chosen != null) {
      layer.close(box);
      source.restore(chosen.version(), chosen.text());
    }
  }
}
