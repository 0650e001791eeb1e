package dev.tarn.ui.control;

import dev.tarn.ui.theme.Styles;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/// Two to four views of the same thing, of which one is seen.
///
/// @param <T> names a view
public final class Segments<T> extends HBox {
  private final ObjectProperty<T> value;
  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final ToggleGroup group = new ToggleGroup();

  /// Makes the control.
  ///
  /// @param titles of the views, in order
  /// @param first the one that is seen at first
  public Segments(Map<T, String> titles, T first) {
    value = new SimpleObjectProperty<>(first);
    Styles.with(this, Styles.SEGMENTS);
    titles.forEach((view, title) -> {
      ToggleButton button = new ToggleButton(title);
      button.setMnemonicParsing(false);
      button.setToggleGroup(group);
      button.setMinWidth(USE_PREF_SIZE);
      // A press on the chosen one must not leave none chosen.
      button.setOnAction(_ -> {
        value.set(view);
        show();
      });
      buttons.put(view, button);
      getChildren().add(button);
    });
    value.subscribe(_ -> show());
    setMaxHeight(USE_PREF_SIZE);
  }

  /// The view that is seen.
  ///
  /// @return may be set
  public ObjectProperty<T> valueProperty() {
    return value;
  }

  /// Leaves some views out.
  ///
  /// @param views those that there are; if the one that is seen is not among them, the first of
  ///   them is seen
  public void only(Collection<T> views) {
    buttons.forEach((view, button) -> {
      button.setVisible(views.contains(view));
      button.setManaged(button.isVisible());
    });
    if (!views.contains(value.get())) {
      buttons.keySet().stream().filter(views::contains).findFirst().ifPresent(value::set);
    }
  }

  private void show() {
    ToggleButton chosen = buttons.get(value.get());
    if (chosen != null) {
      group.selectToggle(chosen);
    }
  }
}
