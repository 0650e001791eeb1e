package dev.tarn.ui.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tarn.session.export.CsvStyle;
import dev.tarn.session.export.Header;
import dev.tarn.workspace.file.JsonFile;
import java.nio.file.Path;
import java.util.Optional;

/// What was chosen last, and is proposed next.
///
/// @param kind the format
/// @param folder where files went; empty before the first
/// @param csv how CSV was written
record ExportChoice(ExportKind kind, Optional<Path> folder, CsvStyle csv) {
  static final ExportChoice FIRST =
      new ExportChoice(ExportKind.CSV, Optional.empty(), CsvStyle.USUAL);

  /// Reads it. What is missing or cannot be read is as at first.
  static ExportChoice of(ObjectNode node) {
    try {
      String folder = node.path("folder").asText("");
      CsvStyle csv =
          CsvStyle.USUAL
              .with(node.path("header").asBoolean(true) ? Header.WITH : Header.WITHOUT)
              .delimited(node.path("delimiter").asText(",").charAt(0))
              .nulls(node.path("null").asText(""));
      return new ExportChoice(
          ExportKind.valueOf(node.path("format").asText("CSV")),
          folder.isEmpty() ? Optional.empty() : Optional.of(Path.of(folder)),
          csv);
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      return FIRST;
    }
  }

  ObjectNode json() {
    return JsonFile.object()
        .put("format", kind.name())
        .put("folder", folder.map(Path::toString).orElse(""))
        .put("header", csv.header() == Header.WITH)
        .put("delimiter", String.valueOf(csv.delimiter()))
        .put("null", csv.nullText());
  }
}
