package dev.tarn.ui.control;

import dev.tarn.ui.theme.Styles;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;

/// A chip that lets one of several values be chosen.
///
/// @param <T> the values
public final class ChoiceChip<T> extends MenuButton {

  /// Makes a chip.
  ///
  /// @param choices in order
  /// @param words how a value is called
  /// @param chosen the value, which the chip follows and sets
  public ChoiceChip(List<T> choices, Function<T, String> words, Property<T> chosen) {
    Styles.with(this, Styles.CHIP);
    setMnemonicParsing(false);
    ToggleGroup group = new ToggleGroup();
    for (T choice : choices) {
      RadioMenuItem item = Menus.plain(new RadioMenuItem(words.apply(choice)));
      item.setToggleGroup(group);
      item.setOnAction(_ -> chosen.setValue(choice));
      chosen.subscribe(now -> item.setSelected(choice.equals(now)));
      getItems().add(item);
    }
    chosen.subscribe(now -> setText(words.apply(now)));
  }
}
