package dev.tarn.session.export;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;

/// Writes rows in one format.
interface RowSink {

  /// Writes all rows, or returns early when the export was cancelled.
  ///
  /// @param rows what is written
  /// @param out where; stays open
  /// @param progress told how far it is
  /// @return how many values were cut
  /// @throws IOException if rows cannot be read or written
  long write(ExportRows rows, WritableByteChannel out, ExportProgress progress) throws IOException;
}
