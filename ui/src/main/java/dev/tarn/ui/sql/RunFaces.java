package dev.tarn.ui.sql;

import dev.tarn.ui.control.Segments;
import dev.tarn.ui.text.Strings;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Chooses what is seen of the run in front.
final class RunFaces {
  private final Segments<RunFace> segments;
  private @Nullable RunModel run;
  private @Nullable Subscription following;

  RunFaces() {
    Map<RunFace, String> titles = new LinkedHashMap<>();
    titles.put(RunFace.ROWS, Strings.of("run.rows"));
    titles.put(RunFace.PROFILE, Strings.of("run.profile"));
    titles.put(RunFace.PLAN, Strings.of("run.plan"));
    segments = new Segments<>(titles, RunFace.ROWS);
    segments
        .valueProperty()
        .subscribe(face -> {
          RunModel shown = run;
          if (shown != null) {
            shown.faceProperty().set(face);
          }
        });
  }

  Segments<RunFace> node() {
    return segments;
  }

  /// Takes the run in front, or none.
  void show(@Nullable RunModel front) {
    Subscription old = following;
    if (old != null) {
      old.unsubscribe();
    }
    run = front;
    following =
        front == null ? null : front.faceProperty().subscribe(segments.valueProperty()::set);
  }
}
