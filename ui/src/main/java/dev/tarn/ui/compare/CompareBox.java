package dev.tarn.ui.compare;

import dev.tarn.session.compare.ComparedColumn;
import dev.tarn.session.compare.Comparison;
import dev.tarn.session.compare.Difference;
import dev.tarn.session.compare.Difference.Kind;
import dev.tarn.ui.compare.CompareModel.Compared;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// A box that compares a result with an earlier one: choice of that one and of the key, counts, and
/// the rows that differ. For the window's thread.
public final class CompareBox {
  private final OverlayLayer layer;
  private final Background background;
  private final Consumer<String> openSql;
  private final CompareModel model = new CompareModel();
  private final CompareController controller;
  private final ComboBox<ComparedResult> others = new ComboBox<>();
  private final KeyChooser keys;
  private final CountsRow counts;
  private final Label note = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final StackPane centre = new StackPane();
  private final VBox progress;
  private final BorderPane box = new BorderPane();

  /// Makes a box, not yet seen.
  ///
  /// @param layer over the window
  /// @param background compares
  /// @param scratch a folder for temporary files
  /// @param openSql opens a query in a new tab
  /// @param after the result to compare
  /// @param before those that it can be compared with, the likeliest first
  public CompareBox(
      OverlayLayer layer,
      Background background,
      Path scratch,
      Consumer<String> openSql,
      ComparedResult after,
      List<ComparedResult> before) {
    this.layer = layer;
    this.background = background;
    this.openSql = openSql;
    this.controller = new CompareController(after, model, background, scratch);
    this.keys = new KeyChooser(controller::compareBy, Strings.of("compare.key.order"));
    this.counts = new CountsRow(this::fill);
    this.progress = progress();
    others.getItems().setAll(before);
    others.setId("compare-others");
    others.setMaxWidth(360);
    others
        .valueProperty()
        .subscribe(other -> {
          if (other != null) {
            controller.compare(other);
          }
        });
    build(after);
    model.comparedProperty().subscribe(this::answered);
    model.troubleProperty().subscribe(_ -> arrange());
    model.progressProperty().subscribe(_ -> arrange());
  }

  /// Shows the box and compares with the likeliest one.
  public void show() {
    layer.show(box, Pos.CENTER, new Insets(32), OverlayLayer.Ground.VEIL, controller::cancel);
    others.requestFocus();
    if (others.getItems().isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.COLUMNS, Strings.of("compare.none"), Strings.of("compare.none.hint")));
    } else {
      others.getSelectionModel().select(0);
    }
  }

  private void build(ComparedResult after) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox title =
        Styles.with(
            new HBox(
                Styles.with(
                    new Label(Strings.of("compare.title", after.title())), Styles.TITLE_SECTION),
                space,
                Buttons.icon(Feather.X, Strings.of("versions.close"), () -> layer.close(box))),
            "sheet-title");
    Label with = Styles.with(new Label(Strings.of("compare.with")), Styles.SMALL, Styles.MUTED);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox choice =
        Styles.with(new HBox(with, others, keys.node(), gap, copy(), sql()), "compare-choice");
    HBox.setHgrow(others, Priority.SOMETIMES);
    note.setMinWidth(0);
    HBox line = Styles.with(new HBox(counts.node(), note), "compare-counts");
    box.setTop(new VBox(title, choice, line));
    box.setCenter(centre);
    centre.setMinSize(0, 0);
    box.setMinSize(0, 0);
    box.getStyleClass().addAll("popup-box", "versions-box", "compare-box");
  }

  private Button copy() {
    Button button =
        Styles.with(
            Buttons.of(Feather.COPY, Strings.of("compare.copy"), this::copyAll), Styles.FLAT);
    button.disableProperty().bind(model.comparedProperty().isNull());
    return button;
  }

  private Button sql() {
    Button button =
        Styles.with(
            Buttons.of(
                Feather.EXTERNAL_LINK,
                Strings.of("compare.sql"),
                () ->
                    controller
                        .sql()
                        .ifPresent(text -> {
                          layer.close(box);
                          openSql.accept(text);
                        })),
            Styles.FLAT);
    button.setTooltip(Buttons.tooltip(Strings.of("compare.sql.about")));
    button.disableProperty().bind(model.comparedProperty().isNull());
    return button;
  }

  private VBox progress() {
    ProgressBar bar = new ProgressBar();
    bar.progressProperty().bind(model.progressProperty());
    bar.setPrefWidth(280);
    Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
    words.textProperty().bind(model.progressWordsProperty());
    return Styles.with(
        new VBox(
            Styles.with(new Label(Strings.of("compare.running")), Styles.STRONG),
            bar,
            words,
            Buttons.of(
                Strings.of("compare.cancel"),
                () -> {
                  controller.cancel();
                  model.troubleProperty().set(Strings.of("compare.cancelled"));
                })),
        "empty-state");
  }

  private void answered(@Nullable Compared compared) {
    if (compared != null) {
      Comparison comparison = compared.comparison();
      keys.show(comparison.columns().stream().map(ComparedColumn::name).toList(), compared.keys());
      counts.show(comparison.counts());
      note.setText(CompareNotes.of(compared));
    }
    arrange();
  }

  private void arrange() {
    if (model.progressProperty().get() >= 0) {
      centre.getChildren().setAll(progress);
    } else if (!model.troubleProperty().get().isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.ALERT_CIRCLE,
                  Strings.of("compare.failed"),
                  model.troubleProperty().get()));
    } else {
      fill();
    }
  }

  private void fill() {
    Compared compared = model.comparedProperty().get();
    if (compared == null) {
      return;
    }
    Kind only = counts.only();
    List<Difference> rows =
        compared.comparison().differences().stream()
            .filter(row -> only == null || row.kind() == only)
            .toList();
    if (rows.isEmpty()) {
      centre
          .getChildren()
          .setAll(
              new EmptyState(
                  Feather.CHECK, Strings.of("compare.same"), Strings.of("compare.same.hint")));
    } else {
      centre.getChildren().setAll(new DifferenceTable(compared, rows, background).node());
    }
  }

  private void copyAll() {
    Compared compared = model.comparedProperty().get();
    if (compared != null) {
      background.run(
          () -> CompareNotes.table(compared),
          text -> {
            CompareNotes.copy(text);
            note.setText(Strings.of("compare.copied"));
          },
          error -> note.setText(String.valueOf(error.getMessage())));
    }
  }
}
