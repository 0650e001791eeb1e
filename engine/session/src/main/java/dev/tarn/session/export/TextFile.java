package dev.tarn.session.export;

import dev.tarn.session.result.ResultBatches;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.List;
import java.util.function.Function;

/// Writes a text form; its stretches are made by all cores and written in order.
///
/// @param encoding makes the form of some rows
record TextFile(Function<ExportRows, Encoding> encoding) implements RowSink {

  @Override
  public long write(ExportRows rows, WritableByteChannel out, ExportProgress progress)
      throws IOException {
    Encoding made = encoding.apply(rows);
    writeAll(ByteBuffer.wrap(made.beginning()), out);
    List<ResultBatches.Stretch> stretches = made.stretches();
    try (EncoderTeam team = new EncoderTeam(made)) {
      for (int i = 0; i < stretches.size() && !progress.isCancelled(); i++) {
        ByteSink bytes = team.take(i);
        writeAll(bytes.buffer(), out);
        team.giveBack(i, bytes);
        progress.wrote(
            Math.clamp(stretches.get(i).end() - rows.first(), 0, rows.count()), rows.count());
      }
    }
    return 0;
  }

  private static void writeAll(ByteBuffer bytes, WritableByteChannel out) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
