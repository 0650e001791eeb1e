package dev.tarn.ui.sql;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// The result tabs of a SQL tab. A statement that is run again under the same title takes its old
/// tab, unless that is pinned. For the window's thread.
final class RunList {
  private static final int MOST = 20;

  private final ObservableList<RunModel> runs = FXCollections.observableArrayList();
  private final ObservableList<RunModel> all = FXCollections.unmodifiableObservableList(runs);
  private final ObjectProperty<@Nullable RunModel> selected = new SimpleObjectProperty<>();
  private final ViewMemory views = new ViewMemory();

  /// How the rows of the statements are looked at.
  ViewMemory views() {
    return views;
  }

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
      RunModel old = runs.get(i);
      if (tabs.contains(old) || !old.phase().isTerminal() || old.pinnedProperty().get()) {
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

  /// Brings back tabs of an earlier day, before those that there are.
  ///
  /// @param earlier in order
  /// @param front the one to show if none is shown, or null
  void restore(List<RunModel> earlier, @Nullable RunModel front) {
    runs.addAll(0, earlier);
    if (selected.get() == null) {
      selected.set(front == null && !runs.isEmpty() ? runs.getFirst() : front);
    }
  }

  /// Adds a tab at the end and shows it; one of the same run is shown instead.
  void add(RunModel run) {
    RunModel known = runs.stream().filter(other -> isSame(other, run)).findFirst().orElse(null);
    if (known == null) {
      runs.add(run);
    }
    selected.set(known == null ? run : known);
  }

  /// Closes all tabs but one, and those that run or are pinned.
  void closeOthers(RunModel kept) {
    selected.set(kept);
    runs.removeIf(run -> !run.equals(kept) && isLoose(run));
  }

  /// Closes all tabs that neither run nor are pinned.
  void closeAll() {
    runs.removeIf(RunList::isLoose);
    RunModel front = selected.get();
    if (front == null || !runs.contains(front)) {
      selected.set(runs.isEmpty() ? null : runs.getFirst());
    }
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

  private static boolean isLoose(RunModel run) {
    return run.phase().isTerminal() && !run.pinnedProperty().get();
  }

  private static boolean isSame(RunModel one, RunModel other) {
    RunModel.Told told = one.told();
    RunModel.Told its = other.told();
    return told != null && its != null && told.executionId().equals(its.executionId());
  }

  private @Nullable RunModel find(String title) {
    for (RunModel run : runs) {
      if (run.requestProperty().get().title().equals(title) && !run.pinnedProperty().get()) {
        return run;
      }
    }
    return null;
  }
}
