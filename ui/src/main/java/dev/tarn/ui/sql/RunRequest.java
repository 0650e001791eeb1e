package dev.tarn.ui.sql;

import dev.tarn.session.Position;
import dev.tarn.session.Statement;

/// A statement to be run, and where it stands in its document.
///
/// @param title what its result is called
/// @param statement what is sent
/// @param document the whole text that it was taken from
/// @param offset where the statement's text begins in the document
record RunRequest(String title, Statement statement, String document, int offset) {

  /// Where a place of the statement lies in the document.
  ///
  /// @param place in the statement's text
  Position inDocument(Position place) {
    return Position.in(document, offset + place.offset(), place.length());
  }

  /// The same under another title.
  RunRequest titled(String other) {
    return new RunRequest(other, statement, document, offset);
  }
}
