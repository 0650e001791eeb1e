package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.ParameterKind;
import dev.tarn.session.parameter.ValueType;
import java.util.List;
import javafx.scene.layout.HBox;

/// Makes the control for a kind of parameter.
final class Inputs {
  private static final Choices TRUTH =
      new Choices.Listed(List.of(Choice.of("true"), Choice.of("false")));

  private Inputs() {}

  /// A control that fits what a parameter is now.
  static HBox of(ParameterModel model, FieldTools tools) {
    return switch (model.definitionProperty().get().kind()) {
      case ParameterKind.Single(ValueType type) ->
          switch (type) {
            case BOOLEAN -> new DropdownInput(model, tools, TRUTH);
            case DATE -> TextInput.day(model, tools);
            case TEXT, WHOLE, DECIMAL, DOUBLE, TIMESTAMP, TIMESTAMP_NTZ ->
                TextInput.plain(model, tools);
          };
      case ParameterKind.DateRange _ -> new RangeInput(model, tools);
      case ParameterKind.Dropdown(_, Choices choices) -> new DropdownInput(model, tools, choices);
      case ParameterKind.Multi(_, Choices choices) -> new MultiInput(model, tools, choices);
    };
  }
}
