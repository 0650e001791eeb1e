package dev.tarn.ui.load;

import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.load.Unpacking;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;

/// The unpacking of the looks at a zip: tells the box how far it is, stops it, and has deleted what
/// nobody needs any more. For the window's thread.
final class Unpackings {
  private static final Duration TICK = Duration.millis(200);

  private final LoadModel model;
  private final Background background;
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));
  private Throughput throughput = new Throughput();
  private Unpacking now = new Unpacking();
  private Unpacking shown = now;
  private boolean kept;

  Unpackings(LoadModel model, Background background) {
    this.model = model;
    this.background = background;
    clock.setCycleCount(Animation.INDEFINITE);
  }

  /// Begins a look; one that still goes on is stopped.
  Unpacking begin() {
    end();
    now = new Unpacking();
    throughput = new Throughput();
    clock.play();
    return now;
  }

  /// The look that goes on has come to its end, and its files are shown.
  void shown() {
    clock.stop();
    model.unpackingProperty().set(Activity.NONE);
    if (shown != now) {
      discard(shown);
      shown = now;
    }
  }

  /// Ends a look that goes on; what is shown stays.
  void end() {
    clock.stop();
    model.unpackingProperty().set(Activity.NONE);
    if (now != shown) {
      now.stop();
      discard(now);
      now = shown;
    }
  }

  /// The files are needed even when the box is closed.
  void keep() {
    kept = true;
  }

  /// Deletes the files that were shown, unless they are needed.
  void release() {
    end();
    if (!kept) {
      discard(shown);
    }
  }

  private void discard(Unpacking old) {
    background.run(
        () -> {
          old.discard();
          return true;
        },
        _ -> {},
        _ -> {});
  }

  private void tick() {
    Unpacking.Progress progress = now.progress();
    if (!progress.isGoingOn()) {
      model.unpackingProperty().set(Activity.NONE);
      return;
    }
    long perSecond = throughput.perSecond(progress.bytes(), System.nanoTime());
    String done = Quantities.bytes(progress.bytes());
    String all = Quantities.bytes(progress.all());
    model
        .unpackingProperty()
        .set(
            new Activity(
                perSecond > 0
                    ? Strings.of("load.unpacked.rate", done, all, Quantities.bytes(perSecond))
                    : Strings.of("load.unpacked", done, all),
                (double) progress.bytes() / progress.all()));
  }
}
