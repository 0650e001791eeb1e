package dev.tarn.ui.sql;

import dev.tarn.session.SessionException;
import dev.tarn.session.StatementError;
import dev.tarn.ui.task.Background;
import dev.tarn.workspace.shelf.Shelf;
import dev.tarn.workspace.shelf.ShelvedRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps the result tabs of a document, and brings them back with the document: at first only their
/// heads, and the rows of each when it is seen. For the window's thread.
final class RunShelf implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunShelf.class);

  private final String documentId;
  private final RunList runs;
  private final KeptResults kept;
  private final Background background;
  private final SourceWatch sources;
  private final Map<RunModel, Subscription> watched = new HashMap<>();
  private boolean restored;
  private boolean closed;

  RunShelf(String documentId, RunList runs, SqlServices services) {
    this.documentId = documentId;
    this.runs = runs;
    this.kept = services.desk().keeping().results();
    this.background = services.background();
    this.sources = new SourceWatch(services);
    runs.all().addListener((ListChangeListener<RunModel>) _ -> watch());
    runs.selectedProperty().subscribe(this::selected);
    runs.views().setOnChange(this::keep);
  }

  /// Brings back what was kept. What has run meanwhile stays behind it.
  void restore() {
    background.run(
        () -> kept.read(documentId),
        this::fill,
        error -> {
          LOG.warn("The results of a document do not come back", error);
          restored = true;
        });
  }

  /// Keeps the last state, and nothing from then on.
  @Override
  public void close() {
    keep();
    closed = true;
    watched.values().forEach(Subscription::unsubscribe);
    watched.clear();
  }

  private void fill(Shelf shelf) {
    if (closed) {
      return;
    }
    List<RunModel> models = shelf.runs().stream().map(RunModel::shelved).toList();
    restored = true;
    runs.views().restore(shelf.views());
    runs.restore(models, shelf.selected() < 0 ? null : models.get(shelf.selected()));
    watch();
  }

  private void watch() {
    watched
        .entrySet()
        .removeIf(entry -> {
          boolean gone = !runs.all().contains(entry.getKey());
          if (gone) {
            entry.getValue().unsubscribe();
          }
          return gone;
        });
    for (RunModel run : runs.all()) {
      watched.computeIfAbsent(
          run,
          model ->
              Subscription.combine(
                  model.phaseProperty().subscribe((_, _) -> phase(model)),
                  model.titleProperty().subscribe((_, _) -> keep()),
                  model.pinnedProperty().subscribe((_, _) -> keep())));
    }
    keep();
  }

  private void phase(RunModel run) {
    keep();
    sources.learn(run, this::keep);
  }

  private void selected(@Nullable RunModel run) {
    keep();
    if (run != null) {
      sources.look(run);
    }
    if (run != null && run.keepingProperty().get() == RunKeeping.STORED) {
      open(run);
    }
  }

  private void open(RunModel run) {
    RunModel.Told told = run.told();
    if (told == null) {
      return;
    }
    background.run(
        () -> kept.open(told.executionId()),
        result -> run.opened(told, result),
        error -> {
          StatementError reason =
              error instanceof SessionException known
                  ? known.error()
                  : new StatementError(
                      StatementError.Kind.STORAGE,
                      String.valueOf(error.getMessage()),
                      null,
                      null,
                      Map.of(),
                      null,
                      error.toString());
          run.unreadable(told, reason);
        });
  }

  private void keep() {
    if (!restored || closed) {
      return;
    }
    List<ShelvedRun> all = new ArrayList<>();
    int selected = -1;
    for (RunModel run : runs.all()) {
      Optional<ShelvedRun> shelved = Shelving.of(run);
      if (shelved.isPresent()) {
        if (run.equals(runs.selectedProperty().get())) {
          selected = all.size();
        }
        all.add(shelved.get());
      }
    }
    kept.keep(documentId, new Shelf(all, selected, runs.views().all()));
  }
}
