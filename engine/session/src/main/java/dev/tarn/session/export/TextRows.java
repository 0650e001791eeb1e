package dev.tarn.session.export;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.result.ResultBatches;

/// Makes the text of rows value by value, for any result.
final class TextRows implements Encoding.Encoder {
  private final RowReader reader;
  private final RowText form;
  private final StringBuilder text = new StringBuilder();

  /// Opens a reader.
  ///
  /// @param result the rows
  /// @param form has no state, so threads may share it
  TextRows(Result result, RowText form) {
    this.reader = result.open();
    this.form = form;
  }

  @Override
  public void encode(int number, ResultBatches.Stretch rows, ByteSink out) {
    for (long row = rows.first(); row < rows.end(); row++) {
      text.setLength(0);
      form.row(reader, row, text);
      out.put(text);
    }
  }

  @Override
  public void close() {
    reader.close();
  }
}
