package dev.tarn.session.export;

import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import dev.tarn.session.text.CellText;
import java.time.ZoneId;
import java.util.List;

/// A table of GitHub's Markdown; numbers stand right.
///
/// @see <a href="https://github.github.com/gfm/#tables-extension-">GitHub Flavored Markdown</a>
final class MarkdownRows implements RowText {
  private final Schema schema;
  private final List<Integer> columns;
  private final CellText texts;

  MarkdownRows(Schema schema, List<Integer> columns, ZoneId zone) {
    this.schema = schema;
    this.columns = columns;
    this.texts = CellText.in(zone);
  }

  @Override
  public void begin(StringBuilder out) {
    columns.forEach(place -> cell(schema.column(place).name(), out));
    out.append("|\n");
    columns.forEach(
        place -> out.append(schema.column(place).type().isNumber() ? "| ---: " : "| --- "));
    out.append("|\n");
  }

  @Override
  public void row(RowReader rows, long row, StringBuilder out) {
    for (int place : columns) {
      Object value = rows.value(row, place);
      cell(value == null ? "" : texts.text(value, schema.column(place).type()), out);
    }
    out.append("|\n");
  }

  private static void cell(String text, StringBuilder out) {
    String line =
        text.replace("\\", "\\\\")
            .replace("|", "\\|")
            .replace("\r\n", "<br>")
            .replace("\n", "<br>");
    out.append("| ").append(line).append(' ');
  }
}
