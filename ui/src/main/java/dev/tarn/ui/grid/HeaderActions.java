package dev.tarn.ui.grid;

/// Who is told what is done to headers. On the window's thread; columns as they are shown.
public interface HeaderActions {

  /// The rows are to be sorted.
  ///
  /// @param column from 0
  /// @param more true to add to the columns that are sorted by
  void sort(int column, boolean more);

  /// A column's menu is wanted.
  ///
  /// @param column from 0
  /// @param screenX where the menu goes
  /// @param screenY where the menu goes
  void menu(int column, double screenX, double screenY);

  /// A menu for cells is wanted.
  ///
  /// @param screenX where the menu goes
  /// @param screenY where the menu goes
  void cellMenu(double screenX, double screenY);

  /// A column was dragged.
  ///
  /// @param from its place before
  /// @param to its place among the others afterwards
  void move(int from, int to);
}
