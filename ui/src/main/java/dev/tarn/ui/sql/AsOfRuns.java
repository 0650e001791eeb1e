package dev.tarn.ui.sql;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.rewrite.TableReads;
import dev.tarn.session.rewrite.WrittenName;
import dev.tarn.ui.task.Latest;
import java.util.List;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Runs the statement of a result again with other versions of its tables. The text in the editor
/// stays as it is until the user has the version put into it. For the window's thread.
final class AsOfRuns implements AutoCloseable {
  private final RunModel run;
  private final SqlController controller;
  private final SqlServices services;
  private final Latest looking;
  private @Nullable RunRequest own;
  private @Nullable RunRequest written;
  private Subscription waiting = Subscription.EMPTY;

  AsOfRuns(RunModel run, SqlController controller, SqlServices services) {
    this.run = run;
    this.controller = controller;
    this.services = services;
    this.looking = services.background().latest();
  }

  /// Finds the Delta tables that the statement reads; the engine is not started for that.
  void look(Consumer<List<TableReads.Read>> then) {
    EngineLight.Tone tone = services.sessions().engine().getValue().tone();
    // Behind a run that has just ended, the engine still looks busy.
    boolean awake =
        tone == EngineLight.Tone.READY
            || (tone == EngineLight.Tone.WORKING && run.execution().isPresent());
    if (!awake || run.phase() != RunPhase.DONE) {
      return;
    }
    String text = text();
    looking.ask(() -> deltas(text, services.sessions().ready()), then, _ -> then.accept(List.of()));
  }

  private static List<TableReads.Read> deltas(String text, Session session) {
    return TableReads.of(text).map(TableReads::all).orElse(List.of()).stream()
        .filter(read -> isDelta(read, session))
        .toList();
  }

  private static boolean isDelta(TableReads.Read read, Session session) {
    try {
      return new WrittenName(read.parts(), session).refusal().isEmpty();
    } catch (SessionException e) {
      return false;
    }
  }

  /// Lets the user choose a version.
  void choose(TableReads.Read read) {
    RunRequest asked = run.requestProperty().get();
    controller
        .tools()
        .asOf(
            new AsOfOrder(
                read,
                services.sessions(),
                version -> changed(asked, read, version),
                version -> show(asked, read, version),
                version -> put(asked, read, version)));
  }

  private static String changed(RunRequest asked, TableReads.Read read, @Nullable Long version) {
    return TableReads.of(asked.statement().text())
        .map(reads -> reads.at(read, version).text())
        .orElse(asked.statement().text());
  }

  /// Runs the statement with a version, as soon as nothing runs any more.
  private void show(RunRequest asked, TableReads.Read read, @Nullable Long version) {
    waiting.unsubscribe();
    if (controller.runner().runningProperty().get()) {
      controller.stop();
      waiting =
          controller
              .runner()
              .runningProperty()
              .subscribe(running -> {
                if (!running) {
                  waiting.unsubscribe();
                  run(asked, read, version);
                }
              });
    } else {
      run(asked, read, version);
    }
  }

  private void run(RunRequest asked, TableReads.Read read, @Nullable Long version) {
    RunRequest now = run.requestProperty().get();
    if (!now.equals(own)) {
      written = now;
    }
    RunRequest next = request(asked, changed(asked, read, version));
    own = next;
    controller.run(next);
  }

  private static RunRequest request(RunRequest asked, String text) {
    Statement before = asked.statement();
    return new RunRequest(
        asked.title(),
        new Statement(text, before.parameters(), before.limit(), before.entity()),
        text,
        0);
  }

  private void put(RunRequest asked, TableReads.Read read, @Nullable Long version) {
    RunRequest now = run.requestProperty().get();
    RunRequest origin = now.equals(own) && written != null ? written : now;
    String text = changed(asked, read, version);
    if (controller.rewrite(origin, text)) {
      written = request(origin, text);
    } else {
      controller.writeBelow(origin, text);
    }
  }

  private String text() {
    return run.requestProperty().get().statement().text();
  }

  @Override
  public void close() {
    waiting.unsubscribe();
    looking.close();
  }
}
