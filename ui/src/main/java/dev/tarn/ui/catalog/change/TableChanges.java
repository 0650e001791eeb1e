package dev.tarn.ui.catalog.change;

import dev.tarn.session.TableInfo;
import dev.tarn.session.TableName;
import dev.tarn.session.browse.CatalogSql;
import dev.tarn.session.browse.Definition;
import dev.tarn.session.browse.FactsReader;
import dev.tarn.session.browse.TableFacts;
import dev.tarn.session.browse.TableForm;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.folder.FileManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/// What is done to one table or view. Every form shows the statement that it will run. For the
/// window's thread.
public final class TableChanges {
  private final ChangeDesk desk;
  private final ChangePlace place;
  private final ChangeEcho echo;

  /// Works for a tree.
  ///
  /// @param desk the window's part
  /// @param place where changes are done
  /// @param echo hears of them
  public TableChanges(ChangeDesk desk, ChangePlace place, ChangeEcho echo) {
    this.desk = desk;
    this.place = place;
    this.echo = echo;
  }

  /// Asks for another name.
  ///
  /// @param info the table
  public void rename(TableInfo info) {
    TableName table = info.name();
    TableForm form = form(info);
    form(
        new ChangePlan(
            Strings.of("change.rename.title", table.table()),
            Strings.of("change.rename.verb"),
            List.of(FormField.line(Strings.of("change.name"), table.table(), "")),
            values ->
                values.getFirst().equals(table.table())
                    ? new Draft.Same()
                    : Names.problem(values.getFirst())
                        .<Draft>map(Draft.Wrong::new)
                        .orElseGet(() ->
                            new Draft.Ready(CatalogSql.rename(table, form, values.getFirst()))),
            values -> {
              TableName now = new TableName(table.catalog(), table.schema(), values.getFirst());
              echo.tablesChanged(table.catalog(), table.schema());
              echo.came(now);
              tell(Strings.of("change.renamed", table.table(), now.table()), "");
            }));
  }

  /// Asks what the table is.
  ///
  /// @param info the table
  public void comment(TableInfo info) {
    TableName table = info.name();
    withFacts(
        table,
        facts -> {
          String before = Objects.requireNonNullElse(facts.comment(), "");
          form(
              new ChangePlan(
                  Strings.of("change.comment.title", table.table()),
                  Strings.of("change.comment.verb"),
                  List.of(
                      FormField.text(
                          Strings.of("change.comment"),
                          before,
                          Strings.of("change.comment.prompt"))),
                  values ->
                      values.getFirst().equals(before.strip())
                          ? new Draft.Same()
                          : new Draft.Ready(
                              CatalogSql.comment(table, facts.form(), values.getFirst())),
                  _ -> echo.tablesChanged(table.catalog(), table.schema())));
        });
  }

  /// Asks for tags.
  ///
  /// @param info the table
  public void tags(TableInfo info) {
    TableName table = info.name();
    withFacts(
        table,
        facts ->
            form(
                new ChangePlan(
                    Strings.of("change.tags.title", table.table()),
                    Strings.of("change.tags.verb"),
                    List.of(
                        FormField.line(
                            Strings.of("change.tags"),
                            String.join(", ", facts.tags()),
                            Strings.of("change.tags.prompt"))),
                    values -> {
                      List<String> tags = TableFacts.tags(values.getFirst());
                      return tags.equals(facts.tags())
                          ? new Draft.Same()
                          : new Draft.Ready(CatalogSql.tags(table, facts.form(), tags));
                    },
                    _ -> echo.tablesChanged(table.catalog(), table.schema()))));
  }

  /// Asks, after a look at what will be lost, and drops it so that it can come back.
  ///
  /// @param info the table
  public void drop(TableInfo info) {
    new TableDrop(desk, place, echo).ask(info);
  }

  /// Puts its files together.
  ///
  /// @param info a Delta table
  public void optimise(TableInfo info) {
    new TableOptimise(desk, place, echo, info.name()).start();
  }

  /// Opens the statements that make it.
  ///
  /// @param info the table
  public void define(TableInfo info) {
    desk.background()
        .run(
            () -> Definition.of(place.session(), info.name()),
            echo::script,
            error ->
                fail(Strings.of("change.noFacts", info.name().table()), Troubles.words(error)));
  }

  /// Copies the address of its files.
  ///
  /// @param info the table
  public void copyPath(TableInfo info) {
    withFacts(
        info.name(),
        facts -> {
          String path = facts.folder().map(Path::toString).orElse(facts.location());
          if (path == null) {
            fail(Strings.of("change.noPlace", info.name().table()), "");
            return;
          }
          ClipboardContent content = new ClipboardContent();
          content.putString(path);
          Clipboard.getSystemClipboard().setContent(content);
          tell(Strings.of("change.copiedPath"), path);
        });
  }

  /// Shows its folder in the system's file manager.
  ///
  /// @param info the table
  public void openFolder(TableInfo info) {
    withFacts(
        info.name(),
        facts ->
            facts
                .folder()
                .ifPresentOrElse(
                    this::reveal,
                    () -> fail(Strings.of("change.noPlace", info.name().table()), "")));
  }

  private void reveal(Path folder) {
    desk.background()
        .run(
            () -> {
              FileManager.ofSystem().reveal(folder);
              return true;
            },
            _ -> {},
            error -> fail(Strings.of("change.notShown"), Troubles.words(error)));
  }

  private void withFacts(TableName table, Consumer<TableFacts> use) {
    desk.background()
        .run(
            () -> FactsReader.read(place.session(), table),
            use,
            error -> fail(Strings.of("change.noFacts", table.table()), Troubles.words(error)));
  }

  private void form(ChangePlan plan) {
    new ChangeForm(desk, place.session(), plan).show();
  }

  private void tell(String title, String detail) {
    desk.notices().show(Notice.of(Notice.Kind.SUCCESS, title, detail));
  }

  private void fail(String title, String detail) {
    desk.notices().show(Notice.of(Notice.Kind.FAILURE, title, detail));
  }

  static TableForm form(TableInfo info) {
    return switch (info.kind()) {
      case TABLE -> TableForm.MANAGED;
      case VIEW -> TableForm.VIEW;
    };
  }
}
