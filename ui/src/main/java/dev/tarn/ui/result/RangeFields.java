package dev.tarn.ui.result;

import dev.tarn.session.DataType;
import dev.tarn.session.view.Bound;
import dev.tarn.session.view.ColumnFilter;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.result.RangeEnds.End;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Two fields for the least and the greatest value of a column; both may stay empty. What cannot be
/// read is told while it is typed.
final class RangeFields extends VBox {
  private final int column;
  private final RangeEnds ends;
  private final RowsController controller;
  private final Runnable done;
  private final TextField from = field();
  private final TextField to = field();
  private final Label wrong = Styles.with(new Label(), Styles.HINT, "range-wrong");
  private final Button apply;

  /// Makes the fields, filled with the range that filters the column now.
  ///
  /// @param done called when a range was taken
  RangeFields(RowsModel model, RowsController controller, int column, Runnable done) {
    DataType type = model.schema().column(column).type();
    this.column = column;
    this.ends = new RangeEnds(type, RowsModel.ZONE);
    this.controller = controller;
    this.done = done;
    getStyleClass().add("range-fields");
    describe(from, "rows.range.from", "rows.range.from.about");
    describe(to, "rows.range.to", "rows.range.to.about");
    apply =
        Styles.with(
            Buttons.of(Strings.of("rows.range.apply"), this::apply), Styles.FLAT, Styles.COMPACT);
    apply.setMinWidth(USE_PREF_SIZE);
    HBox row = Styles.with(new HBox(from, to, apply), "range-row");
    row.setAlignment(Pos.CENTER_LEFT);
    wrong.setWrapText(true);
    wrong.managedProperty().bind(wrong.visibleProperty());
    wrong.visibleProperty().bind(wrong.textProperty().isNotEmpty());
    getChildren().addAll(row, wrong);
    fill(model);
    from.textProperty().subscribe(this::check);
    to.textProperty().subscribe(this::check);
  }

  /// Tells if the keyboard is in one of the fields.
  boolean isEntered() {
    return from.isFocused() || to.isFocused();
  }

  private void describe(TextField field, String prompt, String about) {
    String words = Strings.of(about, ends.example());
    field.setPromptText(Strings.of(prompt));
    field.setAccessibleText(words);
    field.setTooltip(Buttons.tooltip(words));
  }

  private static TextField field() {
    TextField field = Styles.with(new TextField(), Styles.COMPACT, Styles.MONO);
    field.setPrefWidth(0);
    HBox.setHgrow(field, Priority.ALWAYS);
    return field;
  }

  private void fill(RowsModel model) {
    model.spec.get().filters().stream()
        .filter(filter -> filter.column() == column)
        .filter(ColumnFilter.Range.class::isInstance)
        .map(ColumnFilter.Range.class::cast)
        .findFirst()
        .ifPresent(range -> {
          Optional.ofNullable(range.from())
              .ifPresent(end -> from.setText(ends.write(end, End.FROM)));
          Optional.ofNullable(range.to()).ifPresent(end -> to.setText(ends.write(end, End.TO)));
        });
  }

  private void check() {
    String trouble = trouble(from, End.FROM) + trouble(to, End.TO);
    wrong.setText(trouble);
    apply.setDisable(!trouble.isEmpty());
  }

  private String trouble(TextField field, End end) {
    field.getStyleClass().remove(Styles.FIELD_ERROR);
    try {
      ends.read(field.getText(), end);
      return "";
    } catch (RangeEnds.UnreadableException e) {
      Styles.with(field, Styles.FIELD_ERROR);
      return String.valueOf(e.getMessage());
    }
  }

  /// Filters the column by the range, or by none if both fields are empty.
  void apply() {
    try {
      Bound lower = ends.read(from.getText(), End.FROM).orElse(null);
      Bound upper = ends.read(to.getText(), End.TO).orElse(null);
      ColumnFilter range = new ColumnFilter.Range(column, lower, upper);
      if (lower == null && upper == null) {
        controller.unfilterKind(range);
      } else {
        controller.filter(range);
      }
      done.run();
    } catch (RangeEnds.UnreadableException e) {
      wrong.setText(String.valueOf(e.getMessage()));
    }
  }
}
