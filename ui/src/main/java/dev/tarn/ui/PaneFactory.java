package dev.tarn.ui;

import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.workspace.document.Document;

/// Makes the pane of a document.
@FunctionalInterface
interface PaneFactory extends AutoCloseable {

  /// Makes a pane.
  ///
  /// @param document an open document
  /// @return closed with its tab
  DocumentPane pane(Document document);

  /// Lets go of what its panes share. They are closed before.
  @Override
  default void close() {}
}
