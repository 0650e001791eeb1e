package dev.tarn.session.export;

import dev.tarn.session.DataType;
import dev.tarn.session.Result;
import dev.tarn.session.result.ResultBatches;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.arrow.vector.FieldVector;

/// Makes CSV of Arrow batches, straight from their columns, without making objects of most values.
/// Gives the same text as [CsvRows].
final class CsvBatches implements Encoding.Encoder {
  private final ResultBatches batches;
  private final Result result;
  private final List<Integer> columns;
  private final ExportOptions options;
  private final byte[] nullText;
  private final byte[] lineEnd;

  CsvBatches(ExportRows rows, ExportOptions options) {
    this.result = rows.result();
    this.batches = ResultBatches.of(result).orElseThrow();
    this.columns = rows.columns();
    this.options = options;
    this.nullText = options.csv().nullText().getBytes(StandardCharsets.UTF_8);
    this.lineEnd = options.csv().lineEnd().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public void encode(int number, ResultBatches.Stretch rows, ByteSink out) throws IOException {
    if (rows.first() == rows.end()) {
      return;
    }
    batches.load(number);
    int count = columns.size();
    FieldVector[] vectors = new FieldVector[count];
    CsvColumn[] writers = new CsvColumn[count];
    for (int i = 0; i < count; i++) {
      int place = columns.get(i);
      DataType type = result.schema().column(place).type();
      vectors[i] = batches.vector(place);
      writers[i] = CsvColumns.of(vectors[i], type, place, batches, options);
    }
    byte delimiter = (byte) options.csv().delimiter();
    int first = Math.toIntExact(rows.first() - batches.rows(number).first());
    int end = Math.toIntExact(rows.end() - batches.rows(number).first());
    for (int row = first; row < end; row++) {
      for (int i = 0; i < count; i++) {
        if (i > 0) {
          out.put(delimiter);
        }
        if (vectors[i].isNull(row)) {
          out.put(nullText);
        } else {
          writers[i].put(row, out);
        }
      }
      out.put(lineEnd);
    }
  }

  @Override
  public void close() {
    batches.close();
  }
}
