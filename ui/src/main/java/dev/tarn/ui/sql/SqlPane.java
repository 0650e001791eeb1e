package dev.tarn.ui.sql;

import dev.tarn.session.Entity;
import dev.tarn.session.Progress;
import dev.tarn.session.Statement;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.ui.compare.ComparedResult;
import dev.tarn.ui.complete.EditorAssistance;
import dev.tarn.ui.editor.SqlEditor;
import dev.tarn.ui.editor.UndoKeeper;
import dev.tarn.ui.pane.Activity;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.TextTarget;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Icons;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.shelf.ShelvedRun;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;

/// A tab with SQL text, its runs and their results. For the window's thread.
public final class SqlPane implements DocumentPane {
  private static final Duration TICK = Duration.millis(100);

  private final SqlServices services;
  private final SqlEditor editor;
  private final SqlController controller;
  private final SqlPaneView view;
  private final DocumentLink link;
  private final RunShelf shelf;
  private final UndoKeeper undo;
  private final ReadOnlyStringWrapper facts = new ReadOnlyStringWrapper("");
  private final ReadOnlyObjectWrapper<Activity> activity =
      new ReadOnlyObjectWrapper<>(Activity.NONE);
  private final Timeline clock = new Timeline(new KeyFrame(TICK, _ -> tick()));

  /// Makes a tab of a document, with its text and caret.
  ///
  /// @param document an open document
  /// @param services what the tab works with
  public SqlPane(Document document, SqlServices services) {
    this.services = services;
    editor = new SqlEditor(services.background());
    controller =
        new SqlController(
            editor,
            services,
            () ->
                document
                    .file()
                    .place()
                    .map(path -> new Entity(Entity.Type.FILE, path))
                    .orElse(null));
    view = new SqlPaneView(editor, controller, services);
    link = new DocumentLink(document, editor, services.window());
    DocumentParameters.tie(
        document, controller.parameters(), services.desk().keeping().parameters());
    shelf = new RunShelf(document.id(), controller.runs(), services);
    shelf.restore();
    undo = new UndoKeeper(editor, services.desk().keeping().undo(), document.id());
    clock.setCycleCount(Animation.INDEFINITE);
    runningProperty().subscribe(this::runs);
    editor.caretProperty().addListener((_, _, _) -> facts.set(place()));
    facts.set(place());
  }

  @Override
  public String id() {
    return link.document().id();
  }

  @Override
  public Parent view() {
    return view;
  }

  @Override
  public ReadOnlyStringProperty titleProperty() {
    return link.titleProperty();
  }

  @Override
  public ReadOnlyBooleanProperty changedProperty() {
    return link.changedProperty();
  }

  @Override
  public ReadOnlyBooleanProperty runningProperty() {
    return controller.runner().runningProperty();
  }

  @Override
  public ObservableValue<Activity> activity() {
    return activity.getReadOnlyProperty();
  }

  @Override
  public ReadOnlyStringProperty factsProperty() {
    return facts.getReadOnlyProperty();
  }

  @Override
  public Ikon icon() {
    return Icons.SQL_FILE;
  }

  @Override
  public List<Command> commands() {
    return view.commands();
  }

  @Override
  public Optional<TextTarget> text() {
    return Optional.of(editor);
  }

  /// The statement that the caret means.
  ///
  /// @return empty if there is nothing to run
  public Optional<SqlStatement> current() {
    return editor.currentProperty().get();
  }

  @Override
  public void focus() {
    editor.requestFocus();
  }

  @Override
  public void close() {
    clock.stop();
    shelf.close();
    controller.close();
    view.close();
    link.close();
    undo.close();
    editor.close();
    services.sessions().close();
  }

  /// Runs a statement of an earlier run again, with its values.
  ///
  /// @param statement what is sent
  public void run(Statement statement) {
    controller.run(new RunRequest(titleOf(statement.text()), statement, statement.text(), 0));
  }

  /// Who compares results; asked with the result in front.
  ///
  /// @param listener opens the comparison
  public void setOnCompare(Runnable listener) {
    controller.setOnCompare(listener);
  }

  /// What can be done with the tables that statements name.
  ///
  /// @param tools of the window
  public void setTableTools(TableTools tools) {
    controller.setTools(tools);
  }

  /// The result in front, to be compared.
  ///
  /// @return empty if it has no rows
  public Optional<ComparedResult> front() {
    return Optional.ofNullable(controller.runs().selectedProperty().get())
        .flatMap(run ->
            ComparedRuns.of(run, titleProperty().get(), services.desk().keeping().results()));
  }

  /// All results that have rows, also those that were not opened since the restart.
  ///
  /// @return in the order of their tabs
  public List<ComparedResult> results() {
    return controller.runs().all().stream()
        .flatMap(run ->
            ComparedRuns.of(run, titleProperty().get(), services.desk().keeping().results())
                .stream())
        .toList();
  }

  /// The title that the statement has in this text, with the comment above it.
  private String titleOf(String statement) {
    return editor.script().statements().runnable().stream()
        .filter(known -> known.text().equals(statement))
        .findFirst()
        .map(RunTitles::of)
        .orElseGet(() -> RunTitles.of(statement));
  }

  /// Shows the result of an earlier run, without running it.
  ///
  /// @param kept what is known of it; without a title it is named by its statement
  public void show(ShelvedRun kept) {
    String title = kept.title().isEmpty() ? titleOf(kept.text()) : kept.title();
    controller.runs().add(RunModel.shelved(kept.titled(title)));
  }

  /// Shows something above the text, such as what happened to its file.
  ///
  /// @param bar or null for nothing
  public void setBar(@Nullable Region bar) {
    view.setBar(bar);
  }

  /// The editor, for tests and pictures.
  ///
  /// @return always the same
  public SqlEditor editor() {
    return editor;
  }

  /// The help in the editor, for tests and pictures.
  ///
  /// @return always the same
  public EditorAssistance assistance() {
    return view.assistance();
  }

  /// The verbs, for tests and pictures.
  SqlController controller() {
    return controller;
  }

  private void runs(boolean running) {
    if (running) {
      clock.play();
    } else {
      clock.stop();
    }
    tick();
  }

  private void tick() {
    RunModel run = controller.runner().current();
    controller.runs().all().forEach(RunModel::tick);
    activity.set(run == null ? Activity.NONE : activity(run));
  }

  private static Activity activity(RunModel run) {
    Progress progress = run.progressProperty().get();
    if (progress.tasks() == 0) {
      return new Activity(Strings.of("sql.activity.waiting"), -1);
    }
    return new Activity(
        Strings.of("sql.activity.tasks", progress.tasksDone(), progress.tasks()),
        (double) progress.tasksDone() / progress.tasks());
  }

  private String place() {
    int[] at = editor.lineAndColumn();
    return Strings.of("sql.caret", at[0], at[1]);
  }
}
