package dev.tarn.ui.catalog.change;

import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.DeltaFolder;
import dev.tarn.session.browse.FactsReader;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.session.browse.TableMeasure;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.dropped.DroppedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Drops a table or view so that it can come back. For the window's thread.
final class TableDrop {
  private final ChangeDesk desk;
  private final ChangePlace place;
  private final ChangeEcho echo;

  /// What is there to be lost.
  ///
  /// @param facts empty if they cannot be read
  /// @param measure of a Delta table on this machine
  /// @param trouble why there are no facts
  record Looked(Optional<TableFacts> facts, Optional<TableMeasure> measure, String trouble) {}

  TableDrop(ChangeDesk desk, ChangePlace place, ChangeEcho echo) {
    this.desk = desk;
    this.place = place;
    this.echo = echo;
  }

  void ask(TableInfo info) {
    TableName table = info.name();
    new DropForm<>(
            desk,
            new DropForm.Order<Looked, Optional<DroppedTable>>(
                Strings.of("change.drop.title", table.sql()),
                Strings.of("change.drop.verb", table.table()),
                () -> look(table),
                looked ->
                    new DropForm.Told(
                        LossWords.lost(looked),
                        LossWords.way(looked),
                        CatalogSql.drop(table, form(info, looked))),
                looked -> drop(info, looked),
                (looked, dropped) -> gone(table, looked, dropped)))
        .show();
  }

  private Looked look(TableName table) {
    try {
      TableFacts facts = FactsReader.read(place.session(), table);
      return new Looked(Optional.of(facts), measure(facts), "");
    } catch (SessionException e) {
      return new Looked(Optional.empty(), Optional.empty(), e.error().message());
    }
  }

  static Optional<TableMeasure> measure(TableFacts facts) {
    Optional<Path> folder = facts.isDelta() ? facts.folder() : Optional.empty();
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      return DeltaFolder.measure(folder.get());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static TableForm form(TableInfo info, Looked looked) {
    return looked.facts().map(TableFacts::form).orElseGet(() -> TableChanges.form(info));
  }

  private Optional<DroppedTable> drop(TableInfo info, Looked looked) {
    if (looked.facts().isPresent()) {
      return place.dropped().drop(place.session(), looked.facts().get());
    }
    place.session().ask(Statement.of(CatalogSql.drop(info.name(), form(info, looked))));
    return Optional.empty();
  }

  private void gone(TableName table, Looked looked, Optional<DroppedTable> dropped) {
    echo.tablesChanged(table.catalog(), table.schema());
    Notice notice =
        Notice.of(
            Notice.Kind.SUCCESS,
            Strings.of("change.dropped", table.table()),
            LossWords.brief(looked));
    desk.notices()
        .show(
            dropped
                .map(kept -> notice.action(Strings.of("change.undo"), () -> restore(kept)))
                .orElse(notice));
  }

  /// Brings a dropped table back, and says so.
  void restore(DroppedTable table) {
    desk.background()
        .run(
            () -> {
              place.dropped().restore(place.session(), table);
              return table.name();
            },
            name -> {
              echo.schemasChanged(name.catalog());
              echo.came(name);
              desk.notices()
                  .show(
                      Notice.of(
                          Notice.Kind.SUCCESS,
                          Strings.of("change.restored", name.table()),
                          name.sql()));
            },
            error ->
                desk.notices()
                    .show(
                        Notice.of(
                            Notice.Kind.FAILURE,
                            Strings.of("change.notRestored", table.name().table()),
                            Troubles.words(error))));
  }
}
