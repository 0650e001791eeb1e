package dev.tarn.session.export;

/// How far an export is, and the way to stop it. Thread-safe.
public final class ExportProgress {
  private volatile Runnable stop = () -> {};
  private volatile double fraction;
  private volatile long rows;
  private volatile boolean cancelled;

  /// Makes one that has not begun.
  public ExportProgress() {}

  /// How far it is.
  ///
  /// @return 0 to 1
  public double fraction() {
    return fraction;
  }

  /// How many rows are written, as far as that is known.
  ///
  /// @return a count
  public long rows() {
    return rows;
  }

  /// Asks the export to stop. Returns at once; harmless when it has ended.
  public void cancel() {
    cancelled = true;
    stop.run();
  }

  /// Tells if it was asked to stop.
  ///
  /// @return stays true
  public boolean isCancelled() {
    return cancelled;
  }

  /// What else must be done to stop, besides asking [#isCancelled] again and again.
  ///
  /// @param how runs on the thread that cancels
  void onCancel(Runnable how) {
    stop = how;
    if (cancelled) {
      how.run();
    }
  }

  void wrote(long count, long total) {
    rows = count;
    fraction = total == 0 ? 1 : (double) count / total;
  }

  void at(double share) {
    fraction = share;
  }
}
