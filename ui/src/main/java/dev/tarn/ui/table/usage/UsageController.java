package dev.tarn.ui.table.usage;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.lineage.LineageBook;
import dev.tarn.session.lineage.Mention;
import dev.tarn.session.lineage.Mentions;
import dev.tarn.session.lineage.Place;
import dev.tarn.session.table.TableReader;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TableLinks;
import dev.tarn.ui.table.TableTab;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Quantities;
import dev.tarn.workspace.find.OpenText;
import dev.tarn.workspace.usage.TableUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Searches for the uses of a table and opens them. For the window's thread.
final class UsageController implements AutoCloseable {
  private static final int MOST_RUNS = 100;
  private static final int MOST_VIEWS = 300;

  private final UsageModel model = new UsageModel();
  private final TableController table;
  private final Latest searching;
  private AtomicBoolean cancelled = new AtomicBoolean();

  UsageController(TableController table) {
    this.table = table;
    this.searching = table.desk().background().latest();
    model.rows().subscribe(this::count);
  }

  UsageModel model() {
    return model;
  }

  /// Searches anew; what is listed stays until then.
  void load() {
    cancelled.set(true);
    AtomicBoolean mine = new AtomicBoolean();
    cancelled = mine;
    TableName name = table.name();
    TableLinks links = table.desk().links();
    List<OpenText> open = links.texts().open();
    model.searchingProperty().set(true);
    searching.ask(
        () -> new TableUsage(links.folder(), name).find(open, mine::get),
        found -> {
          model.takeFiles(found);
          model.searchingProperty().set(false);
        },
        _ -> model.searchingProperty().set(false));
    table.ask(session -> views(session, name), model::takeViews, _ -> {});
    if (table.desk().sessions().isLocal()) {
      table.ask(
          session -> former(session, name), names -> searchFormer(names, open, mine), _ -> {});
      table.ask(
          session -> new LineageBook(session).deeds(Place.of(name), MOST_RUNS),
          model::takeRuns,
          _ -> {});
    }
  }

  void open(UsageRow row) {
    switch (row) {
      case UsageRow.OfLine on ->
          table.desk().links().texts().show(on.file().subject(), on.line().match());
      case UsageRow.OfView on -> table.desk().links().tables().accept(on.view());
      case UsageRow.OfRun on -> {
        if (!on.deed().statement().isEmpty()) {
          table.desk().opener().accept(on.deed().statement().stripTrailing() + ";\n");
        }
      }
      case UsageRow.Title _ -> {}
    }
  }

  @Override
  public void close() {
    cancelled.set(true);
    searching.close();
  }

  private void count() {
    int count = model.count();
    table.model().countProperty(TableTab.USED_BY).set(count == 0 ? "" : Quantities.count(count));
  }

  private void searchFormer(List<TableName> names, List<OpenText> open, AtomicBoolean mine) {
    table
        .desk()
        .background()
        .run(
            () ->
                names.stream()
                    .map(name ->
                        new FormerUses(
                            name,
                            new TableUsage(table.desk().links().folder(), name)
                                .find(open, mine::get)))
                    .toList(),
            found -> {
              if (!mine.get()) {
                model.takeFormer(found);
              }
            },
            _ -> {});
  }

  /// The names that the table had before, without those that another table has now.
  private static List<TableName> former(Session session, TableName name) {
    return new LineageBook(session)
        .formerNames(Place.of(name)).stream()
            .filter(former ->
                session.catalog().tables(former.catalog(), former.schema()).stream()
                    .noneMatch(other -> Place.of(other.name()).equals(Place.of(former))))
            .toList();
  }

  /// The views of the table's catalog whose statement names it.
  private static List<UsageRow.OfView> views(Session session, TableName name) {
    List<UsageRow.OfView> found = new ArrayList<>();
    int read = 0;
    for (String schema : session.catalog().schemas(name.catalog())) {
      for (TableInfo info : session.catalog().tables(name.catalog(), schema)) {
        if (info.kind() == TableInfo.Kind.VIEW && read++ < MOST_VIEWS) {
          found.addAll(uses(session, info.name(), name));
        }
      }
    }
    return found;
  }

  private static List<UsageRow.OfView> uses(Session session, TableName view, TableName name) {
    String text;
    try {
      String told = TableReader.read(session, view).text();
      text = told == null ? "" : told;
    } catch (SessionException e) {
      // It went meanwhile, or reads what is gone.
      return List.of();
    }
    // Names in a view are looked up where it was made, most likely in its own schema.
    List<Mention> mentions = Mentions.inSql(text, name, view.catalog(), view.schema());
    if (mentions.isEmpty()) {
      return List.of();
    }
    Mention best = mentions.stream().filter(Mention::sure).findFirst().orElse(mentions.getFirst());
    int start = text.lastIndexOf('\n', best.start() - 1) + 1;
    int end = text.indexOf('\n', best.end());
    return List.of(
        new UsageRow.OfView(
            view, text.substring(start, end < 0 ? text.length() : end).strip(), best.sure()));
  }
}
