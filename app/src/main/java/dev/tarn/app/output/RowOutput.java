package dev.tarn.app.output;

import dev.tarn.session.Result;
import dev.tarn.session.RowReader;
import dev.tarn.session.Schema;
import java.io.IOException;

/// Writes an answer row by row.
abstract class RowOutput implements AnswerOutput {
  private final Result result;
  private final RowReader reader;
  private final Output out;
  private long next;

  RowOutput(Result result, Output out) {
    this.result = result;
    this.reader = result.open();
    this.out = out;
  }

  /// Writes a row.
  abstract void row(RowReader rows, long row) throws IOException;

  /// Called when all rows that came are written, before they are passed on.
  void pause() throws IOException {}

  /// Called behind the last row.
  void finish() throws IOException {}

  final Output out() {
    return out;
  }

  final Schema schema() {
    return result.schema();
  }

  @Override
  public final void write() throws IOException {
    writeRows();
    pause();
    out.flush();
  }

  private void writeRows() throws IOException {
    for (long count = result.rowCount(); next < count; next++) {
      row(reader, next);
    }
  }

  @Override
  public final void end() throws IOException {
    writeRows();
    finish();
    out.flush();
  }

  @Override
  public final void close() {
    reader.close();
  }
}
