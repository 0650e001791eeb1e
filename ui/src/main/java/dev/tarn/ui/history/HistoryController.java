package dev.tarn.ui.history;

import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.listen.Subscription;
import dev.tarn.workspace.state.HistoryEntry;
import dev.tarn.workspace.state.HistorySearch;
import dev.tarn.workspace.state.QueryHistory;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// The verbs of the history's place. It reads a page at a time, off the window's thread, when it is
/// seen; and again when a run ends. For the window's thread.
public final class HistoryController {
  private static final int PAGE = 200;
  private static final Duration TYPING = Duration.millis(120);

  private final HistoryModel model = new HistoryModel();
  private final HistoryTarget target;
  private final Dialogs dialogs;
  private final Latest reading;
  private final Latest following;
  private final Latest looking;
  private final HistoryView view;
  private final PauseTransition rest = new PauseTransition(TYPING);
  private @Nullable Attached attached;
  private boolean asksForMore;
  private HistorySearch shown = HistorySearch.ALL;

  /// What is shown of an open workspace.
  private record Attached(QueryHistory history, ResultStore results, Subscription listening) {}

  /// Makes an empty place.
  ///
  /// @param background reads the history
  /// @param target does what is chosen for a run
  /// @param dialogs asks before runs are forgotten
  public HistoryController(Background background, HistoryTarget target, Dialogs dialogs) {
    this.target = target;
    this.dialogs = dialogs;
    this.reading = background.latest();
    this.following = background.latest();
    this.looking = background.latest();
    this.view = new HistoryView(model, this);
    rest.setOnFinished(_ -> refresh());
    model.textProperty().subscribe((_, _) -> rest.playFromStart());
    model.filterProperty().subscribe((_, _) -> refresh());
    model.selectedProperty().subscribe(this::look);
    view.node().sceneProperty().subscribe(this::refreshIfSeen);
  }

  /// Shows the runs of a workspace.
  ///
  /// @param history where they are noted
  /// @param results where their rows are kept
  public void attach(QueryHistory history, ResultStore results) {
    detach();
    Subscription listening = history.listen(_ -> FxThread.later(this::refreshIfSeen));
    attached = new Attached(history, results, listening);
    refreshIfSeen();
  }

  /// Shows nothing any more.
  public void detach() {
    Attached old = attached;
    attached = null;
    if (old != null) {
      old.listening().close();
    }
    reading.close();
    following.close();
    asksForMore = false;
    model.replace(List.of(), true);
    model.loadedProperty().set(false);
  }

  /// The list with its filter, and the details of a run.
  ///
  /// @return always the same
  public Region view() {
    return view.node();
  }

  /// The buttons for the panel's title row.
  ///
  /// @return refresh and clear
  public List<Node> buttons() {
    return view.buttons();
  }

  /// Takes the keyboard to the search.
  public void focus() {
    refresh();
    view.focus();
  }

  /// Searches.
  ///
  /// @param text part of the statement or of the tab's title
  public void search(String text) {
    model.textProperty().set(text);
  }

  /// Selects the run at a place of the list, for tests and pictures.
  ///
  /// @param index from 0
  public void select(int index) {
    model.selectedProperty().set(model.entries().get(index));
  }

  /// How many runs are listed by now.
  ///
  /// @return those that are read
  public int size() {
    return model.entries().size();
  }

  /// Reads the first page anew.
  void refresh() {
    HistorySearch search = model.search();
    ask(
        reading,
        () -> page(search, null),
        page -> {
          boolean all = page.size() < PAGE;
          if (search.equals(shown)) {
            model.renew(page, all);
          } else {
            shown = search;
            following.close();
            asksForMore = false;
            model.replace(page, all);
          }
        });
  }

  /// Reads the next page, if there is one.
  void more() {
    List<HistoryEntry> known = model.entries();
    if (asksForMore || model.isComplete() || known.isEmpty()) {
      return;
    }
    asksForMore = true;
    String last = known.getLast().id();
    HistorySearch search = shown;
    ask(
        following,
        () -> page(search, last),
        page -> {
          asksForMore = false;
          if (!model.entries().isEmpty() && model.entries().getLast().id().equals(last)) {
            model.add(page, page.size() < PAGE);
          }
        });
  }

  HistoryTarget target() {
    return target;
  }

  /// Forgets runs; their results stay until they are cleared by age or size.
  void delete(List<HistoryEntry> entries) {
    Attached now = attached;
    if (now != null) {
      var _ = now.history().delete(entries.stream().map(HistoryEntry::id).toList());
    }
  }

  /// Forgets all runs, after a question.
  void clear() {
    dialogs.confirm(
        new Dialogs.Question(
            Strings.of("history.clear.title"),
            Strings.of("history.clear.body"),
            Strings.of("history.clear.verb"),
            Dialogs.Weight.DESTRUCTIVE),
        () -> {
          Attached now = attached;
          if (now != null) {
            var _ = now.history().clear();
          }
        });
  }

  private void refreshIfSeen() {
    if (view.node().getScene() != null) {
      refresh();
    }
  }

  private List<HistoryEntry> page(HistorySearch search, @Nullable String before) {
    Attached now = attached;
    return now == null ? List.of() : now.history().page(search, before, PAGE).join();
  }

  private void look(@Nullable HistoryEntry entry) {
    model.keptProperty().set(false);
    Attached now = attached;
    if (entry == null || now == null) {
      looking.close();
      return;
    }
    looking.ask(
        () -> entry.rows() >= 0 && now.results().has(entry.id()),
        model.keptProperty()::set,
        _ -> model.keptProperty().set(false));
  }

  private void ask(
      Latest question,
      Callable<List<HistoryEntry>> work,
      java.util.function.Consumer<List<HistoryEntry>> answer) {
    if (attached != null) {
      question.ask(
          work,
          answer,
          error -> {
            asksForMore = false;
            model.failureProperty().set(reason(error));
            model.loadedProperty().set(true);
          });
    }
  }

  private static String reason(Throwable error) {
    Throwable cause = error instanceof CompletionException ? error.getCause() : error;
    return String.valueOf((cause == null ? error : cause).getMessage());
  }
}
