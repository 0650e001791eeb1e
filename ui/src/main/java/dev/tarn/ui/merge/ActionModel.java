package dev.tarn.ui.merge;

import dev.tarn.session.merge.MergeAction;
import java.util.List;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// What is chosen for some of the rows.
final class ActionModel {
  private final ObjectProperty<ActionKind> kind;
  private final StringProperty condition = new SimpleStringProperty("");
  private final StringProperty assignments = new SimpleStringProperty("");
  private final ObjectProperty<List<String>> columns = new SimpleObjectProperty<>(List.of());

  ActionModel(ActionKind usual) {
    kind = new SimpleObjectProperty<>(usual);
  }

  ObjectProperty<ActionKind> kindProperty() {
    return kind;
  }

  StringProperty conditionProperty() {
    return condition;
  }

  /// SQL such as `active = false`.
  StringProperty assignmentsProperty() {
    return assignments;
  }

  /// The columns that are updated, if they are chosen.
  ObjectProperty<List<String>> columnsProperty() {
    return columns;
  }

  Observable[] sources() {
    return new Observable[] {kind, condition, assignments, columns};
  }

  MergeAction action() {
    return kind.get().action(condition.get(), columns.get(), assignments.get());
  }

  /// Tells if something is to be chosen yet.
  boolean isUnfinished() {
    return (kind.get() == ActionKind.CHOSEN && columns.get().isEmpty())
        || (kind.get() == ActionKind.SET && assignments.get().isBlank());
  }
}
