package dev.tarn.ui.catalog.change;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.editor.SqlSnippet;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// The statement that a form will run, with a button to copy it.
public final class SqlPreview extends VBox {
  private final VBox text = new VBox();
  private final Button copy =
      Styles.with(
          Buttons.icon(Feather.COPY, Strings.of("change.copySql"), this::copy), Styles.COMPACT);
  private String sql = "";

  /// Shows nothing yet.
  public SqlPreview() {
    getStyleClass().add("change-sql");
    Label caption =
        Styles.with(new Label(Strings.of("change.sql")), Styles.HINT, Styles.MUTED, Styles.STRONG);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(caption, space, copy);
    head.getStyleClass().add("change-sql-head");
    getChildren().addAll(head, text);
  }

  /// Shows a statement.
  ///
  /// @param statement without a semicolon; empty for none
  public void show(String statement) {
    sql = statement;
    copy.setDisable(sql.isEmpty());
    text.getChildren()
        .setAll(new SqlSnippet(sql.isEmpty() ? "-- " + Strings.of("change.nothing") : sql));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(sql + ";");
    Clipboard.getSystemClipboard().setContent(content);
  }
}
