package dev.tarn.ui.watch;

import dev.tarn.session.Session;
import dev.tarn.session.SessionException;
import dev.tarn.session.watched.WatchVerb;
import dev.tarn.session.watched.WatchedFile;
import dev.tarn.session.watched.WatchedFolder;
import dev.tarn.ui.pane.Dialogs.Question;
import dev.tarn.ui.pane.Dialogs.Weight;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.sql.EngineLight;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.workspace.watched.WatchDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// Asks the engine how watched folders are doing, and steers them. For the window's thread.
final class WatchController implements AutoCloseable {
  private static final Duration EVERY = Duration.seconds(2);

  private final WatchModel model;
  private final WatchDesk desk;
  private final Latest reads;
  private final Latest fileReads;
  private final PauseTransition pause = new PauseTransition(EVERY);
  private final Subscription engine;
  private String wanted = "";
  private boolean closed;

  WatchController(WatchModel model, WatchDesk desk) {
    this.model = model;
    this.desk = desk;
    this.reads = desk.background().latest();
    this.fileReads = desk.background().latest();
    pause.setOnFinished(_ -> read());
    engine = desk.sessions().engine().map(EngineLight::tone).subscribe(_ -> read());
  }

  WatchDesk desk() {
    return desk;
  }

  /// What was read at one time.
  private record Look(List<WatchLine> lines, String trouble) {}

  /// Reads all anew; goes on with it as long as a folder is watched.
  void read() {
    pause.stop();
    boolean there = isEngineThere();
    reads.ask(() -> look(there), this::show, error -> model.troubleProperty().set(words(error)));
  }

  /// An engine that is not there is not started for being asked.
  private boolean isEngineThere() {
    return switch (desk.sessions().engine().getValue().tone()) {
      case READY, WORKING -> true;
      case OFF, ALERT -> false;
    };
  }

  private Look look(boolean there) throws IOException, InterruptedException {
    Map<String, WatchDefinition> defined = desk.files().read();
    Map<String, WatchedFolder> told = Map.of();
    String trouble = "";
    try {
      List<WatchedFolder> all = there ? desk.sessions().ready().watched() : List.of();
      told = all.stream().collect(Collectors.toMap(WatchedFolder::name, folder -> folder));
    } catch (SessionException e) {
      trouble = e.error().message();
    }
    TreeSet<String> names = new TreeSet<>(defined.keySet());
    names.addAll(told.keySet());
    List<WatchLine> lines = new ArrayList<>();
    for (String name : names) {
      lines.add(
          new WatchLine(
              name, Optional.ofNullable(defined.get(name)), Optional.ofNullable(told.get(name))));
    }
    return new Look(lines, trouble);
  }

  private void show(Look look) {
    model.troubleProperty().set(look.trouble());
    model
        .workingProperty()
        .set(look.lines().stream().anyMatch(line -> line.light() == WatchLine.Light.WORKING));
    WatchLine before = model.chosenProperty().get();
    if (hasMadeATable(look.lines())) {
      desk.changed().run();
    }
    choose(named(look.lines(), before == null ? "" : before.name()));
    if (!look.lines().equals(model.linesProperty().get())) {
      model.linesProperty().set(look.lines());
    }
    if (!closed && look.lines().stream().anyMatch(WatchLine::isActive)) {
      pause.playFromStart();
    }
  }

  private boolean hasMadeATable(List<WatchLine> now) {
    List<WatchLine> known = model.linesProperty().get();
    return known != null
        && now.stream()
            .filter(line -> files(line) > 0)
            .anyMatch(line ->
                known.stream().noneMatch(old -> old.name().equals(line.name()) && files(old) > 0));
  }

  private static long files(WatchLine line) {
    return line.told().map(WatchedFolder::files).orElse(0L);
  }

  private @Nullable WatchLine named(List<WatchLine> lines, String before) {
    String name = lines.stream().anyMatch(line -> line.name().equals(wanted)) ? wanted : before;
    if (name.equals(wanted)) {
      wanted = "";
    }
    return lines.stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElse(lines.isEmpty() ? null : lines.getFirst());
  }

  /// Looks at a folder.
  void choose(@Nullable WatchLine line) {
    WatchLine before = model.chosenProperty().get();
    if (Objects.equals(before, line)) {
      return;
    }
    if (before == null || line == null || !before.name().equals(line.name())) {
      model.filesProperty().set(null);
    }
    model.chosenProperty().set(line);
    if (line != null) {
      readFiles(line.name());
    }
  }

  private void readFiles(String name) {
    if (!isEngineThere()) {
      model.filesTroubleProperty().set(Strings.of("watch.noEngine"));
      model.filesProperty().set(List.of());
      return;
    }
    fileReads.ask(
        () -> desk.sessions().ready().watchedFiles(name),
        this::showFiles,
        error -> {
          model.filesTroubleProperty().set(words(error));
          model.filesProperty().set(List.of());
        });
  }

  private void showFiles(List<WatchedFile> files) {
    model.filesTroubleProperty().set("");
    if (!files.equals(model.filesProperty().get())) {
      model.filesProperty().set(files);
    }
  }

  /// Has the engine do something with the folder that is looked at.
  void steer(WatchVerb verb) {
    WatchLine line = model.chosenProperty().get();
    if (line != null) {
      work(session -> session.steer(line.name(), verb));
    }
  }

  /// Lets the user make a new one.
  void make() {
    make(WatchDefinition.fresh());
  }

  /// Lets the user make a new one, of which some is known.
  void make(WatchDefinition known) {
    new WatchForm(this, "", known).show();
  }

  /// Lets the user change the one that is looked at.
  void edit() {
    WatchLine line = model.chosenProperty().get();
    if (line != null && line.definition().isPresent()) {
      new WatchForm(this, line.name(), line.definition().get()).show();
    } else if (line != null) {
      desk.file().accept(desk.files().file(line.name()));
    }
  }

  /// Names that are taken.
  List<String> names() {
    List<WatchLine> lines = model.linesProperty().get();
    return lines == null ? List.of() : lines.stream().map(WatchLine::name).toList();
  }

  /// Writes a definition, and has the engine do what it says.
  ///
  /// @param done runs when it is written
  /// @param failed takes why it could not be
  void save(String name, WatchDefinition definition, Runnable done, Consumer<String> failed) {
    boolean fresh = !names().contains(name);
    desk.background()
        .run(
            () -> {
              desk.files().write(name, definition);
              return true;
            },
            _ -> {
              done.run();
              wanted = name;
              boolean always = definition.run() == WatchDefinition.Run.CONTINUOUSLY;
              work(session -> {
                if (always) {
                  session.steer(name, WatchVerb.START);
                } else {
                  session.steer(name, WatchVerb.STOP);
                  if (fresh) {
                    session.steer(name, WatchVerb.RUN);
                  }
                }
              });
            },
            error -> failed.accept(words(error)));
  }

  /// Deletes the folder's definition after a question.
  void delete() {
    WatchLine line = model.chosenProperty().get();
    if (line == null) {
      return;
    }
    String name = line.name();
    desk.dialogs()
        .confirm(
            new Question(
                Strings.of("watch.delete.title", name),
                Strings.of("watch.delete.body"),
                Strings.of("watch.delete"),
                Weight.DESTRUCTIVE),
            () ->
                work(session -> {
                  session.steer(name, WatchVerb.STOP);
                  desk.files().delete(name);
                  session.steer(name, WatchVerb.FORGET);
                }));
  }

  /// Work with the engine.
  private interface Work {
    void with(Session session) throws IOException;
  }

  private void work(Work work) {
    desk.background()
        .run(
            () -> {
              work.with(desk.sessions().ready());
              return true;
            },
            _ -> read(),
            error -> {
              desk.notices()
                  .show(Notice.of(Notice.Kind.FAILURE, Strings.of("watch.failed"), words(error)));
              read();
            });
  }

  static String words(Throwable error) {
    return error instanceof SessionException told
        ? told.error().message()
        : Objects.requireNonNullElse(error.getMessage(), error.getClass().getSimpleName());
  }

  @Override
  public void close() {
    closed = true;
    engine.unsubscribe();
    pause.stop();
    reads.close();
    fileReads.close();
  }
}
