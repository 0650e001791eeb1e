package dev.tarn.session.export;

import dev.tarn.session.Schema;
import dev.tarn.session.result.ResultBatches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text form of rows, cut into stretches that several threads can make at once.
///
/// @param begin what stands before the first row
/// @param stretches the rows of each, in order
/// @param maker makes what makes the bytes, for each thread anew
record Encoding(String begin, List<ResultBatches.Stretch> stretches, Maker maker) {
  private static final int ROWS = 4096;

  /// Makes the bytes of stretches. For one thread.
  interface Encoder extends AutoCloseable {
    /// Writes rows.
    void encode(int number, ResultBatches.Stretch rows, ByteSink out) throws IOException;

    @Override
    void close();
  }

  /// Makes encoders.
  interface Maker {
    Encoder make() throws IOException;
  }

  static Encoding csv(ExportRows rows, ExportOptions options) {
    Schema schema = rows.result().schema();
    CsvRows form = new CsvRows(schema, rows.columns(), options.csv(), options.zone());
    Optional<ResultBatches> stored = ResultBatches.of(rows.result());
    if (stored.isEmpty()) {
      return text(rows, form);
    }
    try (ResultBatches batches = stored.get()) {
      return new Encoding(
          begin(form), stretches(rows, batches), () -> new CsvBatches(rows, options));
    }
  }

  static Encoding json(ExportRows rows, ExportOptions options) {
    return text(rows, new JsonRows(rows.result().schema(), rows.columns(), options.zone()));
  }

  private static Encoding text(ExportRows rows, RowText form) {
    return new Encoding(begin(form), stretches(rows), () -> new TextRows(rows.result(), form));
  }

  private static String begin(RowText form) {
    StringBuilder out = new StringBuilder();
    form.begin(out);
    return out.toString();
  }

  byte[] beginning() {
    return begin.getBytes(StandardCharsets.UTF_8);
  }

  private static List<ResultBatches.Stretch> stretches(ExportRows rows) {
    List<ResultBatches.Stretch> stretches = new ArrayList<>();
    for (long first = rows.first(); first < rows.end(); first += ROWS) {
      stretches.add(new ResultBatches.Stretch(first, Math.min(rows.end(), first + ROWS)));
    }
    return stretches;
  }

  /// One for each batch, also for those with no wanted row, so that numbers are those of batches.
  private static List<ResultBatches.Stretch> stretches(ExportRows rows, ResultBatches batches) {
    List<ResultBatches.Stretch> stretches = new ArrayList<>();
    for (int i = 0; i < batches.count(); i++) {
      ResultBatches.Stretch all = batches.rows(i);
      long first = Math.clamp(rows.first(), all.first(), all.end());
      stretches.add(new ResultBatches.Stretch(first, Math.clamp(rows.end(), first, all.end())));
    }
    return stretches;
  }
}
