package dev.tarn.ui.table.history;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Parameters;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.table.TableController;
import dev.tarn.ui.table.TableDesk;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Rows of the table as of a version. While the version changes, the rows that are shown stay until
/// others have come; what nobody waits for any more is cancelled.
final class RowsAsOf extends BorderPane implements AutoCloseable {
  private static final int ROWS = 500;
  private static final Duration REST = Duration.millis(200);

  private final TableController table;
  private final ResultGrid grid;
  private final RowsView rows;
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Label trouble = Styles.with(new Label(), "danger-text", "sample-trouble");
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Execution running;
  private @Nullable Execution shown;
  private long version = -1;
  private long asked;

  RowsAsOf(TableController table) {
    this.table = table;
    TableDesk desk = table.desk();
    grid = new ResultGrid(desk.worker(), desk.window());
    rows = new RowsView(grid, desk.worker(), desk.window(), new Query());
    Styles.with(this, "rows-as-of");
    facts.setMinWidth(0);
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    HBox.setHgrow(rows.filterRow(), Priority.ALWAYS);
    setTop(new VBox(Styles.with(new HBox(rows.filterRow(), facts), "rows-line"), trouble));
    setCenter(rows);
    setMinSize(0, 0);
    rest.setOnFinished(_ -> read());
  }

  /// Shows the rows as of a version, soon.
  void show(long wanted) {
    if (wanted != version) {
      version = wanted;
      facts.setText(Strings.of("tableHistory.reading", HistoryController.version(wanted)));
      stop();
      rest.playFromStart();
    }
  }

  void focus() {
    grid.requestFocus();
  }

  /// Forgets which version is shown, so that it is read anew.
  void forget() {
    version = -1;
  }

  @Override
  public void close() {
    stop();
    rows.show(null);
    let(shown);
    rows.close();
    grid.close();
  }

  private String sql() {
    return "SELECT * FROM " + table.name().sql() + " VERSION AS OF " + version;
  }

  private void read() {
    long mine = asked;
    String sql = sql();
    table.ask(
        session -> session.submit(new Statement(sql, Parameters.NONE, new RowLimit(ROWS))),
        execution -> started(execution, mine),
        reason -> failed(reason, mine));
  }

  private void started(Execution execution, long mine) {
    if (mine != asked) {
      let(execution);
      return;
    }
    running = execution;
    execution.done().thenAccept(end -> FxThread.later(() -> ended(execution, end, mine)));
  }

  private void ended(Execution execution, ExecutionState end, long mine) {
    if (mine != asked) {
      return;
    }
    running = null;
    if (end instanceof ExecutionState.Failed failed) {
      failed(failed.error().message(), mine);
      let(execution);
      return;
    }
    trouble.setText("");
    Execution before = shown;
    shown = execution;
    execution
        .result()
        .ifPresent(result -> {
          rows.show(result);
          facts.setText(
              Strings.of(
                  "tableHistory.asOf",
                  HistoryController.version(version),
                  result.rowCount(),
                  Quantities.duration(execution.elapsed())));
        });
    let(before);
  }

  private void failed(String reason, long mine) {
    if (mine == asked) {
      facts.setText("");
      trouble.setText(Comparing.Unreadable.words(reason));
    }
  }

  private void stop() {
    asked++;
    rest.stop();
    let(running);
    running = null;
  }

  /// Ends an execution and deletes its rows.
  private void let(@Nullable Execution execution) {
    if (execution != null) {
      execution.cancel();
      execution.done().thenRun(() -> table.desk().forget().accept(execution.id()));
    }
  }

  /// The statement whose rows these are; what is added to it is opened in a tab.
  private final class Query implements RowsView.Query {
    @Override
    public String statement() {
      return sql();
    }

    @Override
    public void add(String sql) {
      table.desk().opener().accept(sql + ";\n");
    }

    @Override
    public GridChoices choices() {
      return table.desk().choices();
    }
  }
}
