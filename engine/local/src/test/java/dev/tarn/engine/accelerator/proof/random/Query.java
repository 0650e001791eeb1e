package dev.tarn.engine.accelerator.proof.random;

/// A random query.
///
/// @param part its text, which can be made smaller
/// @param ordered if its order leaves no choice
record Query(Part part, boolean ordered) {
  /// The SQL.
  String text() {
    return part.text();
  }
}
