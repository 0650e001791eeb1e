package dev.tarn.ui.history;

import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.state.HistoryEntry.State;
import java.util.Set;

/// Which runs are listed.
enum StateFilter {
  /// All of them.
  ALL(Strings.of("history.filter.all")),
  /// Those that went well.
  DONE(Strings.of("history.filter.done")),
  /// Those that ended with an error.
  FAILED(Strings.of("history.filter.failed")),
  /// Those that somebody or something stopped.
  STOPPED(Strings.of("history.filter.stopped"));

  private final String title;

  StateFilter(String title) {
    this.title = title;
  }

  String title() {
    return title;
  }

  Set<State> states() {
    return switch (this) {
      case ALL -> Set.of();
      case DONE -> Set.of(State.SUCCEEDED);
      case FAILED -> Set.of(State.FAILED);
      case STOPPED -> Set.of(State.CANCELLED, State.LOST);
    };
  }
}
