package dev.tarn.ui;

import dev.tarn.session.Statement;
import dev.tarn.ui.history.HistoryTarget;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.sql.SqlPane;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.shelf.ShelvedError;
import dev.tarn.workspace.shelf.ShelvedRun;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.ParametersJson;
import java.util.List;
import java.util.Optional;

/// Does what is chosen for a run of the history in the window's tabs.
final class HistoryActions implements HistoryTarget {
  private static final String UNNAMED = "";

  private final OpenDocuments documents;

  HistoryActions(OpenDocuments documents) {
    this.documents = documents;
  }

  @Override
  public void open(HistoryEntry entry) {
    documents.create(entry.text());
  }

  @Override
  public void insert(HistoryEntry entry) {
    documents.insert(entry.text());
  }

  @Override
  public void runAgain(HistoryEntry entry) {
    tab(entry)
        .ifPresent(pane ->
            pane.run(Statement.of(entry.text()).with(ParametersJson.read(entry.parameters()))));
  }

  @Override
  public void openResult(HistoryEntry entry) {
    tab(entry).ifPresent(pane -> pane.show(shelved(entry)));
  }

  /// The tab that has the statement in its text, best the one that it ran in, else a new one.
  private Optional<SqlPane> tab(HistoryEntry entry) {
    Optional<DocumentPane> known =
        documents
            .first(document -> document.title().equals(entry.session()) && has(document, entry))
            .or(() -> documents.first(document -> has(document, entry)));
    known.ifPresent(documents::bringToFront);
    return known
        .or(() -> documents.create(entry.text()))
        .filter(SqlPane.class::isInstance)
        .map(SqlPane.class::cast);
  }

  private static boolean has(Document document, HistoryEntry entry) {
    return document.text().contains(entry.text());
  }

  private static ShelvedRun shelved(HistoryEntry entry) {
    String error = entry.error();
    return new ShelvedRun(
        entry.id(),
        UNNAMED,
        null,
        false,
        entry.text(),
        entry.parameters(),
        -1,
        entry.started(),
        entry.duration(),
        entry.rows(),
        switch (entry.state()) {
          case SUCCEEDED -> ShelvedRun.State.DONE;
          case FAILED -> ShelvedRun.State.FAILED;
          case CANCELLED, RUNNING, LOST -> ShelvedRun.State.CANCELLED;
        },
        error == null ? null : new ShelvedError(error, null, null),
        List.of());
  }
}
