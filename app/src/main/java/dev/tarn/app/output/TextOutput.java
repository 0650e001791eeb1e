package dev.tarn.app.output;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.export.RowText;
import java.io.IOException;

/// Writes rows in one of the forms that exports have, too.
final class TextOutput extends RowOutput {
  private final RowText form;
  private final StringBuilder line = new StringBuilder();

  TextOutput(Result result, Output out, RowText form) throws IOException {
    super(result, out);
    this.form = form;
    form.begin(line);
    out.writer().append(line);
  }

  @Override
  void row(RowReader rows, long row) throws IOException {
    line.setLength(0);
    form.row(rows, row, line);
    out().writer().append(line);
  }
}
