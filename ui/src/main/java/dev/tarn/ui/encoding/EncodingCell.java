package dev.tarn.ui.encoding;

import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.workspace.document.TextEncoding;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// An encoding, with the languages that use it.
final class EncodingCell extends ListCell<TextEncoding> {
  private final @Nullable TextEncoding likely;
  private final Label name = new Label();
  private final Label hint = Styles.with(new Label(), Styles.HINT, Styles.SUBTLE);
  private final HBox row;

  EncodingCell(@Nullable TextEncoding likely) {
    this.likely = likely;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = Styles.with(new HBox(name, space, hint), "encoding-row");
    name.setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("encoding-cell");
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable TextEncoding encoding, boolean empty) {
    super.updateItem(encoding, empty);
    if (encoding == null || empty) {
      setGraphic(null);
      return;
    }
    name.setText(encoding.title());
    hint.setText(
        encoding.equals(likely) ? Strings.of("encoding.likely") : Strings.of(family(encoding)));
    setGraphic(row);
  }

  private static String family(TextEncoding encoding) {
    return switch (encoding.charset().name().toLowerCase(Locale.ROOT)) {
      case "windows-1250" -> "encoding.central";
      case "windows-1251", "koi8-r" -> "encoding.cyrillic";
      case "windows-1253" -> "encoding.greek";
      case "windows-1254" -> "encoding.turkish";
      case "shift_jis", "euc-jp" -> "encoding.japanese";
      case "gb18030", "big5" -> "encoding.chinese";
      case "euc-kr" -> "encoding.korean";
      case "utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be" -> "encoding.all";
      default -> "encoding.western";
    };
  }
}
