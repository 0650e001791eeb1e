package dev.tarn.ui.sql;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The result tabs of a SQL tab. A statement that is run again under the same title takes its old
/// tab. For the window's thread.
final class RunList {
  private static final int MOST = 20;

  private final ObservableList<RunModel> runs = FXCollections.observableArrayList();
  private final ObservableList<RunModel> all = FXCollections.unmodifiableObservableList(runs);
  private final ObjectProperty<@Nullable RunModel> selected = new SimpleObjectProperty<>();

  /// The tabs, in order.
  ObservableList<RunModel> all() {
    return all;
  }

  /// The tab in front, null if there is none.
  ObjectProperty<@Nullable RunModel> selectedProperty() {
    return selected;
  }

  /// The tabs for statements that are to be run, old ones or new ones. The first comes to the
  /// front.
  List<RunModel> tabs(List<RunRequest> requests) {
    List<RunModel> tabs = new ArrayList<>();
    for (RunRequest request : requests) {
      RunModel tab = find(request.title());
      if (tab == null) {
        tab = new RunModel(request);
        runs.add(tab);
      }
      tab.begin(request);
      tabs.add(tab);
    }
    for (int i = 0; runs.size() > MOST && i < runs.size(); ) {
      if (tabs.contains(runs.get(i)) || !runs.get(i).phase().isTerminal()) {
        i++;
      } else {
        runs.remove(i);
      }
    }
    if (!tabs.isEmpty()) {
      selected.set(tabs.getFirst());
    }
    return tabs;
  }

  /// Closes a tab that does not run.
  void close(RunModel run) {
    int place = runs.indexOf(run);
    if (place < 0 || !run.phase().isTerminal()) {
      return;
    }
    runs.remove(place);
    if (run.equals(selected.get())) {
      selected.set(runs.isEmpty() ? null : runs.get(Math.min(place, runs.size() - 1)));
    }
  }

  private @Nullable RunModel find(String title) {
    for (RunModel run : runs) {
      if (run.requestProperty().get().title().equals(title)) {
        return run;
      }
    }
    return null;
  }
}
