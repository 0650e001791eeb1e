package dev.tarn.ui.table;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Parameters;
import dev.tarn.session.RowLimit;
import dev.tarn.session.Statement;
import dev.tarn.session.TableInfo;
import dev.tarn.session.table.TableFacts;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.Segments;
import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.result.GridChoices;
import dev.tarn.ui.result.RowsView;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Some rows of the table: the first ones, the newest, any, or those that meet a condition.
final class SamplePart implements TablePart {
  private static final int ROWS = 500;

  private final TableController controller;
  private final RowsView rows;
  private final ResultGrid grid;
  private final Segments<Way> ways = new Segments<>(titles(), Way.FIRST);
  private final TextField condition = new TextField();
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);
  private final Label trouble = Styles.with(new Label(), "danger-text", "sample-trouble");
  private final Button stop;
  private final BorderPane view = new BorderPane();
  private @Nullable Execution running;
  private String statement = "";

  /// Which rows.
  private enum Way {
    FIRST,
    NEWEST,
    RANDOM
  }

  SamplePart(TableController controller) {
    this.controller = controller;
    TableDesk desk = controller.desk();
    grid = new ResultGrid(desk.worker(), desk.window());
    rows = new RowsView(grid, desk.worker(), desk.window(), new Query());
    stop = Buttons.of(Icons.STOP, Strings.of("table.sample.stop"), this::cancel);
    Styles.with(stop, "sql-stop", Styles.COMPACT);
    stop.setVisible(false);
    condition.setPromptText(Strings.of("table.sample.condition"));
    condition.setOnAction(_ -> read());
    condition.getStyleClass().add(Styles.MONO);
    HBox.setHgrow(condition, Priority.SOMETIMES);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    HBox bar = Styles.with(new HBox(ways, condition, space, stop, facts), "table-bar");
    trouble.setWrapText(true);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    HBox filters = Styles.with(new HBox(rows.filterRow()), "table-bar", "sample-filters");
    HBox.setHgrow(rows.filterRow(), Priority.ALWAYS);
    view.setTop(new VBox(bar, filters, trouble));
    view.setCenter(rows);
    view.setMinSize(0, 0);
    ways.valueProperty().subscribe((_, _) -> read());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public void show(TableFacts found) {
    Way before = ways.valueProperty().get();
    ways.only(
        hasFiles(found) ? EnumSet.allOf(Way.class) : EnumSet.complementOf(EnumSet.of(Way.NEWEST)));
    if (before == ways.valueProperty().get()) {
      read();
    }
  }

  @Override
  public void focus() {
    grid.requestFocus();
  }

  @Override
  public List<Command> commands() {
    return List.of();
  }

  @Override
  public void close() {
    forget();
    rows.close();
    grid.close();
  }

  /// Views and sample data have no files, of which some could be newer.
  private static boolean hasFiles(TableFacts found) {
    return found.kind() == TableInfo.Kind.TABLE && found.location() != null;
  }

  private void read() {
    statement = sql();
    String asked = statement;
    forget();
    trouble.setText("");
    stop.setVisible(true);
    facts.setText(Strings.of("table.sample.reading"));
    controller.ask(
        session -> session.submit(new Statement(asked, Parameters.NONE, new RowLimit(ROWS))),
        this::started,
        this::failed);
  }

  private void started(Execution execution) {
    forget();
    running = execution;
    execution.done().thenRun(() -> controller.desk().window().execute(() -> ended(execution)));
  }

  private void ended(Execution execution) {
    if (!execution.equals(running)) {
      return;
    }
    stop.setVisible(false);
    if (execution.state() instanceof ExecutionState.Failed failed) {
      failed(failed.error().message());
      return;
    }
    execution
        .result()
        .ifPresent(result -> {
          rows.show(result);
          facts.setText(
              Strings.of(
                  "table.sample.rows",
                  result.rowCount(),
                  Quantities.duration(execution.elapsed())));
        });
    if (execution.state() instanceof ExecutionState.Cancelled) {
      facts.setText(Strings.of("table.sample.stopped"));
    }
  }

  private void failed(String reason) {
    stop.setVisible(false);
    facts.setText("");
    trouble.setText(reason);
  }

  private void cancel() {
    Execution execution = running;
    if (execution != null) {
      execution.cancel();
    }
  }

  /// Lets go of the rows that were read before.
  private void forget() {
    Execution before = running;
    running = null;
    if (before != null) {
      rows.show(null);
      before.cancel();
      before.done().thenRun(() -> controller.desk().forget().accept(before.id()));
    }
  }

  private String sql() {
    String where = condition.getText().isBlank() ? "" : " WHERE " + condition.getText().strip();
    String all = "SELECT * FROM " + controller.name().sql() + where;
    return switch (ways.valueProperty().get()) {
      case FIRST -> all;
      case NEWEST -> all + " ORDER BY _metadata.file_modification_time DESC";
      case RANDOM -> all + " ORDER BY rand()";
    };
  }

  private static Map<Way, String> titles() {
    Map<Way, String> titles = new LinkedHashMap<>();
    titles.put(Way.FIRST, Strings.of("table.sample.first"));
    titles.put(Way.NEWEST, Strings.of("table.sample.newest"));
    titles.put(Way.RANDOM, Strings.of("table.sample.random"));
    return titles;
  }

  /// The statement whose rows these are; what is added to it is opened in a tab.
  private final class Query implements RowsView.Query {
    @Override
    public String statement() {
      return statement;
    }

    @Override
    public void add(String sql) {
      controller.desk().opener().accept(sql + ";\n");
    }

    @Override
    public GridChoices choices() {
      return controller.desk().choices();
    }
  }
}
