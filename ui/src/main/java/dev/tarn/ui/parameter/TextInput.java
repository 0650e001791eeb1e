package dev.tarn.ui.parameter;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;

/// A field in which a single value is written; one for a day has a calendar.
final class TextInput extends HBox {
  private final TextField field = new TextField();

  private TextInput(ParameterModel model, FieldTools tools) {
    Styles.with(this, Styles.SEARCH_BOX, Styles.COMPACT, "parameter-box");
    field.setAccessibleText(model.name());
    field.setOnAction(_ -> tools.run().run());
    ValueText.bind(model, field);
    getChildren().add(field);
  }

  /// A field for text and numbers.
  static TextInput plain(ParameterModel model, FieldTools tools) {
    return new TextInput(model, tools);
  }

  /// A field for a day.
  static TextInput day(ParameterModel model, FieldTools tools) {
    TextInput input = Styles.with(new TextInput(model, tools), "parameter-day");
    DayPicker picker = new DayPicker();
    FieldPopup popup = new FieldPopup(input.field, picker);
    Button open =
        Buttons.icon(
            Feather.CALENDAR, Strings.of("parameter.calendar"), () -> input.open(popup, picker));
    open.setGraphic(Icons.of(Feather.CALENDAR, Icons.Size.CHIP));
    open.setFocusTraversable(false);
    picker.setOnPick(day -> {
      popup.hide();
      input.field.setText(day.toString());
      input.field.end();
    });
    input.field.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.DOWN && !popup.isShowing()) {
            event.consume();
            input.open(popup, picker);
          }
        });
    input.getChildren().addFirst(open);
    return input;
  }

  private void open(FieldPopup popup, DayPicker picker) {
    LocalDate day = LocalDate.now(ZoneId.systemDefault());
    try {
      day = LocalDate.parse(field.getText().strip());
    } catch (DateTimeException _) {
      // A word such as today: the calendar begins there.
    }
    picker.show(day);
    popup.show();
    picker.focus();
  }

  @Override
  public void requestFocus() {
    field.requestFocus();
  }
}
