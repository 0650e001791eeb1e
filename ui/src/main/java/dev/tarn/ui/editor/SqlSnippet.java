package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.Locale;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A text of SQL for reading, coloured as in the editor and wrapped.
public final class SqlSnippet extends TextFlow {
  private static final int LONGEST = 20_000;

  /// Shows a text; of a very long one its beginning.
  ///
  /// @param sql any text
  public SqlSnippet(String sql) {
    getStyleClass().add("sql-snippet");
    String text = sql.length() > LONGEST ? sql.substring(0, LONGEST) + "…" : sql;
    int at = 0;
    for (Token token : SqlTokens.of(text)) {
      add(text.substring(at, token.start()), "sql-plain");
      add(token.in(text), "sql-" + token.kind().name().toLowerCase(Locale.ROOT));
      at = token.end();
    }
    add(text.substring(at), "sql-plain");
  }

  private void add(String part, String style) {
    if (!part.isEmpty()) {
      Text node = new Text(part);
      node.getStyleClass().addAll("text", style);
      getChildren().add(node);
    }
  }
}
