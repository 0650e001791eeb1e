package dev.tarn.ui.catalog.change;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Spinner;
import dev.tarn.ui.overlay.OverlayLayer;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.concurrent.Callable;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// Asks before something is dropped: looks first what will be lost, and says it in numbers.
///
/// @param <L> what was found out
/// @param <D> what the drop gives
final class DropForm<L, D> {
  private final ChangeDesk desk;
  private final Order<L, D> order;
  private final VBox words = new VBox();
  private final SqlPreview preview = new SqlPreview();
  private final VBox trouble = Troubles.place();
  private final Button yes;
  private final VBox box = new VBox();

  /// What is to be dropped.
  ///
  /// @param title the question
  /// @param verb the button
  /// @param look finds out what will be lost; on a worker
  /// @param told the same in words, with the statement
  /// @param drop does it; on a worker
  /// @param done told that it is gone; on the window's thread
  /// @param <L> what was found out
  /// @param <D> what the drop gives
  record Order<L, D>(
      String title,
      String verb,
      Callable<L> look,
      Function<L, Told> told,
      Dropping<L, D> drop,
      BiConsumer<L, D> done) {}

  /// What will be lost.
  ///
  /// @param lost in numbers
  /// @param way what brings it back
  /// @param sql the statement
  record Told(String lost, String way, String sql) {}

  /// Drops something; blocks.
  interface Dropping<L, D> {
    D drop(L looked) throws Exception;
  }

  DropForm(ChangeDesk desk, Order<L, D> order) {
    this.desk = desk;
    this.order = order;
    this.yes = Styles.with(new Button(order.verb()), Styles.DANGER);
    yes.setMnemonicParsing(false);
    yes.setDisable(true);
    Label title = Styles.with(new Label(order.title()), Styles.TITLE_SECTION);
    title.setWrapText(true);
    box.getStyleClass().addAll("popup-box", "dialog", "change-form");
    words.getStyleClass().add("change-words");
    Button no = Buttons.of(Strings.of("dialog.cancel"), () -> desk.overlays().close(box));
    HBox buttons = new HBox(no, yes);
    buttons.getStyleClass().add("dialog-buttons");
    preview.setVisible(false);
    preview.managedProperty().bind(preview.visibleProperty());
    box.getChildren().addAll(title, words, preview, trouble, buttons);
  }

  void show() {
    HBox looking =
        new HBox(
            new Spinner(Icons.Size.CHIP),
            Styles.with(new Label(Strings.of("change.looking")), Styles.MUTED));
    looking.getStyleClass().add("change-line");
    words.getChildren().setAll(looking);
    desk.overlays().show(box, Pos.CENTER, Insets.EMPTY, OverlayLayer.Ground.VEIL, () -> {});
    box.setFocusTraversable(true);
    box.requestFocus();
    desk.background().run(order.look(), this::looked, this::failed);
  }

  private void looked(L found) {
    Told told = order.told().apply(found);
    words.getChildren().setAll(paragraph(told.lost()), paragraph(told.way()));
    preview.show(told.sql());
    preview.setVisible(true);
    yes.setOnAction(_ -> drop(found));
    yes.setDisable(false);
    yes.requestFocus();
  }

  private void failed(Throwable error) {
    words.getChildren().clear();
    trouble.getChildren().setAll(Troubles.line(Troubles.words(error)));
  }

  private void drop(L found) {
    yes.setDisable(true);
    yes.setText(Strings.of("change.running"));
    desk.background()
        .run(
            () -> order.drop().drop(found),
            given -> {
              desk.overlays().close(box);
              order.done().accept(found, given);
            },
            error -> {
              yes.setText(order.verb());
              yes.setDisable(false);
              trouble.getChildren().setAll(Troubles.line(Troubles.words(error)));
            });
  }

  private static Label paragraph(String text) {
    Label label = Styles.with(new Label(text), Styles.MUTED, Styles.PARAGRAPH);
    label.setWrapText(true);
    label.setManaged(!text.isEmpty());
    return label;
  }
}
