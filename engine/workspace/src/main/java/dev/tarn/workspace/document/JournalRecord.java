package dev.tarn.workspace.document;

/// An entry of a document's journal.
sealed interface JournalRecord {

  /// The first of each file, and again when it changes.
  record About(DocumentMeta meta) implements JournalRecord {}

  /// The whole text.
  record Text(String text) implements JournalRecord {}

  /// A change of the text before it.
  record Edit(TextChange change) implements JournalRecord {}

  /// A place of the caret.
  record At(Caret caret) implements JournalRecord {}
}
