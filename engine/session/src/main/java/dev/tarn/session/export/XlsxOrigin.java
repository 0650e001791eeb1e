package dev.tarn.session.export;

import dev.tarn.session.ParameterValue;
import dev.tarn.session.text.ParameterWords;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.dhatim.fastexcel.Worksheet;

/// Tells in a sheet of its own where rows come from: SQL, parameters, times.
///
/// @param zone in which times are told
record XlsxOrigin(ZoneId zone) {
  private static final int NAME_WIDTH = 16;
  private static final int TEXT_WIDTH = 120;

  void write(Worksheet sheet, ExportOrigin origin, long rows) {
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, TEXT_WIDTH);
    List<String[]> lines = new ArrayList<>();
    lines.add(new String[] {"Title", origin.title()});
    lines.add(new String[] {"Run", time(origin.run())});
    lines.add(new String[] {"Exported", time(Instant.now())});
    lines.add(new String[] {"Rows", Long.toString(rows)});
    parameters(origin, lines);
    String name = "SQL";
    for (String piece : pieces(origin.sql())) {
      lines.add(new String[] {name, piece});
      name = "";
    }
    for (int i = 0; i < lines.size(); i++) {
      sheet.inlineString(i, 0, XlsxCells.escaped(lines.get(i)[0]));
      sheet.style(i, 0).bold().verticalAlignment("top").set();
      sheet.inlineString(i, 1, XlsxCells.escaped(lines.get(i)[1]));
      sheet.style(i, 1).wrapText(true).verticalAlignment("top").set();
    }
  }

  private static void parameters(ExportOrigin origin, List<String[]> lines) {
    new TreeMap<>(origin.parameters().named())
        .forEach((name, value) -> lines.add(new String[] {":" + name, ParameterWords.of(value)}));
    int place = 1;
    for (ParameterValue value : origin.parameters().positional()) {
      lines.add(new String[] {"? " + place++, ParameterWords.of(value)});
    }
  }

  private String time(Instant moment) {
    return moment.atZone(zone).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// A statement may be longer than a cell.
  private static List<String> pieces(String sql) {
    List<String> pieces = new ArrayList<>();
    int most = ExportLimits.XLSX.characters();
    for (int from = 0; from < sql.length(); from += most) {
      pieces.add(sql.substring(from, Math.min(sql.length(), from + most)));
    }
    return pieces;
  }
}
