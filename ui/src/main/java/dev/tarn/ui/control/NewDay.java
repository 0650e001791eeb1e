package dev.tarn.ui.control;

import java.time.LocalDate;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.stage.Window;
import javafx.util.Duration;

/// Tells a part of a window that it has become another day, so that words such as `today` stay
/// true. The clock is looked at each minute while the window is shown, as machines sleep.
public final class NewDay {
  private static final Duration OFTEN = Duration.minutes(1);

  private final Supplier<LocalDate> today;
  private final Runnable changed;
  private LocalDate day;

  NewDay(Supplier<LocalDate> today, Runnable changed) {
    this.today = today;
    this.changed = changed;
    this.day = today.get();
  }

  /// Watches the clock.
  ///
  /// @param node in the window
  /// @param changed runs at each new day, on the window's thread
  public static void watch(Node node, Runnable changed) {
    NewDay watch = new NewDay(LocalDate::now, changed);
    Timeline clock = new Timeline(new KeyFrame(OFTEN, _ -> watch.look()));
    clock.setCycleCount(Animation.INDEFINITE);
    node.sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(Window::showingProperty)
        .orElse(false)
        .subscribe(shown -> {
          if (shown) {
            watch.look();
            clock.play();
          } else {
            clock.stop();
          }
        });
  }

  /// Looks at the clock.
  void look() {
    LocalDate now = today.get();
    if (!now.equals(day)) {
      day = now;
      changed.run();
    }
  }
}
