package dev.tarn.session.export;

import java.time.ZoneId;

/// How values are written.
///
/// @param csv how CSV is written; its header counts for Excel, too
/// @param zone in which moments are written as text or in Excel
public record ExportOptions(CsvStyle csv, ZoneId zone) {

  /// The usual form.
  ///
  /// @param zone in which moments are written
  /// @return with names first
  public static ExportOptions in(ZoneId zone) {
    return new ExportOptions(CsvStyle.USUAL, zone);
  }
}
