package dev.tarn.ui.preview;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Turns pages: to the first, one back, which one it is, one on, to the last.
final class Pager extends HBox {
  private final IntConsumer turned;
  private final Label words = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Button first = button(Feather.CHEVRONS_LEFT, "preview.page.first");
  private final Button before = button(Feather.CHEVRON_LEFT, "preview.page.before");
  private final Button next = button(Feather.CHEVRON_RIGHT, "preview.page.next");
  private final Button last = button(Feather.CHEVRONS_RIGHT, "preview.page.last");
  private int count = 1;
  private int page;

  /// Makes one for a single page.
  ///
  /// @param turned takes the wanted page, from 0
  Pager(IntConsumer turned) {
    this.turned = turned;
    setAlignment(Pos.CENTER);
    words.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(first, before, words, next, last);
    Styles.with(this, "preview-pager");
    first.setOnAction(_ -> go(0));
    before.setOnAction(_ -> turn(-1));
    next.setOnAction(_ -> turn(1));
    last.setOnAction(_ -> go(count - 1));
    managedProperty().bind(visibleProperty());
    show(1, 0);
  }

  /// Shows where one is.
  void show(int pages, int now) {
    count = pages;
    page = now;
    setVisible(pages > 1);
    words.setText(Strings.of("preview.page", now + 1, pages));
    first.setDisable(now == 0);
    before.setDisable(now == 0);
    next.setDisable(now >= pages - 1);
    last.setDisable(now >= pages - 1);
  }

  /// Goes some pages on or back, as far as there are any.
  void turn(int pages) {
    go(page + pages);
  }

  private void go(int wanted) {
    int target = Math.clamp(wanted, 0, count - 1);
    if (target != page) {
      show(count, target);
      turned.accept(target);
    }
  }

  private static Button button(Ikon icon, String key) {
    return Styles.with(Buttons.icon(icon, Strings.of(key), () -> {}), Styles.COMPACT);
  }
}
