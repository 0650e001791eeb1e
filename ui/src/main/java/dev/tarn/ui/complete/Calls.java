package dev.tarn.ui.complete;

import dev.tarn.session.complete.FunctionHelp;
import dev.tarn.session.complete.Inspection;
import dev.tarn.session.complete.Metadata;
import dev.tarn.session.complete.MetadataCache;
import dev.tarn.ui.editor.Floating;
import dev.tarn.ui.editor.SqlArea;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.theme.Styles;
import java.util.Optional;
import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// Shows how the function around the caret is called, with the argument at the caret marked.
final class Calls implements AutoCloseable {
  private final SqlArea area;
  private final MetadataCache cache;
  private final Latest asking;
  private final VBox box = Styles.with(new VBox(), "call-help");
  private final Floating floating;
  private final EventHandler<KeyEvent> keys = this::pressed;
  private @Nullable Scene listened;
  private boolean active;

  Calls(SqlArea area, MetadataCache cache, Background background) {
    this.area = area;
    this.cache = cache;
    this.asking = background.latest();
    this.floating = new Floating(area, box);
    area.caretPositionProperty().addListener((_, _, _) -> known());
    area.focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            stop();
          }
        });
  }

  boolean isShowing() {
    return floating.isShowing();
  }

  /// Shows the help, and keeps it as long as the caret is in a call.
  void start() {
    active = true;
    known();
  }

  /// Looks again after the caret moved or more became known.
  void known() {
    if (!active) {
      return;
    }
    String text = area.getText();
    int caret = area.getCaretPosition();
    Metadata known = cache.snapshot();
    asking.ask(() -> Inspection.call(text, caret, known), this::show, _ -> stop());
  }

  void stop() {
    active = false;
    asking.close();
    floating.hide();
    listen(null);
  }

  @Override
  public void close() {
    stop();
  }

  private void show(Optional<Inspection.Call> found) {
    if (!active) {
      return;
    }
    if (found.isEmpty()) {
      if (cache.snapshot().functions().isPresent()) {
        stop();
      }
      return;
    }
    Inspection.Call call = found.get();
    cache.want(call.wants());
    FunctionHelp help = call.help();
    if (help == null) {
      return; // Comes with the answer.
    }
    box.getChildren().clear();
    help.signatures().stream()
        .limit(4)
        .forEach(each -> box.getChildren().add(signature(each, call.argument())));
    if (help.signatures().isEmpty()) {
      box.getChildren().add(signature(help.signature(), -1));
    }
    Label summary = Styles.with(new Label(help.summary()), Styles.SMALL, Styles.MUTED);
    summary.setWrapText(true);
    box.getChildren().add(summary);
    box.autosize();
    floating.above(call.from());
    listen(area.getScene());
  }

  private static TextFlow signature(String text, int argument) {
    TextFlow flow = new TextFlow();
    int open = text.indexOf('(');
    int from = 0;
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = i > open && open >= 0 && (c == ',' || i == text.length() - 1);
      if (i == open || ends) {
        boolean current = ends && number == argument;
        String argumentText = text.substring(from, i);
        String name = argumentText.stripLeading();
        flow.getChildren()
            .addAll(
                part(" ".repeat(argumentText.length() - name.length()), false),
                part(name, current),
                part(text.substring(i, i + 1), false));
        number += ends ? 1 : 0;
        from = i + 1;
      }
    }
    flow.getChildren().add(part(text.substring(from), false));
    return flow;
  }

  private static Text part(String text, boolean current) {
    Text part = new Text(text);
    part.getStyleClass().add(current ? "call-argument" : "call-text");
    return part;
  }

  private void listen(@Nullable Scene scene) {
    Scene old = listened;
    if (old != null) {
      old.removeEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
    listened = scene;
    if (scene != null) {
      scene.addEventFilter(KeyEvent.KEY_PRESSED, keys);
    }
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && floating.isShowing()) {
      stop();
      event.consume();
    }
  }
}
