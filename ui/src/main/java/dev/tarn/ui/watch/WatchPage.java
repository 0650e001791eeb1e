package dev.tarn.ui.watch;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The tab: a list of the watched folders, and the one that is looked at.
final class WatchPage extends BorderPane {
  private static final double SIDE = 0.3;
  private static final double LEAST = 260;

  private final WatchController controller;
  private final WatchModel model;
  private final ListView<WatchLine> list = new ListView<>();
  private final SplitPane both;
  private final Button fresh;
  private boolean filling;

  WatchPage(WatchController controller, WatchModel model) {
    this.controller = controller;
    this.model = model;
    Styles.with(this, "watch-page");
    setId("watch-page");
    setMinSize(0, 0);
    fresh = Buttons.of(Feather.PLUS, Strings.of("watch.make"), controller::make);
    fresh.setId("watch-make");
    fresh.setDisable(!controller.desk().sessions().isLocal());
    setTop(head());
    Styles.with(list, "version-list", "watch-list");
    list.setId("watch-list");
    list.setMinWidth(LEAST);
    list.setAccessibleText(Strings.of("watch.title"));
    list.setCellFactory(_ -> new WatchCell());
    list.getSelectionModel().selectedItemProperty().subscribe(this::chosen);
    list.setOnKeyPressed(event -> {
      if (event.getCode() == KeyCode.DELETE) {
        event.consume();
        controller.delete();
      } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
        event.consume();
        controller.edit();
      }
    });
    both = Styles.with(new SplitPane(list, new WatchDetail(controller, model)), "watch-split");
    both.setDividerPositions(SIDE);
    SplitPane.setResizableWithParent(list, false);
    model.linesProperty().subscribe(this::show);
    model.troubleProperty().subscribe(_ -> show(model.linesProperty().get()));
  }

  void focus() {
    if (list.getItems().isEmpty()) {
      fresh.requestFocus();
    } else {
      list.requestFocus();
    }
  }

  private HBox head() {
    Label title = Styles.with(new Label(Strings.of("watch.title")), Styles.TITLE_PAGE);
    Label hint = Styles.with(new Label(Strings.of("watch.hint")), Styles.SMALL, Styles.MUTED);
    hint.setWrapText(true);
    VBox words = Styles.with(new VBox(title, hint), "watch-words");
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    fresh.setMinWidth(USE_PREF_SIZE);
    return Styles.with(new HBox(words, fresh), "watch-head");
  }

  private void chosen(@Nullable WatchLine line) {
    if (!filling && line != null) {
      controller.choose(line);
    }
  }

  private void show(@Nullable List<WatchLine> lines) {
    String trouble = model.troubleProperty().get();
    if (!controller.desk().sessions().isLocal()) {
      setCenter(
          new EmptyState(Feather.EYE, Strings.of("watch.remote"), Strings.of("watch.remote.hint")));
      return;
    }
    if (lines == null) {
      setCenter(trouble.isEmpty() ? new Region() : trouble(trouble));
      return;
    }
    if (lines.isEmpty()) {
      setCenter(
          new EmptyState(Feather.EYE, Strings.of("watch.none"), Strings.of("watch.noneHint"))
              .with(Buttons.of(Feather.PLUS, Strings.of("watch.make"), controller::make)));
      return;
    }
    fill(lines);
    setCenter(both);
  }

  private void fill(List<WatchLine> lines) {
    filling = true;
    WatchLine before = model.chosenProperty().get();
    list.getItems().setAll(lines);
    int at = 0;
    for (int index = 0; index < lines.size(); index++) {
      if (before != null && lines.get(index).name().equals(before.name())) {
        at = index;
      }
    }
    list.getSelectionModel().select(at);
    filling = false;
  }

  private Node trouble(String words) {
    return new EmptyState(Feather.ALERT_CIRCLE, Strings.of("watch.trouble"), words)
        .with(Buttons.of(Feather.REFRESH_CW, Strings.of("watch.again"), controller::read));
  }
}
