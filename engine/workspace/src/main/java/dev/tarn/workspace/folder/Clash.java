package dev.tarn.workspace.folder;

/// What to do with a file or folder whose name is taken where it is to go.
public enum Clash {
  /// It gets another name, such as `orders 2.sql`.
  KEEP_BOTH,
  /// What is there goes to the trash.
  REPLACE,
  /// It stays where it is.
  SKIP
}
