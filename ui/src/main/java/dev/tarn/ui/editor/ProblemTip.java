package dev.tarn.ui.editor;

import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.fxmisc.richtext.event.MouseOverTextEvent;
import org.kordamp.ikonli.feather.Feather;

/// Says what is wrong with the text under the mouse, or where the keys went, and writes what was
/// meant there when that is pressed.
final class ProblemTip {
  private static final Duration DELAY = Duration.ofMillis(400);
  private static final javafx.util.Duration LEAVING = javafx.util.Duration.millis(250);

  private final BiConsumer<Problem, String> fix;
  private final VBox box = Styles.with(new VBox(), "problem-tip");
  private final Floating floating;
  private final PauseTransition leaving = new PauseTransition(LEAVING);
  private Supplier<Optional<KeyCombination>> key = Optional::empty;

  /// Watches the mouse.
  ///
  /// @param area where
  /// @param problems what is wrong at a place of the text
  /// @param fix writes something in the place of what is wrong
  ProblemTip(
      SqlArea area, IntFunction<Optional<Problem>> problems, BiConsumer<Problem, String> fix) {
    this.fix = fix;
    this.floating = new Floating(area, box);
    area.setMouseOverTextDelay(DELAY);
    area.addEventHandler(
        MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN,
        event -> problems.apply(event.getCharacterIndex()).ifPresent(this::show));
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> leaving.playFromStart());
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.onChange(_ -> hide());
    area.caretPositionProperty().addListener((_, _, _) -> hide());
    area.focusedProperty().addListener((_, _, _) -> hide());
    area.estimatedScrollYProperty().addListener((_, _, _) -> hide());
    leaving.setOnFinished(_ -> hideIfLeft());
    box.setOnMouseExited(_ -> leaving.playFromStart());
  }

  /// Which key writes the likeliest of what was meant.
  ///
  /// @param now asked each time
  void setKey(Supplier<Optional<KeyCombination>> now) {
    key = now;
  }

  /// Says what is wrong at its place, if there is something to say.
  void show(Problem problem) {
    leaving.stop();
    if (!problem.message().isBlank()) {
      Label message = Styles.with(new Label(problem.message()), "problem-message");
      message.setWrapText(true);
      HBox head = new HBox(Icons.of(Feather.ALERT_CIRCLE, Icons.Size.TREE, "icon-danger"), message);
      box.getChildren().setAll(Styles.with(head, "problem-head"));
      if (!problem.fixes().isEmpty()) {
        box.getChildren().add(meant(problem));
      }
      box.autosize();
      floating.below(problem.range().start());
    }
  }

  private Node meant(Problem problem) {
    FlowPane line = Styles.with(new FlowPane(), "problem-meant");
    line.setRowValignment(VPos.CENTER);
    line.getChildren().add(Styles.with(new Label(Strings.of("sql.error.meant")), Styles.SMALL));
    for (String name : problem.fixes()) {
      Hyperlink link = Styles.with(new Hyperlink(name), Styles.MONO, Styles.SMALL, "link");
      link.setMnemonicParsing(false);
      link.setFocusTraversable(false);
      link.setOnAction(_ -> fix.accept(problem, name));
      line.getChildren().add(link);
    }
    line.getChildren().add(Styles.with(new Label("?"), Styles.SMALL));
    key.get().ifPresent(combination -> line.getChildren().add(new KeyCaps(combination)));
    return line;
  }

  private void hideIfLeft() {
    if (!box.isHover()) {
      hide();
    }
  }

  private void hide() {
    leaving.stop();
    floating.hide();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && floating.isShowing()) {
      hide();
      event.consume();
    }
  }
}
