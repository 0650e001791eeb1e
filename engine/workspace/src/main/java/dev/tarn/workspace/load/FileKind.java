package dev.tarn.workspace.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What a file or folder of data is.
public enum FileKind {
  /// Delimited text.
  CSV,
  /// JSON, one value or list, or one value a line.
  JSON,
  /// Parquet file or folder.
  PARQUET,
  /// ORC file or folder.
  ORC,
  /// Excel workbook.
  EXCEL,
  /// Folder of a Delta table.
  DELTA,
  /// A zip with files in it.
  ZIP,
  /// Avro file or folder.
  AVRO,
  /// Nothing of these.
  UNKNOWN;

  private static final int LOOK = 4096;
  private static final Set<String> DATA =
      Set.of(
          "parquet", "csv", "tsv", "tab", "psv", "json", "jsonl", "ndjson", "orc", "avro", "xlsx",
          "xlsm", "zip");

  /// Looks at a file: its content counts before its name. Uses the disk.
  ///
  /// @param file file or folder
  /// @return what it is
  /// @throws IOException if it cannot be read
  public static FileKind of(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return Files.isDirectory(file.resolve("_delta_log")) ? DELTA : folder(file);
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(LOOK);
    }
    String start = new String(head, StandardCharsets.ISO_8859_1);
    String ending = ending(file);
    if (start.startsWith("PAR1")) {
      return PARQUET;
    }
    if (start.startsWith("ORC")) {
      return ORC;
    }
    if (start.startsWith("Obj\u0001")) {
      return AVRO;
    }
    if (start.startsWith("PK\u0003\u0004")) {
      return ending.equals("xlsx") || ending.equals("xlsm") ? EXCEL : ZIP;
    }
    return text(start, ending);
  }

  /// Tells by its name, without looking, if a file holds data rather than a text to be edited.
  ///
  /// @param file file or folder
  /// @return true for all folders
  public static boolean isNamedAsData(Path file) {
    return hasDataName(file) || Files.isDirectory(file);
  }

  /// Tells by its ending alone if a file holds data.
  ///
  /// @param file not looked at
  /// @return false also for folders of data
  public static boolean hasDataName(Path file) {
    return DATA.contains(ending(file));
  }

  /// Tells by its name, without looking, if a file holds rows: data that is no zip, or plain text.
  static boolean isNamedAsRows(Path file) {
    String ending = ending(file);
    return ending.equals("txt") || (DATA.contains(ending) && !ending.equals("zip"));
  }

  /// Tells if a file is packed by gzip, by its first bytes. Uses the disk.
  ///
  /// @param file a file
  /// @return false also for folders
  /// @throws IOException if it cannot be read
  static boolean isGzip(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      return false;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == 0x1f && in.read() == 0x8b;
    }
  }

  /// A file's ending without the one of a packer.
  ///
  /// @param file any
  /// @return in lower case, such as `csv`
  static String ending(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    String plain = name.replaceFirst("\\.(gz|bz2|zst|snappy|xz)$", "");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private static FileKind text(String start, String ending) {
    return switch (ending) {
      case "json", "jsonl", "ndjson", "geojson" -> JSON;
      case "csv", "tsv", "tab", "psv", "txt", "dat" -> CSV;
      default -> {
        String first = start.strip();
        if (first.startsWith("{") || first.startsWith("[{")) {
          yield JSON;
        }
        yield start.indexOf('\0') >= 0 && !start.startsWith("\u00ff\u00fe") ? UNKNOWN : CSV;
      }
    };
  }

  /// The files of data in a folder.
  ///
  /// @param folder any
  /// @return in the order of their names, without hidden ones
  /// @throws IOException if it cannot be read
  public static List<Path> files(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).matches("[._].*"))
          .sorted()
          .toList();
    }
  }

  private static FileKind folder(Path folder) throws IOException {
    List<Path> files = files(folder);
    return files.isEmpty() ? UNKNOWN : of(files.getFirst());
  }
}
