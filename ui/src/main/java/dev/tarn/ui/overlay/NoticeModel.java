package dev.tarn.ui.overlay;

import dev.tarn.ui.pane.Notice;
import java.time.LocalTime;
import java.time.ZoneId;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The notices of this window, newest first, and how many the user has not looked at.
final class NoticeModel {
  private static final int KEPT = 100;

  private final ObservableList<Entry> entries = FXCollections.observableArrayList();
  private final IntegerProperty unseen = new SimpleIntegerProperty();

  /// A notice and when it came.
  record Entry(Notice notice, LocalTime time) {}

  ObservableList<Entry> entries() {
    return entries;
  }

  IntegerProperty unseenProperty() {
    return unseen;
  }

  void add(Notice notice) {
    entries.addFirst(new Entry(notice, LocalTime.now(ZoneId.systemDefault())));
    if (entries.size() > KEPT) {
      entries.removeLast();
    }
    unseen.set(unseen.get() + 1);
  }
}
