package dev.tarn.ui.sql;

import dev.tarn.session.Entity;
import dev.tarn.session.Position;
import dev.tarn.session.RowLimit;
import dev.tarn.session.StatementError;
import dev.tarn.session.parameter.FileParameters;
import dev.tarn.session.parameter.ParameterHeader;
import dev.tarn.session.parameter.TextEdit;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.editor.SqlScript;
import dev.tarn.ui.editor.TextRange;
import dev.tarn.ui.parameter.ParameterList;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.Latest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// The verbs of a SQL tab. For the window's thread.
final class SqlController {
  /// How many rows are asked for at first.
  static final RowLimit USUAL_LIMIT = new RowLimit(10_000);

  private final SqlEditor editor;
  private final Background background;
  private final RunList runs = new RunList();
  private final ParameterList parameters = new ParameterList();
  private final ContextModel context;
  private final SqlRunner runner;
  private final SqlSessions sessions;
  private final RunChoices choices;
  private final ObjectProperty<RowLimit> limit = new SimpleObjectProperty<>(USUAL_LIMIT);
  private final Latest reading;
  private Runnable onCompare = () -> {};
  private TableTools tools = TableTools.NONE;
  private boolean closed;

  SqlController(SqlEditor editor, SqlServices services, Supplier<@Nullable Entity> sender) {
    this.editor = editor;
    this.choices = services.desk().choices();
    this.sessions = services.sessions();
    this.background = services.background();
    this.reading = background.latest();
    this.context = new ContextModel(services.sessions(), background);
    this.runner = new SqlRunner(services, sender, this::started, this::ended);
    editor.setOnRun(this::run);
    editor.scriptProperty().subscribe(this::showParameters);
    parameters.setOnEdit(this::edit);
    parameters.setOnGo(
        place -> show(new TextRange(place.offset(), place.offset() + place.length())));
  }

  RunList runs() {
    return runs;
  }

  ParameterList parameters() {
    return parameters;
  }

  ContextModel context() {
    return context;
  }

  SqlRunner runner() {
    return runner;
  }

  RunChoices choices() {
    return choices;
  }

  ObjectProperty<RowLimit> limitProperty() {
    return limit;
  }

  /// Runs the statement at the caret, or the selected ones.
  void runCurrent() {
    TextRange selection = editor.selection();
    int caret = editor.caretProperty().getValue();
    plan(script -> RunPlanner.current(script, selection, caret));
  }

  /// Runs the statement at the caret and all behind it.
  void runFromHere() {
    int caret = editor.caretProperty().getValue();
    plan(script -> RunPlanner.from(script, caret));
  }

  /// Runs all statements, one after the other, until one fails.
  void runAll() {
    plan(RunPlanner::all);
  }

  /// Shows how the engine would run the statement at the caret, without running it.
  void explain() {
    TextRange selection = editor.selection();
    int caret = editor.caretProperty().getValue();
    plan(script -> RunPlanner.current(script, selection, caret), this::explain);
  }

  private void explain(RunPlanner plan) {
    prepare(plan)
        .ifPresent(requests -> runs.tabs(requests.subList(0, 1)).forEach(RunModel::explain));
  }

  /// Tells if statements run on Tarn's own engine.
  boolean isLocal() {
    return sessions.isLocal();
  }

  /// Shows what the write at the caret would change.
  void preview() {
    TextRange selection = editor.selection();
    int caret = editor.caretProperty().getValue();
    plan(script -> RunPlanner.current(script, selection, caret), this::preview);
  }

  private void preview(RunPlanner plan) {
    prepare(plan)
        .map(List::getFirst)
        .ifPresent(asked ->
            tools.preview(
                new WriteOrder(asked.statement(), sessions, () -> submit(List.of(asked)))));
  }

  /// What the window offers for tables.
  void setTools(TableTools offered) {
    tools = offered;
  }

  TableTools tools() {
    return tools;
  }

  /// The statement that the caret means.
  ObservableValue<Optional<SqlStatement>> currentProperty() {
    return editor.currentProperty();
  }

  /// Stops what runs.
  void stop() {
    runner.cancel();
  }

  /// Runs the statement of a result again, as it was.
  void runAgain(RunModel run) {
    submit(List.of(run.requestProperty().get()));
  }

  /// Runs the statement of a result again, for all its rows.
  void runForAll(RunModel run) {
    RunRequest asked = run.requestProperty().get();
    submit(
        List.of(
            new RunRequest(
                asked.title(),
                asked.statement().with(RowLimit.NONE),
                asked.document(),
                asked.offset())));
  }

  /// Shows where a run failed.
  void goTo(Failure failure) {
    TextRange now = refused(failure);
    Position place = failure.place();
    if (now != null) {
      show(now);
    } else if (place != null) {
      show(new TextRange(place.offset(), place.offset() + place.length()));
    } else {
      editor.requestFocus();
    }
  }

  private void show(TextRange range) {
    editor.select(range.start(), range.end());
    editor.requestFocus();
  }

  private @Nullable TextRange refused(Failure failure) {
    Position place = failure.place();
    return place == null ? null : editor.problems().refused(failure.message(), place.offset());
  }

  /// Writes what was probably meant where a run failed.
  void applyFix(Failure failure, String suggestion) {
    TextRange now = refused(failure);
    if (now != null) {
      editor.replace(now, suggestion);
      editor.requestFocus();
    }
  }

  /// Writes a statement below another one, or at the end if that is gone, and puts the caret there.
  void writeBelow(RunRequest request, String sql) {
    editor.whenLoaded(() -> write(request, sql));
  }

  /// Writes a statement in the place of another one.
  ///
  /// @return false if that is gone
  boolean rewrite(RunRequest request, String sql) {
    String text = editor.text();
    String old = request.statement().text();
    int near = text.indexOf(old, Math.min(request.offset(), text.length()));
    int at = near < 0 ? text.indexOf(old) : near;
    if (at >= 0) {
      editor.replace(new TextRange(at, at + old.length()), sql);
      editor.requestFocus();
    }
    return at >= 0;
  }

  private void write(RunRequest request, String sql) {
    String text = editor.text();
    String above = request.statement().text();
    int found = text.indexOf(above, Math.min(request.offset(), text.length()));
    int at = found < 0 ? text.stripTrailing().length() : found + above.length();
    int rest = at;
    while (rest < text.length() && Character.isWhitespace(text.charAt(rest))) {
      rest++;
    }
    boolean ended = rest < text.length() && text.charAt(rest) == ';';
    at = ended ? rest + 1 : at;
    String mark = ended || above.endsWith(";") || text.isBlank() ? "" : ";";
    String before = mark + (text.isBlank() ? "" : "\n\n");
    editor.replace(new TextRange(at, at), before + sql + ";");
    int caret = at + before.length();
    editor.select(caret, caret);
    editor.requestFocus();
  }

  void close() {
    closed = true;
    runner.cancel();
    context.close();
    reading.close();
  }

  /// Who compares the result in front with another.
  void setOnCompare(Runnable listener) {
    onCompare = listener;
  }

  /// Compares a result with another.
  void compare(RunModel run) {
    runs.selectedProperty().set(run);
    onCompare.run();
  }

  /// Runs one statement with its values, not one of the text.
  void run(RunRequest request) {
    submit(List.of(request));
  }

  private void run(SqlStatement statement) {
    String text = editor.script().text();
    submit(new RunPlanner(FileParameters.of(text), 0, List.of(statement)));
  }

  private void plan(Function<SqlScript, RunPlanner> planner) {
    plan(planner, this::submit);
  }

  private void plan(Function<SqlScript, RunPlanner> planner, Consumer<RunPlanner> then) {
    if (!editor.area().isEditable()) {
      return; // The text is not whole yet.
    }
    if (editor.isRead()) {
      then.accept(planner.apply(editor.script()));
      return;
    }
    String text = editor.text();
    background.run(
        () -> planner.apply(SqlScript.of(text)),
        then,
        error -> {
          throw new IllegalStateException(error);
        });
  }

  private void submit(RunPlanner plan) {
    prepare(plan).ifPresent(this::submit);
  }

  /// The statements with their values, if they can be run now; else what is wrong is shown.
  private Optional<List<RunRequest>> prepare(RunPlanner plan) {
    if (closed || runner.runningProperty().get() || plan.statements().isEmpty()) {
      return Optional.empty();
    }
    showParameters(plan.parameters());
    List<ParameterHeader.Problem> problems = plan.parameters().header().problems();
    if (!problems.isEmpty()) {
      ParameterHeader.Problem first = problems.getFirst();
      Position place = first.place();
      editor.problems().accept();
      editor
          .problems()
          .refuse(
              new TextRange(place.offset(), place.offset() + place.length()),
              first.message(),
              List.of());
      return Optional.empty();
    }
    return plan.requests(parameters, limit.get());
  }

  private void submit(List<RunRequest> requests) {
    if (!closed && !runner.runningProperty().get()) {
      editor.problems().accept();
      runner.run(runs.tabs(requests));
    }
  }

  private void started(RunModel run) {
    runs.selectedProperty().set(run);
  }

  private void ended(RunModel run) {
    if (closed) {
      return;
    }
    Failure failure = run.failureProperty().get();
    if (failure != null) {
      showMistake(failure, run.requestProperty().get());
    }
    if (failure == null || failure.error().kind() == StatementError.Kind.STATEMENT) {
      context.refresh();
    }
  }

  private void showMistake(Failure failure, RunRequest request) {
    Position place = failure.place();
    if (place != null && place.length() > 0 && editor.text().equals(request.document())) {
      TextRange range = new TextRange(place.offset(), place.offset() + place.length());
      editor.problems().refuse(range, failure.message(), failure.suggestions());
      editor.reveal(place.line() - 1);
    }
  }

  private void showParameters(SqlScript script) {
    String text = script.text();
    reading.ask(() -> FileParameters.of(text), this::showParameters, _ -> {});
  }

  private void showParameters(FileParameters found) {
    if (!closed) {
      parameters.show(found);
    }
  }

  private void edit(List<TextEdit> edits) {
    if (editor.text().equals(parameters.fileProperty().get().text())) {
      edits.forEach(edit -> editor.replace(new TextRange(edit.start(), edit.end()), edit.text()));
      reading.close();
      parameters.show(FileParameters.of(editor.text()));
    }
  }
}
