package dev.tarn.ui.parameter;

import dev.tarn.session.parameter.DateRanges;
import dev.tarn.session.parameter.Written;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/// A field for two days: it shows the range, and under it are quick choices, two fields and two
/// calendars.
final class RangeInput extends PressField {
  private final ParameterModel model;
  private final Label words = new Label();
  private final TextField min = end(Strings.of("parameter.range.min"));
  private final TextField max = end(Strings.of("parameter.range.max"));
  private final DayPicker minDays = new DayPicker();
  private final DayPicker maxDays = new DayPicker();
  private final FieldPopup popup;

  RangeInput(ParameterModel model, FieldTools tools) {
    super(model.name(), tools.run());
    this.model = model;
    words.setMinWidth(0);
    getChildren().addAll(Icons.of(Feather.CALENDAR, Icons.Size.CHIP), words, chevron());
    HBox ends = Styles.with(new HBox(column(min, minDays), column(max, maxDays)), "range-ends");
    popup = new FieldPopup(this, Styles.with(new HBox(quick(), ends), "range-popup"));
    for (TextField field : List.of(min, max)) {
      field.setOnAction(_ -> popup.hide());
      field.textProperty().subscribe((_, _) -> typed());
    }
    minDays.setOnPick(day -> min.setText(day.toString()));
    maxDays.setOnPick(day -> max.setText(day.toString()));
    model.writtenProperty().subscribe(_ -> show());
    model.definitionProperty().subscribe(_ -> show());
  }

  @Override
  void open() {
    List<String> ends = ends();
    min.setText(ends.isEmpty() ? "" : ends.getFirst());
    max.setText(ends.isEmpty() ? "" : ends.getLast());
    minDays.show(day(min.getText()));
    maxDays.show(day(max.getText()));
    popup.show();
    min.requestFocus();
    min.selectAll();
  }

  private VBox quick() {
    VBox list = Styles.with(new VBox(), "range-quick");
    for (String choice : DateRanges.QUICK) {
      Button button =
          Buttons.of(
              words(choice),
              () -> {
                model.writtenProperty().set(Written.of(choice));
                popup.hide();
              });
      Styles.with(button, Styles.FLAT, Styles.COMPACT);
      button.setMaxWidth(Double.MAX_VALUE);
      list.getChildren().add(button);
    }
    return list;
  }

  private void typed() {
    if (popup.isShowing()) {
      boolean nothing = min.getText().isBlank() && max.getText().isBlank();
      model
          .writtenProperty()
          .set(
              nothing ? Written.NOTHING : Written.of(min.getText().strip(), max.getText().strip()));
      model.check();
    }
  }

  private void show() {
    Written shown = model.shown();
    words.setText(
        switch (shown.parts().size()) {
          case 0 ->
              shown.isNull()
                  ? Strings.of("parameter.prompt.null")
                  : Strings.of("parameter.range.none");
          case 1 -> words(shown.parts().getFirst());
          default -> shown.parts().getFirst() + " – " + shown.parts().getLast();
        });
    setEmpty(shown.parts().isEmpty());
  }

  private List<String> ends() {
    Written shown = model.shown();
    return shown.parts().size() == 1
        ? DateRanges.ends(shown.parts().getFirst(), LocalDate.now(ZoneId.systemDefault()))
        : shown.parts();
  }

  private static String words(String range) {
    String text = range.replace("..", " – ");
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      return LocalDate.now(ZoneId.systemDefault());
    }
  }

  private static TextField end(String words) {
    TextField field = Styles.with(new TextField(), Styles.COMPACT);
    field.setPromptText(words);
    field.setAccessibleText(words);
    return field;
  }

  private static VBox column(TextField field, DayPicker days) {
    VBox.setVgrow(days, Priority.NEVER);
    return Styles.with(new VBox(field, days), "range-end");
  }
}
