package dev.tarn.ui.export;

import dev.tarn.session.export.ExportFormat;
import dev.tarn.ui.text.Strings;
import java.util.Optional;

/// Where a result may go, in the order of the menu.
enum ExportKind {
  CSV(ExportFormat.CSV, 1.0),
  JSON(ExportFormat.JSON, 2.0),
  XLSX(ExportFormat.XLSX, 0.5),
  PARQUET(ExportFormat.PARQUET, 0.4),
  PARQUET_FOLDER(ExportFormat.PARQUET_FOLDER, 0.4),
  ARROW(ExportFormat.ARROW, 1.0),
  DELTA(ExportFormat.DELTA, 0.4),
  CLIPBOARD(null, 1.0);

  private final Optional<ExportFormat> format;
  private final double sizeFactor;

  ExportKind(@org.jspecify.annotations.Nullable ExportFormat format, double sizeFactor) {
    this.format = Optional.ofNullable(format);
    this.sizeFactor = sizeFactor;
  }

  /// The format; empty for the clipboard.
  Optional<ExportFormat> format() {
    return format;
  }

  /// How large it is against Arrow, very roughly.
  double sizeFactor() {
    return sizeFactor;
  }

  /// What a file's name ends with, empty for none.
  String extension() {
    return format.map(ExportFormat::extension).orElse("");
  }

  boolean isFile() {
    return this != DELTA && this != CLIPBOARD;
  }

  /// Tells if the engine writes it, from the files of the result.
  boolean isByEngine() {
    return this == PARQUET || this == PARQUET_FOLDER || this == DELTA;
  }

  String title() {
    return switch (this) {
      case CSV -> Strings.of("export.format.csv");
      case JSON -> Strings.of("export.format.json");
      case XLSX -> Strings.of("export.format.xlsx");
      case PARQUET -> Strings.of("export.format.parquet");
      case PARQUET_FOLDER -> Strings.of("export.format.parquetFolder");
      case ARROW -> Strings.of("export.format.arrow");
      case DELTA -> Strings.of("export.format.delta");
      case CLIPBOARD -> Strings.of("export.format.clipboard");
    };
  }
}
