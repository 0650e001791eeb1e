package dev.tarn.ui.table;

import dev.tarn.ui.theme.Styles;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A comment with the simple marks of Markdown: headings, lists, `code`, **strong** and *marked*
/// words. All else is shown as it is written.
final class Markdown extends VBox {
  private static final Pattern MARKS =
      Pattern.compile("`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s+(.*)");

  Markdown(String text) {
    Styles.with(this, "markdown");
    text.lines().forEach(line -> getChildren().add(line(line)));
  }

  /// The first line without its marks.
  static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    Matcher heading = HEADING.matcher(line);
    String words = heading.matches() ? heading.group(1) : line;
    return MARKS.matcher(words).replaceAll("$1$2$3");
  }

  private static TextFlow line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return flow(heading.group(1), Styles.STRONG);
    }
    Matcher item = ITEM.matcher(line);
    return item.matches() ? flow("•  " + item.group(1), "") : flow(line, "");
  }

  private static TextFlow flow(String line, String style) {
    TextFlow flow = new TextFlow();
    Matcher marks = MARKS.matcher(line);
    int end = 0;
    while (marks.find()) {
      add(flow, line.substring(end, marks.start()), style);
      if (marks.group(1) != null) {
        add(flow, marks.group(1), Styles.MONO);
      } else if (marks.group(2) != null) {
        add(flow, marks.group(2), Styles.STRONG);
      } else {
        add(flow, marks.group(3), "accent-text");
      }
      end = marks.end();
    }
    add(flow, line.substring(end), style);
    return flow;
  }

  private static void add(TextFlow flow, String text, String style) {
    if (!text.isEmpty() || flow.getChildren().isEmpty()) {
      Text piece = Styles.with(new Text(text), "markdown-text");
      flow.getChildren().add(style.isEmpty() ? piece : Styles.with(piece, style));
    }
  }
}
