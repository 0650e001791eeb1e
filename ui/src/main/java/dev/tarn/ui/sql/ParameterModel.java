package dev.tarn.ui.sql;

import dev.tarn.session.ParameterValue;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// A value that the user writes for a marker. For the window's thread.
final class ParameterModel {
  private final String name;
  private final StringProperty text = new SimpleStringProperty("");
  private final ObjectProperty<ParameterType> type = new SimpleObjectProperty<>(ParameterType.TEXT);
  private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

  ParameterModel(String name) {
    this.name = name;
    text.subscribe(() -> problem.set(""));
    type.subscribe(() -> problem.set(""));
  }

  /// The marker's name, without the colon.
  String name() {
    return name;
  }

  StringProperty textProperty() {
    return text;
  }

  ObjectProperty<ParameterType> typeProperty() {
    return type;
  }

  /// What to write instead, empty if all is well.
  ReadOnlyStringProperty problemProperty() {
    return problem.getReadOnlyProperty();
  }

  /// The value, or empty with a problem.
  Optional<ParameterValue> value() {
    try {
      ParameterValue value = type.get().read(text.get());
      problem.set("");
      return Optional.of(value);
    } catch (IllegalArgumentException e) {
      problem.set(String.valueOf(e.getMessage()));
      return Optional.empty();
    }
  }
}
