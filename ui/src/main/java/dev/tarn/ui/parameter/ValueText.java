package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Written;
import dev.tarn.ui.text.Strings;
import javafx.scene.control.TextField;

/// Keeps the text of a field and one part of what is written alike.
final class ValueText {
  private final ParameterModel model;
  private final TextField field;
  private boolean telling;

  private ValueText(ParameterModel model, TextField field) {
    this.model = model;
    this.field = field;
  }

  /// Ties a field to a parameter of a single value.
  static void bind(ParameterModel model, TextField field) {
    ValueText text = new ValueText(model, field);
    field.textProperty().subscribe((_, now) -> text.typed(now));
    model.writtenProperty().subscribe(_ -> text.show());
    model.definitionProperty().subscribe(_ -> text.show());
    field
        .focusedProperty()
        .subscribe(focused -> {
          if (!focused) {
            text.show();
            model.check();
          }
        });
  }

  private void typed(String now) {
    if (!telling) {
      telling = true;
      model.writtenProperty().set(now.isEmpty() ? Written.NOTHING : Written.of(now));
      telling = false;
      prompt();
    }
  }

  private void show() {
    prompt();
    boolean isOwn = telling || (field.isFocused() && field.getText().isEmpty());
    Written shown = model.shown();
    String text = shown.parts().isEmpty() ? "" : shown.parts().getFirst();
    if (!isOwn && !field.getText().equals(text)) {
      telling = true;
      field.setText(text);
      telling = false;
    }
  }

  private void prompt() {
    Written shown = model.shown();
    Written fallback = model.definitionProperty().get().fallback();
    String empty = shown.parts().isEmpty() ? "" : Strings.of("parameter.prompt.empty");
    String otherwise = fallback.parts().isEmpty() ? empty : fallback.parts().getFirst();
    field.setPromptText(shown.isNull() ? Strings.of("parameter.prompt.null") : otherwise);
  }
}
