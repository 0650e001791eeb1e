package dev.tarn.ui.sql;

import dev.tarn.session.Session;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// Where the statements of one tab run.
public interface SqlSessions extends AutoCloseable {

  /// The tab's session, on an engine that takes statements; the engine is started if it must be.
  /// Blocks, so it is never called on the window's thread.
  ///
  /// @return the same session as long as its engine lives
  /// @throws dev.tarn.session.SessionException in plain words, if there is none to be had
  /// @throws InterruptedException if the wait was interrupted
  Session ready() throws InterruptedException;

  /// How the engine is, for the chip of the toolbar.
  ///
  /// @return changes on the window's thread
  ObservableValue<EngineLight> engine();

  /// Tells if statements run on Tarn's own engine, which knows Tarn's commands and sees the files
  /// of this machine.
  ///
  /// @return false for a remote server
  default boolean isLocal() {
    return true;
  }

  /// Tells if the tab uses the session that tabs share instead of its own.
  ///
  /// @return set on the window's thread; without effect where there is nothing to share
  default BooleanProperty sharedProperty() {
    return new SimpleBooleanProperty();
  }

  /// Lets go of the session, without waiting.
  @Override
  void close();
}
