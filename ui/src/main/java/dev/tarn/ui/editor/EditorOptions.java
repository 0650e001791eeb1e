package dev.tarn.ui.editor;

import dev.tarn.session.format.FormatOptions;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the user chose for all editors. For the window's thread.
public final class EditorOptions {
  private final BooleanProperty wrap = new SimpleBooleanProperty();
  private final ObjectProperty<FormatOptions> format =
      new SimpleObjectProperty<>(FormatOptions.USUAL);

  /// Tells if long lines go on below.
  ///
  /// @return may be set
  public BooleanProperty wrapProperty() {
    return wrap;
  }

  /// How statements are formatted.
  ///
  /// @return may be set
  public ObjectProperty<FormatOptions> formatProperty() {
    return format;
  }
}
