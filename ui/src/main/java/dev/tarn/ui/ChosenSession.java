package dev.tarn.ui;

import dev.tarn.session.Session;
import dev.tarn.ui.sql.EngineLight;
import dev.tarn.ui.sql.SqlSessions;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;

/// The session of a tab: its own, or the one that tabs share if it was told to.
final class ChosenSession implements SqlSessions {
  private final SqlSessions own;
  private final SqlSessions common;
  private final BooleanProperty shared = new SimpleBooleanProperty();
  private volatile boolean isShared;

  /// Takes both.
  ///
  /// @param own closed with the tab
  /// @param common left open
  ChosenSession(SqlSessions own, SqlSessions common) {
    this.own = own;
    this.common = common;
    shared.subscribe(chosen -> isShared = chosen);
  }

  @Override
  public Session ready() throws InterruptedException {
    return isShared ? common.ready() : own.ready();
  }

  @Override
  public ObservableValue<EngineLight> engine() {
    return own.engine();
  }

  @Override
  public boolean isLocal() {
    return own.isLocal();
  }

  @Override
  public BooleanProperty sharedProperty() {
    return shared;
  }

  @Override
  public void close() {
    own.close();
  }
}
