package dev.tarn.ui.palette;

import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The box that finds everything: 640 px wide, 88 px from the top, worked by the keyboard.
public final class Palette {
  private static final Insets MARGIN = new Insets(88, 16, 16, 16);
  private static final int MOST_ROWS = 12;
  private static final double ROW = 34;

  private final OverlayLayer layer;
  private final List<PaletteSource> sources;

  /// Takes where to show and what to find.
  ///
  /// @param layer over the window
  /// @param sources in the order of their groups
  public Palette(OverlayLayer layer, List<PaletteSource> sources) {
    this.layer = layer;
    this.sources = List.copyOf(sources);
  }

  /// Opens the palette.
  ///
  /// @param text what stands in its field at first, such as `>`
  public void show(String text) {
    new Box(text).show();
  }

  /// One showing of the palette.
  private final class Box {
    private final PaletteSearch search = new PaletteSearch(sources);
    private final TextField field = new TextField();
    private final ListView<PaletteSearch.Row> list = new ListView<>();
    private final Label none = Styles.with(new Label(), Styles.MUTED, "palette-none");
    private final VBox box = new VBox();
    private boolean moved;

    Box(String text) {
      field.setPromptText(Strings.of("palette.prompt"));
      field.setAccessibleText(Strings.of("palette.prompt"));
      HBox.setHgrow(field, Priority.ALWAYS);
      HBox top = new HBox(Icons.of(Feather.SEARCH, Icons.Size.BUTTON), field);
      top.getStyleClass().add("palette-top");
      list.setCellFactory(_ -> new PaletteCell());
      list.getStyleClass().add("palette-list");
      list.setFocusTraversable(false);
      list.setOnMouseClicked(_ -> take());
      box.getStyleClass().addAll("popup-box", "palette");
      box.getChildren().addAll(top, list, none, footer());
      field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
      field.textProperty().subscribe(this::typed);
      field.setText(text);
      field.end();
    }

    void show() {
      Subscription news = search.watch(this::renew);
      layer.show(box, Pos.TOP_CENTER, MARGIN, OverlayLayer.Ground.VEIL, news::unsubscribe);
      field.requestFocus();
      // The focus selects all; what was typed goes on instead.
      FxThread.later(field::end);
    }

    /// Shows what came since, and leaves the selection where the user put it.
    private void renew() {
      PaletteSearch.@Nullable Row chosen = list.getSelectionModel().getSelectedItem();
      fill(field.getText());
      if (moved && chosen instanceof PaletteSearch.Row.Found(Finding finding, _)) {
        select(finding);
      }
    }

    private void select(Finding wanted) {
      List<PaletteSearch.Row> rows = list.getItems();
      for (int at = 0; at < rows.size(); at++) {
        if (rows.get(at) instanceof PaletteSearch.Row.Found(Finding finding, _)
            && finding.isSame(wanted)) {
          list.getSelectionModel().select(at);
          return;
        }
      }
    }

    private void typed(String text) {
      moved = false;
      fill(text);
    }

    private void fill(String typed) {
      List<PaletteSearch.Row> rows = search.rows(typed);
      list.getItems().setAll(rows);
      boolean any = !rows.isEmpty();
      list.setVisible(any);
      list.setManaged(any);
      boolean reading = search.isReading(typed);
      none.setText(Strings.of(reading ? "palette.reading" : "palette.none"));
      none.setVisible(!any);
      none.setManaged(!any);
      list.setPrefHeight(Math.min(rows.size(), MOST_ROWS) * ROW + 8);
      move(-1, 1);
    }

    private void key(KeyEvent event) {
      int at = list.getSelectionModel().getSelectedIndex();
      switch (event.getCode()) {
        case DOWN -> step(at, 1);
        case UP -> step(at, -1);
        case PAGE_DOWN -> step(Math.min(at + MOST_ROWS, list.getItems().size()), -1);
        case PAGE_UP -> step(Math.max(at - MOST_ROWS, -1), 1);
        case ENTER -> take();
        default -> {
          return;
        }
      }
      event.consume();
    }

    private void step(int from, int by) {
      moved = true;
      move(from, by);
    }

    private void move(int from, int by) {
      int size = list.getItems().size();
      for (int step = 1; step <= size; step++) {
        int next = Math.floorMod(from + by * step, size);
        if (list.getItems().get(next) instanceof PaletteSearch.Row.Found) {
          list.getSelectionModel().select(next);
          list.scrollTo(Math.max(0, next - MOST_ROWS + 2));
          return;
        }
      }
    }

    private void take() {
      PaletteSearch.@Nullable Row row = list.getSelectionModel().getSelectedItem();
      if (row instanceof PaletteSearch.Row.Found found) {
        layer.close(box);
        found.finding().action().run();
      }
    }

    private HBox footer() {
      Region space = new Region();
      HBox.setHgrow(space, Priority.ALWAYS);
      HBox footer =
          new HBox(
              new KeyCaps(List.of("↑", "↓")),
              hint(Strings.of("palette.move")),
              new KeyCaps(List.of("Enter")),
              hint(Strings.of("palette.open")),
              space,
              hint(Strings.of("palette.type")));
      sources.forEach(source -> {
        footer.getChildren().add(new KeyCaps(List.of(source.prefix())));
        footer.getChildren().add(hint(source.hint()));
      });
      footer.getStyleClass().add("palette-footer");
      return footer;
    }

    private static Label hint(String text) {
      return Styles.with(new Label(text), Styles.HINT, Styles.MUTED);
    }
  }
}
