package dev.tarn.workspace.load;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/// Reads workbooks of Excel row by row and writes a sheet as delimited text, with days and times as
/// ISO writes them.
final class Workbook {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Workbook() {}

  /// The sheets of a workbook.
  static List<String> sheets(Path file) throws IOException {
    try (ReadableWorkbook book = open(file)) {
      return book.getSheets().map(Sheet::getName).toList();
    }
  }

  /// Writes cells of a sheet as text with commas, in UTF-8.
  static void write(Path file, String name, Cells cells, Path target) throws IOException {
    try (ReadableWorkbook book = open(file);
        BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      Sheet sheet =
          book.findSheet(name).orElseThrow(() -> new LoadException("There is no sheet " + name));
      int width = width(sheet, cells);
      try (Stream<Row> rows = sheet.openStream()) {
        for (Row row : (Iterable<Row>) rows::iterator) {
          if (row.getRowNum() >= cells.top() && row.getRowNum() <= cells.bottom()) {
            write(row, cells.left(), width, out);
          }
        }
      }
    }
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    try {
      return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
    } catch (RuntimeException e) {
      throw new LoadException("it is no workbook that can be read (" + e.getMessage() + ")");
    }
  }

  /// How many columns are used within the cells; rows of a sheet end at their last cell.
  private static int width(Sheet sheet, Cells cells) throws IOException {
    int width = 0;
    try (Stream<Row> rows = sheet.openStream()) {
      for (Row row : (Iterable<Row>) rows::iterator) {
        if (row.getRowNum() >= cells.top() && row.getRowNum() <= cells.bottom()) {
          for (Cell cell : row) {
            if (cell != null && !text(cell).isEmpty() && cell.getColumnIndex() <= cells.right()) {
              width = Math.max(width, cell.getColumnIndex() - cells.left() + 1);
            }
          }
        }
      }
    }
    return width;
  }

  private static void write(Row row, int left, int width, BufferedWriter out) throws IOException {
    List<String> values = new ArrayList<>();
    boolean any = false;
    for (int i = 0; i < width; i++) {
      Optional<Cell> cell = row.getOptionalCell(left + i);
      String value = cell.map(Workbook::text).orElse("");
      any |= !value.isEmpty();
      values.add(value);
    }
    if (any) {
      for (int i = 0; i < width; i++) {
        out.write(i == 0 ? "" : ",");
        String value = values.get(i);
        if (!value.isEmpty()) {
          out.write('"' + value.replace("\"", "\"\"") + '"');
        }
      }
      out.write('\n');
    }
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER || isNumericFormula(cell)) {
      return isDate(cell.getDataFormatString()) ? moment(cell) : cell.asNumber().toPlainString();
    }
    return switch (cell.getType()) {
      case EMPTY -> "";
      case BOOLEAN -> cell.asBoolean().toString();
      case ERROR -> Objects.requireNonNullElse(cell.getRawValue(), "");
      default -> Objects.requireNonNullElse(cell.getText(), "");
    };
  }

  private static boolean isNumericFormula(Cell cell) {
    return cell.getType() == CellType.FORMULA && cell.getValue() instanceof java.math.BigDecimal;
  }

  private static String moment(Cell cell) {
    LocalDateTime moment = cell.asDate();
    if (cell.asNumber().signum() >= 0 && cell.asNumber().intValue() == 0) {
      return moment.toLocalTime().withNano(0).toString();
    }
    return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
        ? moment.toLocalDate().toString()
        : MOMENT.format(moment);
  }

  /// Tells if a format of Excel is one of days or times: it has their letters outside quotes,
  /// brackets and escapes.
  private static boolean isDate(@Nullable String format) {
    if (format == null) {
      return false;
    }
    String bare =
        format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.", "").toLowerCase(Locale.ROOT);
    return !bare.equals("general") && !bare.contains("0") && bare.matches(".*[ymdhs].*");
  }
}
