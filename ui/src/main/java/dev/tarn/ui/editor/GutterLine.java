package dev.tarn.ui.editor;

import dev.tarn.ui.theme.Styles;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/// What stands left of one line: its number, a mark that runs the statement, a bar beside the
/// statement that the caret means, and a mark that folds.
///
/// decision: the marks are shapes of fixed size that change by state alone. A change that asks for
/// a layout, such as another icon, makes the editor's list lose a line whose text changes in the
/// same moment.
final class GutterLine extends HBox {
  private static final PseudoClass CURRENT = Styles.state("current");
  private static final PseudoClass START = Styles.state("start");
  private static final PseudoClass FIRST = Styles.state("first");
  private static final PseudoClass MISTAKE = Styles.state("mistake");
  private static final PseudoClass FOLD = Styles.state("fold");
  private static final PseudoClass FOLDED = Styles.state("folded");

  private final int line;
  private final IntPredicate folded;
  private final ChangeListener<Marks> listener = (_, _, now) -> show(now);
  private @Nullable Marks shown;

  /// What a gutter does when its marks are pressed, and what it must ask.
  ///
  /// @param run takes the line whose statement is to be run
  /// @param fold takes the line under which lines are to be folded or shown
  /// @param folded tells if lines are hidden under one
  record Actions(IntConsumer run, IntConsumer fold, IntPredicate folded) {}

  /// Makes the gutter of a line.
  ///
  /// @param line from 0
  /// @param marks what is to be shown; held weakly
  /// @param actions what its marks do
  GutterLine(int line, ObservableValue<Marks> marks, Actions actions) {
    this.line = line;
    this.folded = actions.folded();
    getStyleClass().add("gutter");
    Label number = Styles.with(new Label(Integer.toString(line + 1)), "gutter-number");
    Region mark = Styles.with(new Region(), "gutter-mark");
    Region bar = Styles.with(new Region(), "gutter-bar");
    Region fold = Styles.with(new Region(), "gutter-fold");
    mark.setOnMouseClicked(_ -> {
      if (getPseudoClassStates().contains(START)) {
        actions.run().accept(line);
      }
    });
    fold.setOnMouseClicked(_ -> actions.fold().accept(line));
    getChildren().addAll(number, mark, bar, fold);
    marks.addListener(new WeakChangeListener<>(listener));
    show(marks.getValue());
  }

  private void show(Marks now) {
    boolean hides = folded.test(line);
    pseudoClassStateChanged(FOLDED, hides);
    if (!now.isSame(shown, line)) {
      shown = now;
      pseudoClassStateChanged(CURRENT, now.isCurrent(line));
      pseudoClassStateChanged(START, now.isStart(line) && !now.isMistake(line));
      pseudoClassStateChanged(FIRST, now.isCurrentStart(line));
      pseudoClassStateChanged(MISTAKE, now.isMistake(line));
      pseudoClassStateChanged(FOLD, now.isFold(line));
    }
  }
}
