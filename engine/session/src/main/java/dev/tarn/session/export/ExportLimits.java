package dev.tarn.session.export;

/// How much a format can hold.
///
/// @param rows the most rows, the line of names among them
/// @param columns the most columns
/// @param characters the most UTF-16 units of one value
public record ExportLimits(long rows, int columns, int characters) {
  /// All there is.
  public static final ExportLimits NONE =
      new ExportLimits(Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

  /// What one sheet of an Excel workbook holds.
  public static final ExportLimits XLSX = new ExportLimits(1_048_576, 16_384, 32_767);

  /// How many rows of a result fit.
  ///
  /// @param count the rows there are
  /// @param header if a line of names goes before
  /// @return the count, or less
  public long fitting(long count, Header header) {
    return Math.min(count, header == Header.WITH && rows != Long.MAX_VALUE ? rows - 1 : rows);
  }
}
