package dev.tarn.ui.sql;

import dev.tarn.session.ExplainMode;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;

/// How the engine explains the plan of a run's statement, without running it.
final class PlanText extends BorderPane implements AutoCloseable {
  private final RunModel run;
  private final SqlSessions sessions;
  private final Latest asking;
  private final TextArea text = new TextArea();
  private final Segments<ExplainMode> modes;

  PlanText(RunModel run, SqlServices services) {
    this.run = run;
    this.sessions = services.sessions();
    this.asking = services.background().latest();
    this.modes = new Segments<>(titles(), ExplainMode.FORMATTED);
    getStyleClass().add("plan-text");
    text.setEditable(false);
    text.setWrapText(false);
    text.setAccessibleText(Strings.of("plan.text"));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button copy = Buttons.of(Feather.COPY, Strings.of("plan.copy"), this::copy);
    HBox bar =
        Styles.with(
            new HBox(modes, space, Styles.with(copy, Styles.FLAT, Styles.COMPACT)),
            "plan-text-bar");
    setTop(bar);
    setCenter(text);
    setMinSize(0, 0);
    modes.valueProperty().subscribe(_ -> ask());
    run.faceProperty().subscribe(_ -> ask());
    run.requestProperty().subscribe(_ -> ask());
  }

  @Override
  public void close() {
    asking.close();
  }

  private static Map<ExplainMode, String> titles() {
    Map<ExplainMode, String> titles = new LinkedHashMap<>();
    titles.put(ExplainMode.FORMATTED, Strings.of("plan.formatted"));
    titles.put(ExplainMode.SIMPLE, Strings.of("plan.simple"));
    titles.put(ExplainMode.EXTENDED, Strings.of("plan.extended"));
    titles.put(ExplainMode.COST, Strings.of("plan.cost"));
    titles.put(ExplainMode.CODEGEN, Strings.of("plan.codegen"));
    return titles;
  }

  private void ask() {
    if (run.faceProperty().get() != RunFace.PLAN) {
      return;
    }
    Statement statement = run.requestProperty().get().statement();
    ExplainMode mode = modes.valueProperty().get();
    text.setText(Strings.of("plan.loading"));
    asking.ask(
        () -> sessions.ready().explain(statement, mode),
        text::setText,
        error ->
            text.setText(
                error instanceof SessionException known
                    ? known.error().message()
                    : String.valueOf(error.getMessage())));
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(text.getText());
    Clipboard.getSystemClipboard().setContent(content);
  }
}
