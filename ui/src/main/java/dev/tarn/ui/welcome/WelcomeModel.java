package dev.tarn.ui.welcome;

import dev.tarn.ui.welcome.EngineStart.Phase;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What the start page shows.
public final class WelcomeModel {
  private final ObjectProperty<EngineStart> engine =
      new SimpleObjectProperty<>(new EngineStart(Phase.STOPPED, "", "", 0, 0));
  private final ObservableList<RecentItem> recent = FXCollections.observableArrayList();
  private boolean remote;

  /// Says that queries go to a server that is not ours: it has no sample data, and does not see the
  /// files of this machine. Before the page is built.
  public void useRemote() {
    remote = true;
  }

  /// Tells if queries go to a server that is not ours.
  boolean isRemote() {
    return remote;
  }

  /// How far the engine's start is.
  ///
  /// @return may be set
  public ObjectProperty<EngineStart> engineProperty() {
    return engine;
  }

  /// What was open before, newest first.
  ///
  /// @return to be set as a whole
  public ObservableList<RecentItem> recent() {
    return recent;
  }
}
