package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.text.Strings;
import javafx.scene.control.Label;

/// A field for one value out of some.
final class DropdownInput extends PressField {
  private final ParameterModel model;
  private final Label words = words();
  private final ChoiceBox box;
  private final FieldPopup popup;

  DropdownInput(ParameterModel model, FieldTools tools, Choices choices) {
    super(model.name(), tools.run());
    this.model = model;
    getChildren().addAll(words, chevron());
    box = new ChoiceBox(tools.choices(), choices, this::isChosen, this::isChosen, this::pick);
    popup = new FieldPopup(this, box);
    model.writtenProperty().subscribe(_ -> show());
    model.definitionProperty().subscribe(_ -> show());
  }

  @Override
  void open() {
    popup.show();
    box.show();
  }

  private boolean isChosen(Choice choice) {
    return model.shown().parts().contains(choice.value());
  }

  private void pick(Choice choice) {
    model.writtenProperty().set(Written.of(choice.value()));
    popup.hide();
  }

  private void show() {
    Written shown = model.shown();
    String none =
        shown.isNull() ? Strings.of("parameter.prompt.null") : Strings.of("parameter.choose");
    words.setText(shown.parts().isEmpty() ? none : shown.parts().getFirst());
    setEmpty(shown.parts().isEmpty());
  }
}
