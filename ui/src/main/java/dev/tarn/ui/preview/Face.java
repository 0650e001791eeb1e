package dev.tarn.ui.preview;

import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.preview.FilePreview;
import dev.tarn.workspace.preview.PreviewKind;
import java.util.ArrayList;
import java.util.List;

/// A way to see a file.
enum Face {
  /// Rows and columns.
  ROWS(Strings.of("preview.face.rows")),
  /// The files in a zip.
  ENTRIES(Strings.of("preview.face.entries")),
  /// The columns of a file that carries its types.
  COLUMNS(Strings.of("preview.face.columns")),
  /// Its row groups.
  GROUPS(Strings.of("preview.face.groups")),
  /// What programs wrote about it.
  PROPERTIES(Strings.of("preview.face.properties")),
  /// JSON with indents and colours.
  FORMATTED(Strings.of("preview.face.formatted")),
  /// Text as it is.
  TEXT(Strings.of("preview.face.text")),
  /// A picture.
  PICTURE(Strings.of("preview.face.picture")),
  /// Pages of a PDF.
  PAGES(Strings.of("preview.face.pages")),
  /// The first bytes.
  BYTES(Strings.of("preview.face.bytes"));

  private final String title;

  Face(String title) {
    this.title = title;
  }

  /// What it is called.
  String title() {
    return title;
  }

  /// The ways to see a file, the best first.
  static List<Face> of(FilePreview preview) {
    List<Face> faces = new ArrayList<>();
    switch (preview.kind()) {
      case PARQUET -> faces.addAll(List.of(ROWS, COLUMNS, GROUPS, PROPERTIES));
      case ORC -> faces.addAll(List.of(ROWS, COLUMNS));
      case AVRO -> faces.addAll(List.of(ROWS, COLUMNS, PROPERTIES));
      case ZIP -> faces.add(ENTRIES);
      case CSV, JSON, EXCEL -> {
        preview.rows().ifPresent(_ -> faces.add(ROWS));
        preview
            .text()
            .ifPresent(_ -> {
              if (preview.kind() == PreviewKind.JSON) {
                faces.add(FORMATTED);
              }
              faces.add(TEXT);
            });
      }
      case TEXT -> faces.add(TEXT);
      case IMAGE -> faces.add(PICTURE);
      case PDF -> faces.add(PAGES);
      case BYTES -> {}
    }
    if (faces.size() < 4) {
      faces.add(BYTES);
    }
    return faces;
  }
}
