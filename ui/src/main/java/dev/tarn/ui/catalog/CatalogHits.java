package dev.tarn.ui.catalog;

import dev.tarn.session.browse.SearchHit;
import dev.tarn.session.browse.TableForm;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// What a search over all catalogs found, under the tree.
final class CatalogHits extends VBox {
  private static final double ROW = 24;
  private static final int MOST_ROWS = 12;

  private final ListView<SearchHit> list = new ListView<>();
  private final Label caption = Styles.with(new Label(), Styles.HINT, Styles.STRONG, Styles.MUTED);
  private final Spinner spinner = new Spinner(Icons.Size.CHIP);
  private final Consumer<SearchHit> open;
  private final Consumer<SearchHit> reveal;

  /// Makes an empty list, not seen.
  ///
  /// @param open does what Enter means
  /// @param reveal shows a hit in the tree
  CatalogHits(Consumer<SearchHit> open, Consumer<SearchHit> reveal) {
    this.open = open;
    this.reveal = reveal;
    getStyleClass().add("catalog-hits");
    HBox head = new HBox(caption, spinner);
    head.getStyleClass().add("catalog-hits-head");
    list.setId("catalog-hits");
    list.getStyleClass().add("catalog-hit-list");
    list.setAccessibleText(Strings.of("search.everywhere"));
    list.setFixedCellSize(ROW);
    list.setCellFactory(_ -> new HitCell());
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    getChildren().addAll(head, list);
    VBox.setVgrow(list, Priority.ALWAYS);
    setSeen(false);
  }

  /// Shows what was found.
  void show(CatalogSearch.Found found) {
    boolean seen = !found.text().isBlank() && (!found.hits().isEmpty() || found.reading());
    setSeen(seen);
    caption.setText(
        found.hits().isEmpty()
            ? Strings.of("search.reading")
            : Strings.of("search.found", found.hits().size()));
    spinner.setVisible(found.reading());
    if (!list.getItems().equals(found.hits())) {
      list.getItems().setAll(found.hits());
    }
    list.applyCss();
    double edges = list.snappedTopInset() + list.snappedBottomInset();
    double height = ROW * Math.min(MOST_ROWS, found.hits().size()) + edges + 2;
    list.setMinHeight(Math.min(height, ROW * 3));
    list.setPrefHeight(height);
  }

  /// Opens the best hit.
  void openFirst() {
    if (!list.getItems().isEmpty()) {
      open.accept(list.getItems().getFirst());
    }
  }

  /// Takes the keyboard to the first hit.
  void focusFirst() {
    list.requestFocus();
    list.getSelectionModel().selectFirst();
  }

  private void setSeen(boolean seen) {
    setVisible(seen);
    setManaged(seen);
  }

  private void key(KeyEvent event) {
    SearchHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null && event.getCode() == KeyCode.ENTER) {
      event.consume();
      (event.isShortcutDown() ? reveal : open).accept(hit);
    }
  }

  private void clicked(MouseEvent event) {
    SearchHit hit = list.getSelectionModel().getSelectedItem();
    if (hit != null && event.getClickCount() == 2) {
      open.accept(hit);
    }
  }

  /// Name, path, and the words that were found.
  private static final class HitCell extends ListCell<SearchHit> {
    private final HBox row = Styles.with(new HBox(), "tree-row");
    private final Label name = Styles.with(new Label(), "tree-name");
    private final Label path = Styles.with(new Label(), "tree-hint");

    HitCell() {
      getStyleClass().add("catalog-hit");
      name.setMinWidth(Region.USE_PREF_SIZE);
      setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable SearchHit hit, boolean empty) {
      super.updateItem(hit, empty);
      if (empty || hit == null) {
        setGraphic(null);
        setTooltip(null);
        return;
      }
      name.setText(hit.name());
      String where =
          hit.column().isEmpty()
              ? hit.table().catalog() + "." + hit.table().schema()
              : hit.table().sql();
      path.setText(
          hit.words().isEmpty()
              ? where
              : Strings.of("search.words", where, hit.words().replace('\n', ' ')));
      row.getChildren().setAll(Icons.of(icon(hit), Icons.Size.TREE), name, path);
      setGraphic(row);
      setTooltip(new Tooltip(hit.table().sql() + "\n" + path.getText()));
    }

    private static Ikon icon(SearchHit hit) {
      if (!hit.column().isEmpty()) {
        return Feather.COLUMNS;
      }
      return hit.form() == TableForm.VIEW ? Icons.VIEW : Icons.TABLE;
    }
  }
}
