package dev.tarn.session.compare;

/// Follows a comparison, and can end it. Called on the thread that compares.
public interface CompareMonitor {
  /// Follows nothing.
  CompareMonitor NONE =
      new CompareMonitor() {
        @Override
        public void at(long done, long all) {}

        @Override
        public boolean isCancelled() {
          return false;
        }
      };

  /// Tells how far it is; some times a second at most.
  ///
  /// @param done rows read by now
  /// @param all rows to be read
  void at(long done, long all);

  /// Tells if nobody wants the answer any more.
  ///
  /// @return true to end with a [java.util.concurrent.CancellationException]
  boolean isCancelled();
}
