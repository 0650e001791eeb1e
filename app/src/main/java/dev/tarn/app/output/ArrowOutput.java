package dev.tarn.app.output;

import dev.tarn.session.Result;
import dev.tarn.session.result.ArrowStreamWriter;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// Writes an Arrow IPC stream by copying the batches as they came.
final class ArrowOutput implements AnswerOutput {
  private final ArrowStreamWriter writer;
  private final Output out;

  ArrowOutput(Result result, Output out, WritableByteChannel channel) {
    this.writer = new ArrowStreamWriter(result, channel);
    this.out = out;
  }

  @Override
  public void write() throws IOException {
    writer.copy();
    out.flush();
  }

  @Override
  public void end() throws IOException {
    writer.close();
    out.flush();
  }

  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // The reader has gone; whoever wrote last was told.
    }
  }
}
