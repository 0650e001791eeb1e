package dev.tarn.ui.catalog.change;

/// What the fields of a form come to.
sealed interface Draft {

  /// A statement that can run.
  record Ready(String sql) implements Draft {}

  /// Something that cannot be meant.
  record Wrong(String words) implements Draft {}

  /// Nothing that is not so already.
  record Same() implements Draft {}
}
