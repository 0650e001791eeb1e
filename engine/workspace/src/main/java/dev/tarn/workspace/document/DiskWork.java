package dev.tarn.workspace.document;

import java.io.IOException;

/// Work on the disk with the files of documents.
@FunctionalInterface
public interface DiskWork {
  /// Does it.
  ///
  /// @throws IOException if it cannot be done; nothing has changed then
  void run() throws IOException;
}
