package dev.tarn.ui;

import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.workspace.document.Document;

/// Makes the panes of documents.
final class Panes implements PaneFactory {
  @Override
  public DocumentPane pane(Document document) {
    return new PlainPane(document);
  }
}
