package dev.tarn.ui.history;

import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.HistorySearch;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What the history's place shows. Properties only; for the window's thread.
final class HistoryModel {
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<StateFilter> filter = new SimpleObjectProperty<>(StateFilter.ALL);
  private final ObservableList<HistoryEntry> entries = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable HistoryEntry> selected = new SimpleObjectProperty<>();
  private final BooleanProperty kept = new SimpleBooleanProperty();
  private final BooleanProperty loaded = new SimpleBooleanProperty();
  private final StringProperty failure = new SimpleStringProperty("");
  private boolean complete;

  /// What is searched.
  StringProperty textProperty() {
    return text;
  }

  /// Which states are listed.
  ObjectProperty<StateFilter> filterProperty() {
    return filter;
  }

  HistorySearch search() {
    return new HistorySearch(text.get(), filter.get().states());
  }

  /// The runs that are read by now, the last first.
  ObservableList<HistoryEntry> entries() {
    return entries;
  }

  /// The run whose details are seen, null for none.
  ObjectProperty<@Nullable HistoryEntry> selectedProperty() {
    return selected;
  }

  /// Tells if the selected run's result can be opened.
  BooleanProperty keptProperty() {
    return kept;
  }

  /// False until the first page has come.
  BooleanProperty loadedProperty() {
    return loaded;
  }

  /// Why the history cannot be read, empty if it can.
  StringProperty failureProperty() {
    return failure;
  }

  /// Tells if all runs are read.
  boolean isComplete() {
    return complete;
  }

  /// Takes the first page of another search.
  void replace(List<HistoryEntry> page, boolean all) {
    complete = all;
    show(page);
  }

  /// Takes the first page again; what was read behind it stays.
  void renew(List<HistoryEntry> page, boolean all) {
    if (all) {
      replace(page, true);
      return;
    }
    String last = page.getLast().id();
    int place = 0;
    while (place < entries.size() && !entries.get(place).id().equals(last)) {
      place++;
    }
    List<HistoryEntry> merged = new ArrayList<>(page);
    if (place < entries.size()) {
      merged.addAll(entries.subList(place + 1, entries.size()));
    } else {
      complete = false;
    }
    show(merged);
  }

  /// Takes the next page.
  void add(List<HistoryEntry> page, boolean all) {
    complete = all;
    entries.addAll(page);
  }

  private void show(List<HistoryEntry> list) {
    HistoryEntry before = selected.get();
    entries.setAll(list);
    loaded.set(true);
    failure.set("");
    selected.set(
        before == null
            ? null
            : list.stream().filter(entry -> entry.id().equals(before.id())).findAny().orElse(null));
  }
}
