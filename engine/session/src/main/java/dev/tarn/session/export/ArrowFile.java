package dev.tarn.session.export;

import dev.tarn.session.result.ArrowBatches;
import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.vector.ipc.WriteChannel;
import org.apache.arrow.vector.ipc.message.ArrowBlock;
import org.apache.arrow.vector.ipc.message.ArrowFooter;
import org.apache.arrow.vector.ipc.message.MessageSerializer;

/// Writes an Arrow IPC file.
///
/// @see <a href="https://arrow.apache.org/docs/format/Columnar.html#ipc-file-format">Arrow IPC file
///   format</a>
record ArrowFile() implements RowSink {
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);

  @Override
  public long write(ExportRows rows, WritableByteChannel channel, ExportProgress progress)
      throws IOException {
    WriteChannel out = new WriteChannel(channel);
    List<ArrowBlock> blocks = new ArrayList<>();
    try (ArrowBatches batches =
        new ArrowBatches(rows.result(), rows.columns(), rows.first(), rows.end())) {
      out.write(MAGIC);
      out.align();
      MessageSerializer.serialize(out, batches.schema());
      long done = 0;
      long more = -1;
      while (more != 0 && !progress.isCancelled()) {
        more = batches.next(batch -> blocks.add(MessageSerializer.serialize(out, batch)));
        done += more;
        progress.wrote(done, rows.count());
      }
      out.writeIntLittleEndian(-1);
      out.writeIntLittleEndian(0);
      long start = out.getCurrentPosition();
      out.write(new ArrowFooter(batches.schema(), List.of(), blocks), false);
      out.writeIntLittleEndian((int) (out.getCurrentPosition() - start));
      out.write(MAGIC);
    }
    return 0;
  }
}
