package dev.tarn.ui.export;

import dev.tarn.session.export.ExportOptions;
import dev.tarn.session.export.ExportRows;
import dev.tarn.session.export.ExportTarget;
import dev.tarn.session.export.FileExport.Replace;
import dev.tarn.ui.text.Strings;
import java.nio.file.Path;

/// An export that was decided.
///
/// @param source the result
/// @param rows what of it
/// @param kind the format
/// @param options how values are written
/// @param target the file, the folder or the table; empty for the clipboard
/// @param replace what is done with something that is there
record ExportOrder(
    ExportSource source,
    ExportRows rows,
    ExportKind kind,
    ExportOptions options,
    String target,
    Replace replace) {

  ExportOrder replacing(Replace how) {
    return new ExportOrder(source, rows, kind, options, target, how);
  }

  /// What is made, in short.
  String title() {
    return switch (kind) {
      case CLIPBOARD -> Strings.of("export.clipboard");
      case DELTA -> target;
      default -> String.valueOf(Path.of(target).getFileName());
    };
  }

  /// Where the engine writes it.
  ExportTarget engineTarget() {
    return switch (kind) {
      case PARQUET -> new ExportTarget.ParquetFile(Path.of(target), replace);
      case PARQUET_FOLDER -> new ExportTarget.ParquetFolder(Path.of(target));
      case DELTA -> new ExportTarget.DeltaTable(target, replace);
      default -> throw new IllegalStateException(kind + " is not written by the engine");
    };
  }

  /// A table's name as it is put into SQL.
  static String quoted(String name) {
    return ExportTarget.DeltaTable.quoted(name);
  }
}
