package dev.tarn.ui.table;

import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.pane.Command;
import java.util.List;
import javafx.scene.Node;

/// What a tab of a table's page holds. For the window's thread.
///
/// It is made when its tab is chosen first, told the facts at once and again whenever they were
/// read anew, and closed with the page.
public interface TablePart extends AutoCloseable {

  /// The nodes under the row of tabs.
  ///
  /// @return always the same
  Node view();

  /// Shows a table.
  ///
  /// @param facts what was read of it
  void show(TableFacts facts);

  /// What can be done here.
  ///
  /// @return for the palette
  default List<Command> commands() {
    return List.of();
  }

  /// Takes the keyboard to its main part.
  void focus();

  @Override
  default void close() {}
}
