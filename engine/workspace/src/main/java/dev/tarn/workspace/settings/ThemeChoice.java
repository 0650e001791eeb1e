package dev.tarn.workspace.settings;

/// Which colours the window has.
public enum ThemeChoice {
  /// As the system has them.
  SYSTEM,
  /// Dark on light.
  LIGHT,
  /// Light on dark.
  DARK
}
