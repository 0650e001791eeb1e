package dev.tarn.ui.table;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.Statement;
import dev.tarn.session.TableName;
import dev.tarn.session.table.TableFacts;
import dev.tarn.session.table.TableHistory;
import dev.tarn.session.table.TableReader;
import dev.tarn.session.table.TableStatistics;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.sql.EngineLight;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Quantities;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.folder.FileManager;
import java.net.URI;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads a table and changes it, off the window's thread. Its members are for the window's thread.
public final class TableController implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(TableController.class);

  private final TableModel model;
  private final TableDesk desk;
  private final Latest reading;
  private final Latest measuring;

  TableController(TableModel model, TableDesk desk) {
    this.model = model;
    this.desk = desk;
    this.reading = desk.background().latest();
    this.measuring = desk.background().latest();
  }

  /// What the page shows.
  ///
  /// @return always the same
  public TableModel model() {
    return model;
  }

  /// What the page works with.
  ///
  /// @return always the same
  public TableDesk desk() {
    return desk;
  }

  /// The table.
  ///
  /// @return its full name
  public TableName name() {
    return model.name();
  }

  /// Reads the table anew; what is shown stays until then.
  public void load() {
    model.busyProperty().set(true);
    TableName name = name();
    reading.ask(
        () -> TableReader.read(session(), name),
        this::loaded,
        error -> {
          model.busyProperty().set(false);
          model.troubleProperty().set(reason(error));
        });
  }

  /// Reads the table anew if it was written since; no engine is started for that.
  void catchUp() {
    TableStatistics known = model.statisticsProperty().get();
    if (known == null || model.busyProperty().get() || !runs(desk.sessions().engine().getValue())) {
      return;
    }
    ask(
        session -> TableHistory.read(session, name(), 1),
        newest -> {
          if (newest.stream().anyMatch(version -> version.version() != known.version())) {
            load();
          }
        },
        // What is wrong with it is told when it is read.
        _ -> load());
  }

  private static boolean runs(@Nullable EngineLight engine) {
    return engine != null
        && (engine.tone() == EngineLight.Tone.READY || engine.tone() == EngineLight.Tone.WORKING);
  }

  /// Asks the engine something about the table.
  ///
  /// @param question blocks; runs on a worker
  /// @param answer takes what it gave, on the window's thread
  /// @param failure takes a sentence that says why there is none
  /// @param <T> what it gives
  public <T> void ask(Question<T> question, Consumer<T> answer, Consumer<String> failure) {
    Callable<T> work = () -> question.of(session());
    desk.background().run(work, answer, error -> failure.accept(reason(error)));
  }

  /// Changes the table by a statement and reads it anew.
  ///
  /// @param sql such as `COMMENT ON TABLE …`
  /// @param done says what was done, shown as a notice
  void change(String sql, String done) {
    change(sql, () -> say(done), _ -> {});
  }

  /// Changes the table by a statement and reads it anew.
  ///
  /// @param sql such as `COMMENT ON TABLE …`
  /// @param done runs when it was done
  /// @param failed takes the reason why it was not; a notice tells it, too
  void change(String sql, Runnable done, Consumer<String> failed) {
    model.busyProperty().set(true);
    ask(
        session -> session.ask(Statement.of(sql)),
        _ -> {
          done.run();
          load();
          desk.changed().run();
        },
        reason -> {
          model.busyProperty().set(false);
          failed.accept(reason);
          desk.notices()
              .show(Notice.of(Notice.Kind.FAILURE, Strings.of("table.notChanged"), reason));
        });
  }

  /// Tells that something was done.
  ///
  /// @param done one sentence
  public void say(String done) {
    desk.notices().show(Notice.of(Notice.Kind.SUCCESS, done, ""));
  }

  /// Opens a page in the system's browser.
  ///
  /// @param address of the web
  void browse(String address) {
    desk.background()
        .run(
            () -> {
              FileManager.ofSystem().browse(URI.create(address));
              return true;
            },
            _ -> {},
            error ->
                desk.notices()
                    .show(
                        Notice.of(
                            Notice.Kind.FAILURE,
                            Strings.of("table.link.failed"),
                            String.valueOf(error.getMessage()))));
  }

  /// A question that is answered by the engine.
  ///
  /// @param <T> the answer
  @FunctionalInterface
  public interface Question<T> {
    /// Asks.
    ///
    /// @param session on a running engine
    /// @return the answer
    /// @throws Exception if there is none
    T of(Session session) throws Exception;
  }

  @Override
  public void close() {
    reading.close();
    measuring.close();
  }

  /// A session on a running engine; it is started if it must be. Blocks.
  Session session() throws InterruptedException {
    return desk.sessions().ready();
  }

  private void loaded(TableFacts facts) {
    model.busyProperty().set(false);
    model.troubleProperty().set("");
    model.countProperty(TableTab.COLUMNS).set(Quantities.count(facts.columns().size()));
    if (!model.tabProperty().get().fits(facts)) {
      model.tabProperty().set(TableTab.OVERVIEW);
    }
    model.factsProperty().set(facts);
    if (facts.isDelta() && desk.sessions().isLocal()) {
      measure();
    }
  }

  /// Reads what the log tells of files and columns, behind: it takes a job.
  void measure() {
    TableName name = name();
    model.statisticsTroubleProperty().set("");
    measuring.ask(
        () -> session().statistics(name),
        told -> {
          model.statisticsProperty().set(told.orElse(null));
          if (told.isEmpty()) {
            model.statisticsTroubleProperty().set(Strings.of("table.files.untold"));
          }
        },
        error -> {
          LOG.warn("Cannot read the statistics of {}", name.sql(), error);
          model.statisticsTroubleProperty().set(reason(error));
        });
  }

  private static String reason(Throwable error) {
    @Nullable String message =
        error instanceof SessionException known ? known.error().message() : error.getMessage();
    return message == null || message.isBlank() ? Strings.of("table.unreadable") : message;
  }
}
