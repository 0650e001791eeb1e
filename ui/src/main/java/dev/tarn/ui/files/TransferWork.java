package dev.tarn.ui.files;

import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.BackgroundWork;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.folder.CopyProgress;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/// Shows in the status bar how far a copy is, with a way to cancel, if it takes over half a second.
final class TransferWork {
  private static final Duration TICK = Duration.millis(100);
  private static final int TICKS_BEFORE = 5;

  private final CopyProgress progress = new CopyProgress();
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.NONE);
  private final List<BackgroundWork> shown;
  private final BackgroundWork work;
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private int ticks;

  TransferWork(String title, List<BackgroundWork> shown) {
    this.shown = shown;
    this.work = new BackgroundWork(title, activity.getReadOnlyProperty(), progress::cancel);
    clock.setCycleCount(Animation.INDEFINITE);
    clock.play();
  }

  CopyProgress progress() {
    return progress;
  }

  void end() {
    clock.stop();
    shown.remove(work);
  }

  private void tick() {
    ticks++;
    long total = progress.total();
    String words =
        total == 0
            ? Strings.of("files.copying.counting")
            : Strings.of(
                "files.copying.bytes", Quantities.bytes(progress.done()), Quantities.bytes(total));
    activity.set(new Activity(words, total == 0 ? -1 : (double) progress.done() / total));
    if (ticks == TICKS_BEFORE) {
      shown.add(work);
    }
  }
}
