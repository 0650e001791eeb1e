package dev.tarn.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Finds out when nobody needs the engine any more: no open call, no running statement or stream,
/// and no call for a set time.
final class IdleWatch {
  private final Activity activity;
  private final BooleanSupplier running;
  private final Duration limit;

  /// Watches an engine.
  ///
  /// @param running whether the engine works on something, with or without a client
  /// @param limit how long it may idle; zero means for ever
  IdleWatch(Activity activity, BooleanSupplier running, Duration limit) {
    this.activity = activity;
    this.running = running;
    this.limit = limit;
  }

  /// Looks once.
  ///
  /// @return true if the engine has been idle for the whole time
  boolean isOver() {
    if (limit.isZero()) {
      return false;
    }
    if (activity.isOpen() || running.getAsBoolean()) {
      activity.touch();
    }
    return activity.idle().compareTo(limit) >= 0;
  }
}
