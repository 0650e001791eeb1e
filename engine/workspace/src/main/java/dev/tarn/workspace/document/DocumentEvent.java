package dev.tarn.workspace.document;

/// Something about a document changed.
///
/// @param document which
/// @param kind what
public record DocumentEvent(Document document, Kind kind) {

  /// What changed.
  public enum Kind {
    /// Its title, its file, or whether it is saved.
    STATE,
    /// Its whole text, by loading it from its file anew.
    TEXT
  }
}
