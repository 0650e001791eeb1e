package dev.tarn.ui.find;

import dev.tarn.ui.pane.Command;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.find.FileQuery;
import dev.tarn.workspace.find.FileReplacer;
import dev.tarn.workspace.find.FindMemory;
import dev.tarn.workspace.find.FindSummary;
import dev.tarn.workspace.find.OpenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.regex.PatternSyntaxException;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Searches all texts of the workspace while the user types, and replaces what was found.
public final class FindController {
  private static final Logger LOG = LoggerFactory.getLogger(FindController.class);
  private static final Duration REST = Duration.millis(200);
  private static final int LONGEST_SELECTION = 200;

  private final Background background;
  private final Executor window;
  private final FindTarget target;
  private final FindModel model = new FindModel();
  private final Replacing replacing;
  private final FindView view;
  private final PauseTransition rest = new PauseTransition(REST);
  private @Nullable Path folder;
  private @Nullable FindMemory memory;
  private @Nullable SearchRun run;
  private @Nullable FileQuery unkept;
  private boolean fresh;

  /// Makes an empty search.
  ///
  /// @param background searches and writes
  /// @param window the window's thread
  /// @param target the window's documents
  /// @param notices told what was replaced
  public FindController(
      Background background, Executor window, FindTarget target, Notifications notices) {
    this.background = background;
    this.window = window;
    this.target = target;
    this.replacing = new Replacing(model, background, target, notices);
    rest.setOnFinished(_ -> search());
    view = new FindView(model, this);
    model.wantedProperty().subscribe(_ -> soon());
    model.matchCaseProperty().subscribe(_ -> soon());
    model.wholeWordProperty().subscribe(_ -> soon());
    model.expressionProperty().subscribe(_ -> soon());
    model.includeProperty().subscribe(_ -> soon());
    model.excludeProperty().subscribe(_ -> soon());
    rest.stop();
  }

  /// The fields and the tree.
  ///
  /// @return always the same
  public Region view() {
    return view.node();
  }

  /// The buttons for the panel's title row.
  ///
  /// @return last searches, replace, search again
  public List<Node> buttons() {
    return view.buttons();
  }

  /// What can be done, for the palette.
  ///
  /// @return in the order of the palette
  public List<Command> commands() {
    String place = Strings.of("find.place");
    return List.of(
        Command.of(Strings.of("find.command.replace"), place, Feather.REPEAT, this::beginReplacing)
            .key("Shortcut+Shift+R"),
        Command.of(Strings.of("find.command.again"), place, Feather.REFRESH_CW, this::search)
            .enabled(model.wantedProperty().isNotEmpty()),
        Command.of(Strings.of("find.command.undo"), place, Feather.CORNER_UP_LEFT, this::undo)
            .enabled(model.undoableProperty()),
        Command.of(Strings.of("find.command.stop"), place, Feather.SLASH, this::stop)
            .enabled(
                Bindings.createBooleanBinding(
                    () -> model.stateProperty().get() instanceof FindModel.State.Searching,
                    model.stateProperty())));
  }

  /// Searches in a workspace from now on.
  ///
  /// @param workspace an open one
  public void attach(Workspace workspace) {
    folder = workspace.folder();
    FindMemory kept = new FindMemory(workspace.state().resolve("find.json"));
    memory = kept;
    replacing.attach(new FileReplacer(workspace.folder(), workspace.localHistory()));
    background.run(
        kept::last, model::setLast, error -> LOG.warn("The last searches are not known", error));
  }

  /// Searches nowhere.
  public void detach() {
    stop();
    run = null;
    folder = null;
    letGo();
    replacing.detach();
    model.texts().clear();
    model.stateProperty().set(new FindModel.State.Idle());
  }

  /// Takes the keyboard to the field. What is selected in the text in front is searched.
  public void focus() {
    String selected = target.selected();
    if (!selected.isBlank()
        && selected.indexOf('\n') < 0
        && selected.length() < LONGEST_SELECTION) {
      model.expressionProperty().set(false);
      model.wantedProperty().set(selected);
    }
    view.focus();
  }

  /// Searches for a text, for tests and pictures.
  ///
  /// @param wanted the text
  public void search(String wanted) {
    model.wantedProperty().set(wanted);
    search();
  }

  /// Shows what would replace the finds, for tests and pictures.
  ///
  /// @param template what stands for each find
  public void preview(String template) {
    model.templateProperty().set(template);
    model.replacingProperty().set(true);
  }

  /// Searches at once.
  void search() {
    rest.stop();
    Path where = folder;
    SearchRun old = run;
    if (old != null) {
      old.cancel();
    }
    FileQuery query = model.query();
    model.troubleProperty().set("");
    if (where == null || !query.text().finds()) {
      run = null;
      clear();
      model.stateProperty().set(new FindModel.State.Idle());
      return;
    }
    SearchRun mine = new SearchRun(where, query, window, this::take);
    run = mine;
    fresh = true;
    model.stateProperty().set(new FindModel.State.Searching());
    List<OpenText> open = target.open();
    background.run(
        () -> mine.run(open), summary -> ended(mine, summary), error -> failed(mine, error));
  }

  /// Asks for one of the last searches.
  void ask(FileQuery query) {
    model.ask(query);
    search();
    view.focus();
  }

  /// Ends the search; what was found stays.
  void stop() {
    rest.stop();
    SearchRun now = run;
    if (now != null) {
      now.cancel();
    }
  }

  /// Opens a find.
  void show(FindRow.OfMatch row) {
    keep();
    target.show(row.text().found().subject(), row.match());
  }

  /// Replaces the chosen finds.
  void replace() {
    keep();
    replacing.replace();
  }

  /// Takes the last replacement back.
  void undo() {
    replacing.undo();
  }

  private void beginReplacing() {
    target.reveal();
    model.replacingProperty().set(true);
    focus();
    view.focusTemplate();
  }

  private void soon() {
    if (folder != null) {
      rest.playFromStart();
    }
  }

  /// The finds of an earlier search stay until there are newer ones.
  private void take(SearchRun from, SearchRun.Batch batch) {
    if (!from.equals(run)) {
      return;
    }
    if (fresh && !batch.texts().isEmpty()) {
      begin(from);
    }
    model.searchedProperty().set(batch.searched());
    if (!batch.texts().isEmpty()) {
      model.texts().addAll(batch.texts().stream().map(FindRow.OfText::new).toList());
      int more = batch.texts().stream().mapToInt(text -> text.matches().size()).sum();
      model.foundProperty().set(model.foundProperty().get() + more);
      model.chosenProperty().set(model.chosenProperty().get() + more);
    }
  }

  private void begin(SearchRun from) {
    fresh = false;
    clear();
    model.setShown(from.query());
  }

  private void ended(SearchRun from, FindSummary summary) {
    if (from.equals(run)) {
      from.flush();
      if (fresh) {
        begin(from);
        model.searchedProperty().set(summary.files());
      }
      model.stateProperty().set(new FindModel.State.Done(summary));
    }
  }

  private void failed(SearchRun from, Throwable error) {
    if (!from.equals(run)) {
      return;
    }
    fresh = false;
    clear();
    if (error instanceof PatternSyntaxException syntax) {
      model.troubleProperty().set(FindWords.mistake(syntax));
      model.stateProperty().set(new FindModel.State.Idle());
    } else {
      model.stateProperty().set(new FindModel.State.Failed(String.valueOf(error.getMessage())));
    }
  }

  private void clear() {
    model.texts().clear();
    model.searchedProperty().set(0);
    model.foundProperty().set(0);
    model.chosenProperty().set(0);
  }

  /// Waits for what is to be remembered.
  private void letGo() {
    FindMemory old = memory;
    memory = null;
    if (old != null) {
      try {
        if (unkept != null) {
          old.keep(unkept);
        }
      } catch (IOException e) {
        LOG.warn("A search is not remembered", e);
      }
      old.close();
    }
    unkept = null;
  }

  /// Remembers a search once something was done with what it found.
  private void keep() {
    FindMemory into = memory;
    FileQuery query = model.shown();
    if (into != null && query.text().finds()) {
      unkept = query;
      background.run(
          () -> into.keep(query),
          last -> {
            unkept = query.equals(unkept) ? null : unkept;
            model.setLast(last);
          },
          error -> LOG.warn("A search is not remembered", error));
    }
  }
}
