package dev.tarn.ui.overlay;

import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/// Shows notices at the bottom right, at most three, and keeps all of them in the bell's list.
public final class NoticeCentre implements Notifications {
  private static final int MOST = 3;
  private static final Duration STAY = Duration.seconds(6);
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final NoticeModel model = new NoticeModel();

  /// Of the list, within its frame.
  private static final double WIDTH = 350;

  private static final double HIGHEST = 436;

  private final OverlayLayer layer;
  private final VBox toasts = new VBox();

  /// Takes the layer for the list.
  ///
  /// @param layer over the window
  public NoticeCentre(OverlayLayer layer) {
    this.layer = layer;
    toasts.getStyleClass().add("toasts");
    toasts.setPickOnBounds(false);
    toasts.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
  }

  /// The place of the notices, to be put over the window.
  ///
  /// @return anchored at the bottom right by its owner
  public Node view() {
    return toasts;
  }

  /// How many notices came since the list was last opened.
  ///
  /// @return for the bell
  public ReadOnlyIntegerProperty unseenProperty() {
    return model.unseenProperty();
  }

  @Override
  public void show(Notice notice) {
    FxThread.run(() -> showNow(notice));
  }

  /// Opens the bell's list.
  public void showList() {
    model.unseenProperty().set(0);
    toasts.getChildren().clear();
    VBox list = new VBox();
    list.getStyleClass().add("notice-list");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("notice-scroll");
    VBox box = new VBox(title(), scroll);
    box.getStyleClass().addAll("popup-box", "notice-box");
    layer.show(
        box, Pos.BOTTOM_RIGHT, new Insets(0, 16, 40, 0), OverlayLayer.Ground.CLEAR, () -> {});
    fill(scroll, list);
    box.setFocusTraversable(true);
    box.requestFocus();
  }

  private void fill(ScrollPane scroll, VBox list) {
    fillList(scroll, list);
    // Notices wrap their words: how high they are is known only for a width.
    list.applyCss();
    scroll.setPrefViewportHeight(Math.min(HIGHEST, list.prefHeight(WIDTH)));
  }

  private void fillList(ScrollPane scroll, VBox list) {
    if (model.entries().isEmpty()) {
      list.getChildren()
          .setAll(
              new EmptyState(
                  Feather.BELL, Strings.of("notice.none"), Strings.of("notice.noneHint")));
      return;
    }
    List<NoticeCard> cards =
        model.entries().stream()
            .map(entry ->
                new NoticeCard(
                    entry.notice(),
                    CLOCK.format(entry.time()),
                    () -> {
                      model.entries().remove(entry);
                      fill(scroll, list);
                    }))
            .toList();
    list.getChildren().setAll(cards);
  }

  private static Label title() {
    return Styles.with(
        new Label(Strings.of("notice.title")), Styles.STRONG, Styles.SMALL, "notice-title");
  }

  private void showNow(Notice notice) {
    model.add(notice);
    NoticeCard[] card = new NoticeCard[1];
    Runnable close = () -> toasts.getChildren().remove(card[0]);
    card[0] = new NoticeCard(notice, "", close);
    card[0].getStyleClass().add("toast");
    toasts.getChildren().add(card[0]);
    if (toasts.getChildren().size() > MOST) {
      toasts.getChildren().removeFirst();
    }
    if (notice.kind() != Notice.Kind.FAILURE) {
      PauseTransition stay = new PauseTransition(STAY);
      stay.setOnFinished(_ -> close.run());
      stay.play();
    }
  }
}
