package dev.tarn.ui.sql;

import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.control.EmptyState;
import dev.tarn.ui.control.TabStrip;
import dev.tarn.ui.grid.GridMenu;
import dev.tarn.ui.pane.Command;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/// The results of a SQL tab, one tab for each statement, or what to do to get some.
final class ResultsView extends BorderPane implements AutoCloseable {
  private final SqlController controller;
  private final SqlServices services;
  private final RunVerbs verbs;
  private final TabStrip row = Styles.with(new TabStrip(), "run-row");
  private final RunFaces faces = new RunFaces();
  private final HBox tools = Styles.with(new HBox(), "run-tools");
  private final HBox head = Styles.with(new HBox(row, faces.node(), tools), "run-head");
  private final ResultCommands commands;
  private final Map<RunModel, RunView> views = new HashMap<>();
  private final Map<RunModel, RunTab> heads = new HashMap<>();

  ResultsView(SqlController controller, SqlServices services) {
    this.controller = controller;
    this.services = services;
    this.verbs = new RunVerbs(controller);
    getStyleClass().add("results");
    HBox.setHgrow(row, Priority.ALWAYS);
    faces.node().setMinWidth(USE_PREF_SIZE);
    commands = new ResultCommands(this::front, services.desk().exports());
    commands.tools().forEach(command -> tools.getChildren().add(Buttons.icon(command)));
    tools.setMinWidth(USE_PREF_SIZE);
    controller.runs().all().addListener((ListChangeListener<RunModel>) _ -> fill());
    controller.runs().selectedProperty().subscribe(this::show);
    fill();
  }

  /// Takes the keyboard to the rows in front.
  void focus() {
    front().ifPresent(RunView::focus);
  }

  /// What can be done with the result in front.
  List<Command> commands() {
    return commands.all();
  }

  /// The view of the tab in front.
  Optional<RunView> front() {
    return Optional.ofNullable(controller.runs().selectedProperty().get()).map(this::view);
  }

  @Override
  public void close() {
    views.values().forEach(RunView::close);
    views.clear();
  }

  private void fill() {
    RunList runs = controller.runs();
    heads.keySet().retainAll(runs.all());
    views
        .entrySet()
        .removeIf(entry -> {
          boolean gone = !runs.all().contains(entry.getKey());
          if (gone) {
            entry.getValue().close();
          }
          return gone;
        });
    row.setTabs(
        runs.all().stream()
            .map(run -> heads.computeIfAbsent(run, made -> new RunTab(made, runs, verbs)))
            .toList());
    reveal(runs.selectedProperty().get());
    setTop(runs.all().isEmpty() ? null : head);
  }

  private void show(@Nullable RunModel run) {
    faces.show(run);
    commands.presentProperty().set(run != null);
    setCenter(run == null ? nothing() : view(run));
    reveal(run);
  }

  private void reveal(@Nullable RunModel run) {
    RunTab tab = run == null ? null : heads.get(run);
    if (tab != null) {
      row.reveal(tab);
    }
  }

  private RunView view(RunModel run) {
    return views.computeIfAbsent(run, this::made);
  }

  private RunView made(RunModel run) {
    RunView view = new RunView(run, controller, services);
    view.table().setCellItems(() -> GridMenu.items(view.grid(), commands.ofCells()));
    return view;
  }

  private static Node nothing() {
    return new EmptyState(
        Feather.PLAY_CIRCLE, Strings.of("sql.nothing"), Strings.of("sql.nothing.hint"));
  }
}
