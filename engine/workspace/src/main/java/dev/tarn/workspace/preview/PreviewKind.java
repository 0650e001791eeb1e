package dev.tarn.workspace.preview;

import dev.tarn.workspace.document.EncodingSample;
import dev.tarn.workspace.load.FileKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/// How a file is shown.
public enum PreviewKind {
  /// Rows, columns and row groups of a Parquet file.
  PARQUET,
  /// An ORC file, whose rows the engine reads.
  ORC,
  /// An Avro file: its schema, and rows that the engine reads.
  AVRO,
  /// What is in a zip.
  ZIP,
  /// Delimited text: rows, and the text itself.
  CSV,
  /// JSON or JSON lines: rows, and the text with indents.
  JSON,
  /// A sheet of a workbook as rows.
  EXCEL,
  /// A picture.
  IMAGE,
  /// Pages of a PDF.
  PDF,
  /// Any other text.
  TEXT,
  /// Nothing that is known: its first bytes.
  BYTES;

  private static final int LOOK = 8192;
  private static final Set<String> DATA =
      Set.of(
          "csv", "tsv", "tab", "psv", "jsonl", "ndjson", "parquet", "orc", "avro", "xlsx", "xlsm",
          "log", "xml", "png", "jpg", "jpeg", "gif", "bmp", "pdf", "gz", "zip", "bin");

  /// Tells by its name, without looking, if a file is rather looked at than edited.
  ///
  /// @param file any
  /// @return false for scripts and notes
  public static boolean isNamedForLook(Path file) {
    return DATA.contains(ending(file));
  }

  /// Looks at the beginning of a file. Uses the disk.
  ///
  /// @param file not a folder
  /// @return its kind; by its content, and by its name where that leaves it open
  /// @throws IOException if it cannot be read
  public static PreviewKind of(Path file) throws IOException {
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOK);
    }
    if (startsWith(head, "%PDF-")) {
      return PDF;
    }
    if (isImage(head)) {
      return IMAGE;
    }
    String ending = ending(file);
    boolean packed = head.length > 1 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
    return switch (FileKind.of(file)) {
      case PARQUET -> PARQUET;
      case EXCEL -> EXCEL;
      case JSON -> JSON;
      case CSV -> packed ? packed(file) : text(head, ending);
      case UNKNOWN -> packed ? packed(file) : ending.equals("parquet") ? PARQUET : BYTES;
      case ORC -> ORC;
      case AVRO -> AVRO;
      case ZIP -> ZIP;
      case DELTA -> BYTES;
    };
  }

  private static PreviewKind text(byte[] head, String ending) {
    boolean delimited =
        switch (ending) {
          case "csv", "tsv", "tab", "psv" -> true;
          default -> false;
        };
    return delimited ? CSV : isText(head) ? TEXT : ending.equals("parquet") ? PARQUET : BYTES;
  }

  /// What is packed is told by the name below the packer's.
  private static PreviewKind packed(Path file) {
    String name = name(file).replaceFirst("\\.gz$", "");
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv", "tsv", "tab", "psv" -> CSV;
      case "json", "jsonl", "ndjson" -> JSON;
      case "txt", "log", "sql", "md", "xml", "yaml", "yml" -> TEXT;
      default -> BYTES;
    };
  }

  /// Texts have no bytes of zero and few of control, but for those in UTF-16.
  private static boolean isText(byte[] head) {
    int odd = 0;
    boolean zero = false;
    for (byte each : head) {
      zero |= each == 0;
      odd += each >= 0 && each < ' ' && each != '\n' && each != '\r' && each != '\t' ? 1 : 0;
    }
    if (zero) {
      return EncodingSample.of(Path.of(""), even(head)).choices().getFirst().isUnicode()
          && !EncodingSample.of(Path.of(""), even(head))
              .choices()
              .getFirst()
              .charset()
              .equals(StandardCharsets.UTF_8);
    }
    return odd * 50 <= head.length;
  }

  private static byte[] even(byte[] head) {
    return head.length % 2 == 0 ? head : java.util.Arrays.copyOf(head, head.length - 1);
  }

  private static boolean isImage(byte[] head) {
    return startsWith(head, "\u0089PNG")
        || startsWith(head, "\u00ff\u00d8\u00ff")
        || startsWith(head, "GIF8")
        || (startsWith(head, "BM") && head.length > 26 && head[6] == 0 && head[8] == 0);
  }

  private static boolean startsWith(byte[] head, String magic) {
    return new String(head, 0, Math.min(head.length, magic.length()), StandardCharsets.ISO_8859_1)
        .equals(magic);
  }

  private static String ending(Path file) {
    String name = name(file);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }
}
