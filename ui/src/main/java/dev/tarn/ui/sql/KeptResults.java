package dev.tarn.ui.sql;

import dev.tarn.session.Result;
import dev.tarn.workspace.shelf.Shelf;
import java.util.Optional;

/// Where the results of SQL tabs stay, through restarts.
public interface KeptResults {
  /// Keeps nothing.
  KeptResults NONE =
      new KeptResults() {
        @Override
        public Shelf read(String documentId) {
          return Shelf.EMPTY;
        }

        @Override
        public void keep(String documentId, Shelf shelf) {}

        @Override
        public Optional<Result> open(String executionId) {
          return Optional.empty();
        }
      };

  /// The results of a document as they were left. Blocks.
  ///
  /// @param documentId names the document
  /// @return empty for a new one
  Shelf read(String documentId);

  /// Keeps the list of a document's results. Returns at once.
  ///
  /// @param documentId names the document
  /// @param shelf replaces what was kept
  void keep(String documentId, Shelf shelf);

  /// Opens the rows of an earlier run. Blocks.
  ///
  /// @param executionId names the run
  /// @return empty if they were cleared
  /// @throws dev.tarn.session.SessionException if the files are damaged
  Optional<Result> open(String executionId);
}
