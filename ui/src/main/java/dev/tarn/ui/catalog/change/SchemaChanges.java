package dev.tarn.ui.catalog.change;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.FactsReader;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.dropped.DroppedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What is done to schemas. For the window's thread.
public final class SchemaChanges {
  private final ChangeDesk desk;
  private final ChangePlace place;
  private final ChangeEcho echo;

  /// What a schema holds.
  private record Looked(List<TableFacts> facts, List<TableInfo> unknown, List<String> functions) {
    boolean isEmpty() {
      return facts.isEmpty() && unknown.isEmpty() && functions.isEmpty();
    }
  }

  /// Works for a tree.
  ///
  /// @param desk the window's part
  /// @param place where changes are done
  /// @param echo hears of them
  public SchemaChanges(ChangeDesk desk, ChangePlace place, ChangeEcho echo) {
    this.desk = desk;
    this.place = place;
    this.echo = echo;
  }

  /// Asks for a new schema.
  ///
  /// @param catalog where
  public void create(String catalog) {
    new ChangeForm(
            desk,
            place.session(),
            new ChangePlan(
                Strings.of("change.schema.title", catalog),
                Strings.of("change.schema.verb"),
                List.of(
                    FormField.line(Strings.of("change.name"), "", Strings.of("change.schema.name")),
                    FormField.text(
                        Strings.of("change.comment"), "", Strings.of("change.schema.comment"))),
                values ->
                    values.getFirst().isEmpty()
                        ? new Draft.Same()
                        : Names.problem(values.getFirst())
                            .<Draft>map(Draft.Wrong::new)
                            .orElseGet(() ->
                                new Draft.Ready(
                                    CatalogSql.createSchema(
                                        catalog, values.getFirst(), values.getLast()))),
                values -> {
                  echo.schemasChanged(catalog);
                  echo.schemaCame(catalog, values.getFirst());
                }))
        .show();
  }

  /// Asks, after a look at what is in it, and drops a schema with all of that.
  ///
  /// @param catalog where
  /// @param schema its name
  public void drop(String catalog, String schema) {
    new DropForm<>(
            desk,
            new DropForm.Order<Looked, List<DroppedTable>>(
                Strings.of("change.schema.drop", schema),
                Strings.of("change.drop.verb", schema),
                () -> look(catalog, schema),
                looked ->
                    new DropForm.Told(
                        lost(looked),
                        looked.isEmpty() ? "" : Strings.of("change.schema.way"),
                        CatalogSql.dropSchema(catalog, schema, looked.isEmpty())),
                looked -> drop(catalog, schema, looked),
                (_, dropped) -> gone(catalog, schema, dropped)))
        .show();
  }

  private Looked look(String catalog, String schema) {
    Session session = place.session();
    List<TableFacts> facts = new ArrayList<>();
    List<TableInfo> unknown = new ArrayList<>();
    for (TableInfo info : session.catalog().tables(catalog, schema)) {
      try {
        facts.add(FactsReader.read(session, info.name()));
      } catch (SessionException e) {
        unknown.add(info);
      }
    }
    return new Looked(facts, unknown, session.catalog().functions(catalog, schema));
  }

  private static String lost(Looked looked) {
    if (looked.isEmpty()) {
      return Strings.of("change.schema.empty");
    }
    List<String> parts = new ArrayList<>();
    long views = looked.facts().stream().filter(facts -> facts.form().isView()).count();
    long tables = looked.facts().size() - views + looked.unknown().size();
    long bytes =
        looked.facts().stream()
            .filter(facts -> facts.form() != TableForm.EXTERNAL)
            .mapToLong(facts -> facts.bytes().orElse(0))
            .sum();
    parts.add(Strings.of("change.tables", tables));
    if (views > 0) {
      parts.add(Strings.of("change.views", views));
    }
    if (!looked.functions().isEmpty()) {
      parts.add(Strings.of("change.functions", looked.functions().size()));
    }
    if (bytes > 0) {
      parts.add(Quantities.bytes(bytes));
    }
    return Strings.of("change.lost.managed", String.join(" · ", parts));
  }

  /// Views first: they would not be known any more once their tables are gone.
  private List<DroppedTable> drop(String catalog, String schema, Looked looked) {
    List<DroppedTable> dropped = new ArrayList<>();
    looked.facts().stream()
        .sorted(Comparator.comparing(facts -> !facts.form().isView()))
        .map(facts -> place.dropped().drop(place.session(), facts))
        .flatMap(Optional::stream)
        .forEach(dropped::add);
    place.session().ask(Statement.of(CatalogSql.dropSchema(catalog, schema, looked.isEmpty())));
    return dropped;
  }

  private void gone(String catalog, String schema, List<DroppedTable> dropped) {
    echo.schemasChanged(catalog);
    Notice notice =
        Notice.of(
            Notice.Kind.SUCCESS,
            Strings.of("change.dropped", schema),
            Strings.of("change.tables", dropped.size()));
    desk.notices()
        .show(
            dropped.isEmpty()
                ? notice
                : notice.action(
                    Strings.of("change.undo"), () -> restore(catalog, schema, dropped)));
  }

  private void restore(String catalog, String schema, List<DroppedTable> dropped) {
    desk.background()
        .run(
            () -> {
              dropped.reversed().forEach(table -> place.dropped().restore(place.session(), table));
              return dropped.size();
            },
            count -> {
              echo.schemasChanged(catalog);
              echo.schemaCame(catalog, schema);
              desk.notices()
                  .show(
                      Notice.of(
                          Notice.Kind.SUCCESS,
                          Strings.of("change.restored", schema),
                          Strings.of("change.tables", count)));
            },
            error -> {
              echo.schemasChanged(catalog);
              desk.notices()
                  .show(
                      Notice.of(
                          Notice.Kind.FAILURE,
                          Strings.of("change.notRestored", schema),
                          Troubles.words(error)));
            });
  }
}
