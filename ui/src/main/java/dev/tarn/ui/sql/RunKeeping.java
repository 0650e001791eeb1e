package dev.tarn.ui.sql;

/// Where the rows of a result tab are.
enum RunKeeping {
  /// In the tab's hands, or there are none.
  OPEN,
  /// In the store; they are opened when the tab is seen.
  STORED,
  /// Nowhere: they were cleared.
  GONE
}
