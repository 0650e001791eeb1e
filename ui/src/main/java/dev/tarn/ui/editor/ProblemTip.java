package dev.tarn.ui.editor;

import java.time.Duration;
import java.util.Optional;
import java.util.function.IntFunction;
import javafx.geometry.Point2D;
import javafx.scene.control.Tooltip;
import org.fxmisc.richtext.event.MouseOverTextEvent;

/// Says what is wrong with the text under the mouse.
final class ProblemTip {
  private static final Duration DELAY = Duration.ofMillis(400);
  private static final double BELOW = 14;

  private final SqlArea area;
  private final IntFunction<Optional<Problem>> problems;
  private final Tooltip tip = new Tooltip();

  /// Watches the mouse.
  ///
  /// @param area where
  /// @param problems what is wrong at a place of the text
  ProblemTip(SqlArea area, IntFunction<Optional<Problem>> problems) {
    this.area = area;
    this.problems = problems;
    tip.setWrapText(true);
    tip.getStyleClass().add("problem-tip");
    area.setMouseOverTextDelay(DELAY);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_BEGIN, this::over);
    area.addEventHandler(MouseOverTextEvent.MOUSE_OVER_TEXT_END, _ -> tip.hide());
    area.onChange(_ -> tip.hide());
  }

  private void over(MouseOverTextEvent event) {
    problems
        .apply(event.getCharacterIndex())
        .filter(problem -> !problem.message().isBlank())
        .ifPresent(problem -> {
          Point2D place = event.getScreenPosition();
          tip.setText(problem.message());
          tip.show(area, place.getX(), place.getY() + BELOW);
        });
  }
}
