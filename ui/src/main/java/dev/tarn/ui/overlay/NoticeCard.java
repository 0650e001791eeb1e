package dev.tarn.ui.overlay;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A notice as it is drawn: mark, sentence, detail, a button, a cross.
final class NoticeCard extends HBox {

  NoticeCard(Notice notice, String time, Runnable close) {
    getStyleClass().add("notice");
    Label title = Styles.with(new Label(notice.title()), Styles.STRONG);
    title.setWrapText(true);
    VBox words = new VBox(title);
    words.getStyleClass().add("notice-words");
    String detail = time.isEmpty() ? notice.detail() : (notice.detail() + "  " + time).strip();
    if (!detail.isEmpty()) {
      Label second = Styles.with(new Label(detail), Styles.SMALL, Styles.MUTED);
      second.setWrapText(true);
      words.getChildren().add(second);
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    getChildren().addAll(mark(notice.kind()), words);
    notice
        .action()
        .ifPresent(action -> {
          Button button =
              Buttons.of(
                  action.title(),
                  () -> {
                    close.run();
                    action.run().run();
                  });
          button.setMinWidth(USE_PREF_SIZE);
          getChildren().add(Styles.with(button, Styles.COMPACT));
        });
    getChildren()
        .add(
            Styles.with(
                Buttons.icon(Feather.X, Strings.of("notice.close"), close), Styles.COMPACT));
  }

  private static FontIcon mark(Notice.Kind kind) {
    return switch (kind) {
      case SUCCESS -> Icons.of(Feather.CHECK_CIRCLE, Icons.Size.BUTTON, "icon-success");
      case INFORMATION -> Icons.of(Feather.INFO, Icons.Size.BUTTON, "icon-accent");
      case FAILURE -> Icons.of(Feather.X_CIRCLE, Icons.Size.BUTTON, "icon-danger");
    };
  }
}
