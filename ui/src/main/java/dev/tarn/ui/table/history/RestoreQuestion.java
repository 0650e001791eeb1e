package dev.tarn.ui.table.history;

import dev.tarn.session.table.TableVersion;
import dev.tarn.session.table.VersionChanges;
import dev.tarn.session.table.WrittenRows;
import dev.tarn.ui.pane.Dialogs;
import dev.tarn.ui.text.Strings;
import java.util.List;
import java.util.Optional;

/// Asks before a version comes back: what that does in numbers, and that it can be undone.
final class RestoreQuestion {
  private final HistoryController controller;
  private final HistoryModel model;

  RestoreQuestion(HistoryController controller) {
    this.controller = controller;
    this.model = controller.model();
  }

  /// Asks for the chosen version.
  void ask() {
    Long version = controller.acting();
    if (version != null && canRestore()) {
      ask(version);
    }
  }

  /// Asks for the version before the newest.
  void askLast() {
    model
        .newest()
        .filter(newest -> newest.version() > 0)
        .ifPresent(newest -> ask(newest.version() - 1));
  }

  /// Tells if the chosen version is not the newest already.
  boolean canRestore() {
    Long version = controller.acting();
    return version != null
        && model.newest().filter(newest -> newest.version() > version).isPresent();
  }

  private void ask(long version) {
    String name = HistoryController.version(version);
    controller
        .table()
        .desk()
        .dialogs()
        .confirm(
            new Dialogs.Question(
                Strings.of("tableHistory.restore.title", controller.table().name().table(), name),
                body(version),
                Strings.of("tableHistory.restore.verb", name),
                Dialogs.Weight.NORMAL),
            () -> controller.restore(version));
  }

  private String body(long version) {
    Optional<TableVersion> newest = model.newest();
    long now = newest.map(TableVersion::version).orElse(version);
    List<TableVersion> undone = model.between(version, now);
    String when =
        model
            .version(version)
            .map(found -> VersionTimes.moment(found.committed()))
            .orElse(HistoryController.version(version));
    return Strings.of("tableHistory.restore.back", when, now - version)
        + " "
        + rows(version, now, undone)
        + "\n"
        + Strings.of("tableHistory.restore.undo", HistoryController.version(now + 1));
  }

  private String rows(long version, long now, List<TableVersion> undone) {
    VersionChanges changes = model.changesProperty().get();
    if (changes != null && changes.plan().from() == version && changes.plan().to() == now) {
      return Strings.of(
          "tableHistory.restore.rows", changes.inserted(), changes.updated(), changes.deleted());
    }
    if (undone.size() < now - version) {
      return "";
    }
    return WrittenRows.of(undone)
        .map(written ->
            Strings.of(
                "tableHistory.restore.written",
                written.added(),
                written.updated(),
                written.deleted()))
        .orElse("");
  }
}
