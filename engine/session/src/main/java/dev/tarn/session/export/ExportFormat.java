package dev.tarn.session.export;

/// The formats that a result can be written in.
public enum ExportFormat {
  /// Text, one row a line, as spreadsheets and databases read it.
  CSV("csv", Writer.CLIENT),
  /// One JSON object a line.
  JSON("jsonl", Writer.CLIENT),
  /// An Excel workbook: typed cells, and a second sheet that tells where they come from.
  XLSX("xlsx", Writer.CLIENT),
  /// An Arrow IPC file, the same bytes that Tarn keeps.
  ARROW("arrow", Writer.CLIENT),
  /// One Parquet file.
  PARQUET("parquet", Writer.ENGINE),
  /// A folder of Parquet files, written by all cores at once.
  PARQUET_FOLDER("", Writer.ENGINE),
  /// A Delta table in the catalog.
  DELTA("", Writer.ENGINE);

  /// Who writes.
  public enum Writer {
    /// Tarn itself; works with every engine.
    CLIENT,
    /// The local engine, which reads the kept result.
    ENGINE
  }

  private final String extension;
  private final Writer writer;

  ExportFormat(String extension, Writer writer) {
    this.extension = extension;
    this.writer = writer;
  }

  /// What a file's name ends with.
  ///
  /// @return without the point; empty for what is no file
  public String extension() {
    return extension;
  }

  /// Who writes it.
  ///
  /// @return the same at each call
  public Writer writer() {
    return writer;
  }

  /// How much of a result it can hold.
  ///
  /// @return [ExportLimits#NONE] for all but Excel's
  public ExportLimits limits() {
    return this == XLSX ? ExportLimits.XLSX : ExportLimits.NONE;
  }
}
