package dev.tarn.workspace.settings;

import dev.tarn.session.format.FormatOptions;

/// What the user chose for editors.
///
/// @param wrap true if long lines go on below
/// @param format how statements are formatted
public record EditorSettings(boolean wrap, FormatOptions format) {

  /// What holds until the user chooses.
  public static final EditorSettings USUAL = new EditorSettings(false, FormatOptions.USUAL);
}
