package dev.tarn.ui.sql;

import dev.tarn.session.Position;
import dev.tarn.session.StatementError;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// Says what went wrong in a run, where, and how to mend it.
final class ErrorCard extends VBox {
  private static final int LONGEST = 2_000;

  /// Makes the card.
  ///
  /// @param failure what went wrong
  /// @param run what failed
  /// @param controller mends it
  ErrorCard(Failure failure, RunModel run, SqlController controller) {
    getStyleClass().add("error-card");
    String message = failure.message();
    int end = message.indexOf('\n');
    String first = end < 0 ? message : message.substring(0, end);
    Label title = Styles.with(new Label(shortened(first)), Styles.STRONG);
    title.setWrapText(true);
    title.setMinHeight(USE_PREF_SIZE);
    HBox head = new HBox(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.BUTTON, "icon-danger"), title);
    head.getStyleClass().add("error-head");
    HBox.setHgrow(title, Priority.ALWAYS);
    getChildren().add(head);
    if (end >= 0) {
      Label rest = Styles.with(new Label(shortened(message.substring(end).strip())), Styles.SMALL);
      rest.setWrapText(true);
      rest.setMinHeight(USE_PREF_SIZE);
      getChildren().add(rest);
    }
    if (!failure.suggestions().isEmpty()) {
      getChildren().add(suggestions(failure, controller));
    }
    Label code = Styles.with(new Label(code(failure)), Styles.MONO, "error-code");
    if (!code.getText().isEmpty()) {
      getChildren().add(code);
    }
    getChildren().add(buttons(failure, run, controller));
  }

  private static Node suggestions(Failure failure, SqlController controller) {
    FlowPane line = Styles.with(new FlowPane(), "error-suggestion");
    line.getChildren().add(Styles.with(new Label(Strings.of("sql.error.meant")), Styles.SMALL));
    for (String name : failure.suggestions()) {
      Hyperlink link = Styles.with(new Hyperlink(name), Styles.MONO, Styles.SMALL, "link");
      link.setMnemonicParsing(false);
      link.setTooltip(Buttons.tooltip(Strings.of("sql.error.fix.with", name)));
      link.setOnAction(_ -> controller.applyFix(failure, name));
      line.getChildren().add(link);
    }
    line.getChildren().add(Styles.with(new Label("?"), Styles.SMALL));
    line.setRowValignment(VPos.BASELINE);
    return line;
  }

  private static String code(Failure failure) {
    Position place = failure.place();
    String code = failure.code().orElse("");
    if (place == null) {
      return code;
    }
    String where = Strings.of("sql.error.place", place.line(), place.column());
    return code.isEmpty() ? where : code + " · " + where;
  }

  private static Node buttons(Failure failure, RunModel run, SqlController controller) {
    HBox buttons = new HBox();
    buttons.getStyleClass().add("error-buttons");
    Position place = failure.place();
    if (failure.error().kind() == StatementError.Kind.ENGINE_LOST) {
      buttons
          .getChildren()
          .add(
              Buttons.of(
                  Feather.ROTATE_CW, Strings.of("sql.again"), () -> controller.runAgain(run)));
    }
    if (!failure.suggestions().isEmpty()) {
      String name = failure.suggestions().getFirst();
      Button fix =
          Buttons.of(Strings.of("sql.error.fix"), () -> controller.applyFix(failure, name));
      fix.setTooltip(Buttons.tooltip(Strings.of("sql.error.fix.with", name)));
      buttons.getChildren().add(Styles.with(fix, Styles.ACCENT));
    }
    if (place != null) {
      buttons
          .getChildren()
          .add(
              Buttons.of(Strings.of("sql.error.go", place.line()), () -> controller.goTo(failure)));
    }
    String statement = run.requestProperty().get().statement().text();
    Button copy =
        Buttons.of(
            Feather.COPY, Strings.of("sql.error.copy"), () -> copy(failure.details(statement)));
    if (!buttons.getChildren().isEmpty()) {
      Styles.with(copy, Styles.FLAT);
    }
    buttons.getChildren().add(copy);
    return buttons;
  }

  private static void copy(String text) {
    ClipboardContent content = new ClipboardContent();
    content.putString(text);
    Clipboard.getSystemClipboard().setContent(content);
  }

  private static String shortened(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
  }
}
