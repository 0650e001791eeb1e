package dev.tarn.ui.grid;

import dev.tarn.session.DataType;
import dev.tarn.session.text.CellText;
import dev.tarn.ui.text.Quantities;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Turns values into what cells show.
final class Cells {
  private final CellText shortened;
  private final LocaleText local;
  private final Map<Integer, CellFormat> formats;

  /// Takes the zone of timestamps.
  ///
  /// @param zone in which moments are shown
  Cells(ZoneId zone) {
    this(zone, Map.of());
  }

  /// Takes the zone of timestamps and how some columns are written.
  ///
  /// @param zone in which moments are shown
  /// @param formats by column; the others are written as usual
  Cells(ZoneId zone, Map<Integer, CellFormat> formats) {
    this.formats = Map.copyOf(formats);
    this.local = new LocaleText(zone);
    shortened = CellText.in(zone).shortened(Cell.LONGEST);
  }

  /// The cell of a value in a column.
  Cell cell(@Nullable Object value, DataType type, int column) {
    CellFormat format = formats.getOrDefault(column, CellFormat.USUAL);
    if (value == null || format == CellFormat.USUAL) {
      return cell(value, type);
    }
    String written = format == CellFormat.LOCALE ? local.text(value) : "";
    String text = written.isEmpty() ? shortened.text(value, type) : written;
    return text.isEmpty() ? Cell.EMPTY : new Cell(oneLine(text), Cell.Kind.VALUE);
  }

  /// The cell of a value; its text is little longer than [Cell#LONGEST] at most.
  Cell cell(@Nullable Object value, DataType type) {
    if (value == null) {
      return Cell.NULL;
    }
    if (value instanceof String text && text.isEmpty()) {
      return Cell.EMPTY;
    }
    String text = shortened.text(value, type);
    return new Cell(
        value instanceof BigDecimal ? Quantities.grouped(text) : oneLine(text), Cell.Kind.VALUE);
  }

  /// Shows line feeds and their like as signs.
  private static String oneLine(String text) {
    int control = 0;
    while (control < text.length() && text.charAt(control) >= ' ') {
      control++;
    }
    if (control == text.length()) {
      return text;
    }
    StringBuilder line = new StringBuilder(text);
    for (int i = control; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c < ' ') {
        line.setCharAt(i, c == '\n' ? '↵' : c == '\t' ? '→' : '·');
      }
    }
    return line.toString();
  }
}
