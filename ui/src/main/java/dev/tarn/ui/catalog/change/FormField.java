package dev.tarn.ui.catalog.change;

/// A field of a form.
///
/// @param label at its left
/// @param value what stands in it at first
/// @param prompt what stands in it while it is empty
/// @param size how much is written in it
record FormField(String label, String value, String prompt, Size size) {

  /// How much is written in a field.
  enum Size {
    /// A name.
    LINE,
    /// Sentences.
    TEXT
  }

  static FormField line(String label, String value, String prompt) {
    return new FormField(label, value, prompt, Size.LINE);
  }

  static FormField text(String label, String value, String prompt) {
    return new FormField(label, value, prompt, Size.TEXT);
  }
}
