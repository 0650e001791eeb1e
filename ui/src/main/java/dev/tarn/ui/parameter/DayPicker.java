package dev.tarn.ui.parameter;

import atlantafx.base.controls.Calendar;
import dev.tarn.ui.theme.Styles;
import java.time.LocalDate;
import java.util.function.Consumer;
import javafx.scene.layout.StackPane;

/// A month of which a day can be picked.
final class DayPicker extends StackPane {
  private Consumer<LocalDate> onPick = _ -> {};

  DayPicker() {
    Styles.with(this, "day-picker");
  }

  void setOnPick(Consumer<LocalDate> picked) {
    onPick = picked;
  }

  /// Shows the month of a day.
  void show(LocalDate day) {
    // The control of old forgets the month when only its value is set.
    Calendar calendar = new Calendar(day);
    calendar
        .valueProperty()
        .subscribe((_, now) -> {
          if (now != null) {
            onPick.accept(now);
          }
        });
    getChildren().setAll(calendar);
  }

  /// Gives the keyboard to the day.
  void focus() {
    if (!getChildren().isEmpty()) {
      getChildren().getFirst().requestFocus();
    }
  }
}
