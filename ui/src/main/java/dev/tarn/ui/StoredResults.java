package dev.tarn.ui;

import dev.tarn.session.Result;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.sql.KeptResults;
import dev.tarn.workspace.shelf.Shelf;
import dev.tarn.workspace.shelf.Shelves;
import java.util.Optional;

/// The results of a workspace's documents: lists of them in small files, rows in the store.
///
/// @param shelves the lists
/// @param store the rows
record StoredResults(Shelves shelves, ResultStore store) implements KeptResults {
  @Override
  public Shelf read(String documentId) {
    return shelves.read(documentId);
  }

  @Override
  public void keep(String documentId, Shelf shelf) {
    shelves.keep(documentId, shelf);
  }

  @Override
  public Optional<Result> open(String executionId) {
    return store.open(executionId);
  }
}
