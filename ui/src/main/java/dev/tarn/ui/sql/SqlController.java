package dev.tarn.ui.sql;

import dev.tarn.session.Position;
import dev.tarn.session.RowLimit;
import dev.tarn.session.StatementError;
import dev.tarn.session.sql.SqlParameters;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.editor.SqlScript;
import dev.tarn.ui.editor.TextRange;
import dev.tarn.ui.task.Background;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// The verbs of a SQL tab. For the window's thread.
final class SqlController {
  /// How many rows are asked for at first.
  static final RowLimit USUAL_LIMIT = new RowLimit(10_000);

  /// The parameters of a longer statement are looked for only when it is run.
  private static final int LONGEST_LOOK = 200_000;

  private final SqlEditor editor;
  private final Background background;
  private final RunList runs = new RunList();
  private final ParameterList parameters = new ParameterList();
  private final ContextModel context;
  private final SqlRunner runner;
  private final ObjectProperty<RowLimit> limit = new SimpleObjectProperty<>(USUAL_LIMIT);
  private boolean closed;

  SqlController(SqlEditor editor, SqlServices services) {
    this.editor = editor;
    this.background = services.background();
    this.context = new ContextModel(services.sessions(), background);
    this.runner = new SqlRunner(services, this::started, this::ended);
    editor.setOnRun(this::run);
    editor.currentProperty().subscribe(_ -> showParameters());
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

  ObjectProperty<RowLimit> limitProperty() {
    return limit;
  }

  /// Runs the statement at the caret, or the selected ones.
  void runCurrent() {
    TextRange selection = editor.selection();
    int caret = editor.caretProperty().getValue();
    plan(script -> RunPlanner.current(script, selection, caret));
  }

  /// Runs all statements, one after the other, until one fails.
  void runAll() {
    plan(RunPlanner::all);
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
    TextRange now = editor.mistake();
    Position place = failure.place();
    if (now != null) {
      editor.select(now.start(), now.end());
    } else if (place != null) {
      editor.select(place.offset(), place.offset() + place.length());
    }
    editor.requestFocus();
  }

  /// Writes what was probably meant.
  void applyFix(String suggestion) {
    TextRange now = editor.mistake();
    if (now != null) {
      editor.replace(now, suggestion);
      editor.requestFocus();
    }
  }

  /// Writes a statement below another one, or at the end if that is gone, and puts the caret there.
  void writeBelow(RunRequest request, String sql) {
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
  }

  private void run(SqlStatement statement) {
    String text = editor.script().text();
    submit(new RunPlanner(text, 0, List.of(statement)));
  }

  private void plan(Function<SqlScript, RunPlanner> planner) {
    if (editor.isRead()) {
      submit(planner.apply(editor.script()));
      return;
    }
    String text = editor.text();
    background.run(
        () -> planner.apply(SqlScript.of(text)),
        this::submit,
        error -> {
          throw new IllegalStateException(error);
        });
  }

  private void submit(RunPlanner plan) {
    if (closed || runner.runningProperty().get() || plan.statements().isEmpty()) {
      return;
    }
    List<String> names = plan.parameters();
    if (!names.isEmpty()) {
      parameters.show(names);
    }
    plan.requests(parameters, limit.get()).ifPresent(this::submit);
  }

  private void submit(List<RunRequest> requests) {
    if (!closed && !runner.runningProperty().get()) {
      editor.setMistake(null);
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
      editor.setMistake(new TextRange(place.offset(), place.offset() + place.length()));
      editor.reveal(place.line() - 1);
    }
  }

  private void showParameters() {
    List<String> names =
        editor
            .currentProperty()
            .get()
            .map(SqlStatement::text)
            .filter(text -> text.length() < LONGEST_LOOK)
            .map(text -> SqlParameters.of(text).names())
            .orElse(List.of());
    parameters.show(names);
  }
}
