package dev.tarn.ui.grid;

/// How the values of a column are written.
public enum CellFormat {
  /// Decimals with commas between the thousands, all else as Spark writes it.
  USUAL,
  /// As Spark writes it.
  RAW,
  /// Numbers, days and times as the user's country writes them.
  LOCALE
}
