package dev.tarn.ui.localhistory;

import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.history.TextVersion;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// A version on two lines: when, and why it was kept.
final class VersionCell extends ListCell<TextVersion> {
  private static final DateTimeFormatter CLOCK =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

  private final Label title = Styles.with(new Label(), "history-title");
  private final Label facts = Styles.with(new Label(), "history-facts");
  private final StackPane mark = new StackPane();
  private final HBox row =
      Styles.with(
          new HBox(mark, Styles.with(new VBox(title, facts), "history-lines")), "history-row");

  VersionCell() {
    getStyleClass().add("history-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TextVersion version, boolean empty) {
    super.updateItem(version, empty);
    if (version == null || empty) {
      setGraphic(null);
      return;
    }
    title.setText(when(version));
    facts.setText(words(version.cause()) + " · " + Strings.of("versions.size", version.length()));
    mark.getChildren().setAll(Icons.of(icon(version.cause()), Icons.Size.TREE));
    setGraphic(row);
  }

  /// The moment, to the second, since versions may follow each other closely.
  static String when(TextVersion version) {
    String day = Quantities.when(version.time());
    String time = CLOCK.format(version.time().atZone(ZoneId.systemDefault()));
    return day.contains(":") ? Strings.of("time.today", time) : day + ", " + time;
  }

  static String words(TextVersion.Cause cause) {
    return switch (cause) {
      case OPENED -> Strings.of("versions.cause.opened");
      case TYPED -> Strings.of("versions.cause.typed");
      case SAVED -> Strings.of("versions.cause.saved");
      case EXTERNAL -> Strings.of("versions.cause.external");
    };
  }

  private static Ikon icon(TextVersion.Cause cause) {
    return switch (cause) {
      case OPENED -> Feather.FILE_TEXT;
      case TYPED -> Feather.EDIT_2;
      case SAVED -> Feather.SAVE;
      case EXTERNAL -> Feather.DOWNLOAD;
    };
  }
}
