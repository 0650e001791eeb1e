package dev.tarn.ui.result;

/// Remembers how the rows of a statement were looked at, for its next run. For the window's thread.
public interface RowsMemory {
  /// Remembers nothing.
  RowsMemory NONE =
      new RowsMemory() {
        @Override
        public String recall() {
          return "";
        }

        @Override
        public void keep(String choice) {}
      };

  /// What was kept last.
  ///
  /// @return empty if nothing was
  String recall();

  /// Keeps how rows are looked at.
  ///
  /// @param choice JSON; empty to show all rows as they come
  void keep(String choice);
}
