package dev.tarn.app.output;

import dev.tarn.session.Column;
import dev.tarn.session.Result;
import dev.tarn.session.text.CellText;
import java.io.IOException;
import java.io.Writer;
import java.time.ZoneId;
import java.util.function.Supplier;

/// Writes CSV: names first, quotes where they are needed, nothing for null and `""` for an empty
/// text.
///
/// @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
final class CsvOutput extends RowOutput {
  private static final String LINE_END = "\r\n";

  private final CellText texts;

  CsvOutput(Result result, Output out, Supplier<ZoneId> zone) throws IOException {
    super(result, out);
    this.texts = CellText.in(Zones.of(result.schema(), zone));
    String separator = "";
    for (Column column : schema().columns()) {
      out.writer().write(separator);
      write(column.name());
      separator = ",";
    }
    out.writer().write(LINE_END);
  }

  @Override
  void row(long row) throws IOException {
    for (int i = 0; i < schema().size(); i++) {
      if (i > 0) {
        out().writer().write(',');
      }
      Object value = value(row, i);
      if (value != null) {
        write(texts.text(value, schema().column(i).type()));
      }
    }
    out().writer().write(LINE_END);
  }

  private void write(String text) throws IOException {
    Writer writer = out().writer();
    if (isPlain(text)) {
      writer.write(text);
    } else {
      writer.write('"');
      writer.write(text.replace("\"", "\"\""));
      writer.write('"');
    }
  }

  private static boolean isPlain(String text) {
    if (text.isEmpty() || text.charAt(0) == ' ' || text.charAt(text.length() - 1) == ' ') {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return false;
      }
    }
    return true;
  }
}
