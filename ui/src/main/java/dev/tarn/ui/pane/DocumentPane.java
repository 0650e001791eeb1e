package dev.tarn.ui.pane;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import org.kordamp.ikonli.Ikon;

/// What a document tab holds. All members are of the window's thread.
///
/// A tab is a scope: [#close] ends its background work, and after it nothing is called.
public interface DocumentPane extends AutoCloseable {

  /// The document's id in the workspace's journal.
  ///
  /// @return never changes
  String id();

  /// The nodes under the tab row.
  ///
  /// @return always the same
  Parent view();

  /// The tab's name.
  ///
  /// @return such as `orders-review.sql`
  ReadOnlyStringProperty titleProperty();

  /// Tells if the file lacks what the tab shows; drawn as a dot in place of the cross.
  ///
  /// @return always false for documents without file
  ReadOnlyBooleanProperty changedProperty();

  /// Tells if something runs here; drawn as a turning icon.
  ///
  /// @return follows the pane
  ReadOnlyBooleanProperty runningProperty();

  /// How far what runs has come, for the status bar.
  ///
  /// @return [Activity#NONE] while nothing runs
  default ObservableValue<Activity> activity() {
    return new ReadOnlyObjectWrapper<>(Activity.NONE);
  }

  /// Facts for the status bar, from left to right, such as `Ln 14, Col 41`.
  ///
  /// @return empty for none
  ReadOnlyStringProperty factsProperty();

  /// The tab's icon.
  ///
  /// @return Feather for files
  Ikon icon();

  /// What the pane can do, for the palette and the sheet of shortcuts.
  ///
  /// @return in the order of importance
  List<Command> commands();

  /// Where names from the catalog can be written.
  ///
  /// @return empty if the pane has no text
  Optional<TextTarget> text();

  /// Takes the keyboard to its main part.
  void focus();

  /// Ends the pane's work. The text stays in the journal.
  @Override
  void close();
}
