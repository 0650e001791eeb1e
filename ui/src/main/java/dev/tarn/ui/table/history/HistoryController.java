package dev.tarn.ui.table.history;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionStatement;
import dev.tarn.session.table.VersionStatements;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TableTab;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the versions of a table and brings them back, off the window's thread. Its members are for
/// the window's thread.
final class HistoryController {
  /// How many versions are read at first.
  static final int FIRST = 200;

  private static final int TIMES = 5;
  private static final int MOST_WITH_STATEMENTS = 1000;

  private final HistoryModel model;
  private final TableController table;
  private int wanted = FIRST;
  private long asked;

  /// The next versions that are read begin with one that came back.
  private boolean restored;

  HistoryController(HistoryModel model, TableController table) {
    this.model = model;
    this.table = table;
  }

  TableController table() {
    return table;
  }

  HistoryModel model() {
    return model;
  }

  /// Reads the versions anew.
  void load() {
    long mine = ++asked;
    int most = wanted;
    model.loadingProperty().set(true);
    table.ask(
        session -> TableHistory.read(session, table.name(), most + 1),
        versions -> {
          if (mine == asked) {
            loaded(versions, most);
            statements(mine);
          }
        },
        reason -> {
          if (mine == asked) {
            model.loadingProperty().set(false);
            model.troubleProperty().set(reason);
          }
        });
  }

  /// Reads older versions, too.
  void more() {
    wanted = Math.min(wanted, Integer.MAX_VALUE / TIMES - 1) * TIMES;
    load();
  }

  private void loaded(List<TableVersion> versions, int most) {
    model.loadingProperty().set(false);
    model.troubleProperty().set("");
    Optional<TableVersion> before = model.newest();
    model.moreProperty().set(versions.size() > most);
    model.versionsProperty().set(List.copyOf(versions.subList(0, Math.min(most, versions.size()))));
    Optional<TableVersion> newest = model.newest();
    newest.ifPresent(version ->
        table.model().countProperty(TableTab.HISTORY).set(Quantities.count(version.version() + 1)));
    VersionChoice choice = model.choiceProperty().get();
    boolean newer = !before.map(TableVersion::version).equals(newest.map(TableVersion::version));
    boolean gone = choice == null || model.version(choice.from()).isEmpty();
    // What the user looks at stays, but for the newest version.
    boolean follows =
        restored
            || before.filter(last -> VersionChoice.of(last.version()).equals(choice)).isPresent();
    if (newest.isPresent() && (gone || (newer && follows))) {
      restored = false;
      model.choiceProperty().set(VersionChoice.of(newest.get().version()));
    }
  }

  private void statements(long mine) {
    List<TableVersion> known = model.versionsProperty().get();
    List<TableVersion> some = known.subList(0, Math.min(known.size(), MOST_WITH_STATEMENTS));
    table.ask(
        session -> VersionStatements.find(session, table.name(), some),
        found -> {
          if (mine == asked) {
            model.statementsProperty().set(found);
          }
        },
        _ -> {});
  }

  /// The version that buttons act on: a single one, or the earlier end of a range.
  @Nullable Long acting() {
    VersionChoice choice = model.choiceProperty().get();
    return choice == null ? null : choice.from();
  }

  /// Opens a query of the rows as of the version.
  void query() {
    Long version = acting();
    if (version != null) {
      table
          .desk()
          .opener()
          .accept("SELECT * FROM " + table.name().sql() + " VERSION AS OF " + version + ";\n");
    }
  }

  /// The statement that made the chosen version.
  Optional<VersionStatement> statement() {
    VersionChoice choice = model.choiceProperty().get();
    return choice == null
        ? Optional.empty()
        : Optional.ofNullable(model.statementsProperty().get().get(choice.to()));
  }

  /// Opens that statement.
  void openStatement() {
    statement()
        .ifPresent(found -> {
          String text = found.text().strip();
          table.desk().opener().accept(text.endsWith(";") ? text + "\n" : text + ";\n");
        });
  }

  /// Brings a version back, and offers the way back from there.
  void restore(long version) {
    Optional<TableVersion> before = model.newest();
    if (before.isEmpty() || model.restoringProperty().get()) {
      return;
    }
    long now = before.get().version();
    model.restoringProperty().set(true);
    String sql = "RESTORE TABLE " + table.name().exact() + " TO VERSION AS OF " + version;
    table.ask(
        session -> isNewest(session, now) ? run(session, sql) : newer(),
        trouble -> {
          model.restoringProperty().set(false);
          if (trouble.isEmpty()) {
            restored = true;
            table
                .desk()
                .notices()
                .show(
                    Notice.of(
                            Notice.Kind.SUCCESS,
                            Strings.of(
                                "tableHistory.restored", table.name().table(), version(version)),
                            Strings.of("tableHistory.restored.hint", version(now + 1)))
                        .action(Strings.of("tableHistory.undo"), () -> restore(now)));
            table.load();
            table.desk().changed().run();
          } else {
            failed(version, trouble);
          }
        },
        trouble -> {
          model.restoringProperty().set(false);
          failed(version, trouble);
        });
  }

  /// What somebody wrote in the meantime must not be undone unseen.
  private boolean isNewest(Session session, long version) {
    return TableHistory.read(session, table.name(), 1).stream()
        .allMatch(newest -> newest.version() == version);
  }

  private String newer() {
    FxThread.later(table::load);
    return Strings.of("tableHistory.restore.newer");
  }

  private void failed(long version, String trouble) {
    table
        .desk()
        .notices()
        .show(
            Notice.of(
                Notice.Kind.FAILURE,
                Strings.of("tableHistory.notRestored", version(version)),
                trouble));
  }

  /// Runs a statement to its end, as one that the user ran.
  private String run(Session session, String sql) {
    Execution execution = session.submit(Statement.of(sql));
    ExecutionState end = execution.done().join();
    table.desk().forget().accept(execution.id());
    return switch (end) {
      case ExecutionState.Failed failed -> failed.error().message();
      case ExecutionState.Cancelled _ -> Strings.of("tableHistory.stopped");
      default -> "";
    };
  }

  /// How a version is called.
  static String version(long number) {
    return "v" + number;
  }
}
