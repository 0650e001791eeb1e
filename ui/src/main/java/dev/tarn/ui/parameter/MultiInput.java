package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.Choice;
import dev.tarn.session.parameter.Choices;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// A field for some values out of some, each shown as a chip.
final class MultiInput extends PressField {
  private static final int MOST_CHIPS = 3;

  private final ParameterModel model;
  private final Choices choices;
  private final HBox chips = Styles.with(new HBox(), "parameter-chips");
  private final ChoiceBox box;
  private final FieldPopup popup;

  MultiInput(ParameterModel model, FieldTools tools, Choices choices) {
    super(model.name(), tools.run());
    this.model = model;
    this.choices = choices;
    getChildren().addAll(chips, chevron());
    box = new ChoiceBox(tools.choices(), choices, this::isChosen, _ -> false, this::toggle);
    popup = new FieldPopup(this, box);
    model.writtenProperty().subscribe(_ -> show());
    model.definitionProperty().subscribe(_ -> show());
  }

  @Override
  void open() {
    popup.show();
    box.show();
  }

  @Override
  void clear() {
    List<String> parts = new ArrayList<>(model.shown().parts());
    if (!parts.isEmpty()) {
      parts.removeLast();
      write(parts);
    }
  }

  private boolean isChosen(Choice choice) {
    return model.shown().parts().contains(choice.value());
  }

  private void toggle(Choice choice) {
    List<String> parts = new ArrayList<>(model.shown().parts());
    if (!parts.remove(choice.value())) {
      parts.add(choice.value());
    }
    write(parts);
    box.refresh();
  }

  private void write(List<String> parts) {
    model.writtenProperty().set(parts.isEmpty() ? Written.NOTHING : new Written(false, parts));
  }

  private void show() {
    Written shown = model.shown();
    chips.getChildren().clear();
    List<String> parts = shown.parts();
    parts.stream().limit(MOST_CHIPS).forEach(part -> chips.getChildren().add(chip(part)));
    if (parts.size() > MOST_CHIPS) {
      String more = Strings.of("parameter.more", parts.size() - MOST_CHIPS);
      chips.getChildren().add(Styles.with(new Label(more), Styles.HINT, Styles.MUTED));
    }
    if (parts.isEmpty()) {
      String none =
          shown.isNull() ? Strings.of("parameter.prompt.null") : Strings.of("parameter.choose");
      chips.getChildren().add(new Label(none));
    }
    setEmpty(parts.isEmpty());
  }

  private Label chip(String value) {
    String label =
        choices instanceof Choices.Listed(List<Choice> all)
            ? all.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse("")
            : "";
    Label chip = new Label(label.isEmpty() ? value : value + " " + label);
    return Styles.with(chip, Styles.BADGE);
  }
}
