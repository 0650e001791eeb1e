package dev.tarn.ui.table;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.theme.Styles;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// A comment with the simple marks of Markdown: headings, lists, `code`, **strong** and *marked*
/// words, links to pages of the web. All else is shown as it is written.
final class Markdown extends VBox {
  private static final Pattern MARKS =
      Pattern.compile(
          "`([^`]+)`|\\*\\*([^*]+)\\*\\*|\\*([^*]+)\\*"
              + "|\\[([^\\]]+)]\\((https?://[^\\s)]+)\\)|(https?://[^\\s<>]*[^\\s<>.,;:!?)])");
  private static final Pattern HEADING = Pattern.compile("#{1,6}\\s+(.*)");
  private static final Pattern ITEM = Pattern.compile("\\s*[-*+]\\s+(.*)");

  private final Consumer<String> browser;

  /// Shows a text.
  ///
  /// @param text Markdown
  /// @param browser takes the address of a link that is pressed
  Markdown(String text, Consumer<String> browser) {
    this.browser = browser;
    Styles.with(this, "markdown");
    text.lines().forEach(line -> getChildren().add(line(line)));
  }

  /// The first line without its marks.
  static String firstLine(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    Matcher heading = HEADING.matcher(line);
    String words = heading.matches() ? heading.group(1) : line;
    return MARKS.matcher(words).replaceAll("$1$2$3$4$6");
  }

  private TextFlow line(String line) {
    Matcher heading = HEADING.matcher(line);
    if (heading.matches()) {
      return flow(heading.group(1), Styles.STRONG);
    }
    Matcher item = ITEM.matcher(line);
    return item.matches() ? flow("•  " + item.group(1), "") : flow(line, "");
  }

  private TextFlow flow(String line, String style) {
    TextFlow flow = new TextFlow();
    Matcher marks = MARKS.matcher(line);
    int end = 0;
    while (marks.find()) {
      add(flow, line.substring(end, marks.start()), style);
      if (marks.group(1) != null) {
        add(flow, marks.group(1), Styles.MONO);
      } else if (marks.group(2) != null) {
        add(flow, marks.group(2), Styles.STRONG);
      } else if (marks.group(3) != null) {
        add(flow, marks.group(3), "accent-text");
      } else if (marks.group(4) != null) {
        flow.getChildren().add(link(marks.group(4), marks.group(5)));
      } else {
        flow.getChildren().add(link(marks.group(6), marks.group(6)));
      }
      end = marks.end();
    }
    add(flow, line.substring(end), style);
    return flow;
  }

  private Hyperlink link(String words, String address) {
    Hyperlink link = Styles.with(new Hyperlink(words), "markdown-link");
    link.setTooltip(Buttons.tooltip(address));
    link.setOnAction(_ -> browser.accept(address));
    return link;
  }

  private static void add(TextFlow flow, String text, String style) {
    if (!text.isEmpty() || flow.getChildren().isEmpty()) {
      Text piece = Styles.with(new Text(text), "markdown-text");
      flow.getChildren().add(style.isEmpty() ? piece : Styles.with(piece, style));
    }
  }
}
