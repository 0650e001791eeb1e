package dev.tarn.app.output;

import dev.tarn.session.Column;
import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.text.CellText;
import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Writes columns side by side. Their widths come from the rows that are there first, since later
/// ones are not waited for; a longer value moves its line's rest to the right. Values are cut at
/// [#LONGEST] characters, and control characters shown as signs.
final class TableOutput extends RowOutput {
  static final int LONGEST = 100;
  private static final int SAMPLE = 200;

  private final CellText texts;
  private final boolean[] right;
  private final int[] widths;
  private final List<List<String>> sample = new ArrayList<>();
  private boolean sized;

  TableOutput(Result result, Output out, Supplier<ZoneId> zone) {
    super(result, out);
    this.texts = CellText.in(Zones.of(result.schema(), zone)).shortened(LONGEST);
    this.right = new boolean[schema().size()];
    this.widths = new int[schema().size()];
    for (int i = 0; i < right.length; i++) {
      right[i] = schema().column(i).type().isNumber();
    }
  }

  @Override
  void row(RowReader rows, long row) throws IOException {
    List<String> cells = new ArrayList<>(widths.length);
    for (int i = 0; i < widths.length; i++) {
      cells.add(visible(texts.text(rows.value(row, i), schema().column(i).type())));
    }
    if (sized) {
      line(cells);
    } else {
      sample.add(cells);
      if (sample.size() == SAMPLE) {
        size();
      }
    }
  }

  @Override
  void pause() throws IOException {
    if (!sample.isEmpty()) {
      size();
    }
  }

  @Override
  void finish() throws IOException {
    if (!sized) {
      size();
    }
  }

  private void size() throws IOException {
    sized = true;
    List<String> names = new ArrayList<>();
    for (Column column : schema().columns()) {
      names.add(visible(texts.text(column.name(), DataType.Simple.VOID)));
    }
    measure(names);
    sample.forEach(this::measure);
    line(names);
    StringBuilder rule = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      rule.append(i == 0 ? "" : "─┼─").repeat('─', widths[i]);
    }
    out().line(rule.toString());
    for (List<String> cells : sample) {
      line(cells);
    }
    sample.clear();
  }

  private void measure(List<String> cells) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(widths[i], DisplayWidth.of(cells.get(i)));
    }
  }

  private void line(List<String> cells) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String cell = cells.get(i);
      int space = Math.max(0, widths[i] - DisplayWidth.of(cell));
      line.append(i == 0 ? "" : " │ ");
      if (right[i]) {
        line.repeat(' ', space).append(cell);
      } else {
        line.append(cell).repeat(' ', i == widths.length - 1 ? 0 : space);
      }
    }
    out().line(line.toString());
  }

  /// Shows line ends and other control characters, which would break the table or change the
  /// terminal.
  private static String visible(String text) {
    if (text.chars().noneMatch(Character::isISOControl)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ') {
        visible.append((char) ('␀' + c));
      } else {
        visible.append(Character.isISOControl(c) ? '�' : c);
      }
    }
    return visible.toString();
  }
}
