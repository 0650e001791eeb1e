package dev.tarn.ui.compare;

import dev.tarn.session.Result;
import dev.tarn.session.compare.Comparison;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/// What the box of a comparison shows. Properties only; for the window's thread.
final class CompareModel {
  private final ObjectProperty<@Nullable ComparedResult> before = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Compared> compared = new SimpleObjectProperty<>();
  private final StringProperty trouble = new SimpleStringProperty("");
  private final DoubleProperty progress = new SimpleDoubleProperty(-1);
  private final StringProperty progressWords = new SimpleStringProperty("");

  /// An answer, with the rows it is about.
  ///
  /// @param left the earlier result
  /// @param right the later result
  /// @param keys names of the columns by which rows were matched; none for their order
  /// @param comparison what differs
  /// @param onlyLeft columns that the earlier one alone has
  /// @param onlyRight columns that the later one alone has
  record Compared(
      Result left,
      Result right,
      List<String> keys,
      Comparison comparison,
      List<String> onlyLeft,
      List<String> onlyRight) {}

  /// The earlier result, null until one is chosen.
  ObjectProperty<@Nullable ComparedResult> beforeProperty() {
    return before;
  }

  /// The answer, null while there is none.
  ObjectProperty<@Nullable Compared> comparedProperty() {
    return compared;
  }

  /// Why there is no answer; empty if that is not so.
  StringProperty troubleProperty() {
    return trouble;
  }

  /// From 0 to 1 while rows are compared, negative otherwise.
  DoubleProperty progressProperty() {
    return progress;
  }

  /// How far it is, in words.
  StringProperty progressWordsProperty() {
    return progressWords;
  }
}
