package dev.tarn.ui.sql;

import dev.tarn.session.Execution;
import dev.tarn.session.profile.PlanProfile;
import dev.tarn.session.profile.ProfileFile;
import dev.tarn.ui.control.Buttons;
import dev.tarn.ui.export.ExportDesk;
import dev.tarn.ui.profile.ProfileModel;
import dev.tarn.ui.profile.ProfileSaver;
import dev.tarn.ui.profile.ProfileView;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import java.time.Instant;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The profile of a run: asked of the engine while it is seen and the run goes on, and once at its
/// end. For the window's thread.
final class RunProfile implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunProfile.class);
  private static final Duration AGAIN = Duration.millis(700);

  private final RunModel run;
  private final SqlSessions sessions;
  private final Latest asking;
  private final ProfileModel model = new ProfileModel();
  private final ProfileView view;
  private final ProfileSaver saver;
  private final Timeline clock = new Timeline(new KeyFrame(AGAIN, _ -> ask()));
  private Optional<Execution> whole = Optional.empty();

  RunProfile(RunModel run, SqlServices services) {
    this.run = run;
    this.sessions = services.sessions();
    this.asking = services.background().latest();
    this.view = new ProfileView(model, services.desk().choices().planFormProperty());
    ExportDesk desk = services.desk().exports().desk();
    this.saver =
        new ProfileSaver(
            desk.dialogs(), desk.notices(), services.background(), desk.place().folder());
    Button save = Buttons.of(Feather.SAVE, Strings.of("profile.save"), this::save);
    view.addTool(Styles.with(save, Styles.FLAT, Styles.COMPACT));
    clock.setCycleCount(Animation.INDEFINITE);
    run.faceProperty().subscribe(_ -> follow());
    run.phaseProperty().subscribe(_ -> follow());
  }

  Parent view() {
    return view;
  }

  /// Asks for a file and saves the profile in it, with the statement.
  void save() {
    Optional<Execution> ran = run.execution();
    if (ran.isEmpty()) {
      saver.nothing();
      return;
    }
    PlanProfile known = model.planProperty().get();
    boolean isKnown = ran.equals(whole) && !known.operators().isEmpty();
    String statement = run.requestProperty().get().statement().text();
    RunModel.Told told = run.told();
    Instant started = told == null ? Instant.now() : told.started();
    long millis = run.elapsedProperty().get().toMillis();
    saver.save(
        run.titleProperty().get(),
        () ->
            new ProfileFile(
                statement,
                started.toString(),
                millis,
                isKnown ? known : sessions.ready().profile(ran.get())));
  }

  @Override
  public void close() {
    clock.stop();
    asking.close();
  }

  private void follow() {
    boolean seen = run.faceProperty().get() == RunFace.PROFILE;
    boolean running = !run.phase().isTerminal();
    if (seen && running) {
      clock.play();
    } else {
      clock.stop();
    }
    if (seen) {
      ask();
    }
  }

  private void ask() {
    Optional<Execution> asked = run.execution();
    if (asked.isEmpty()) {
      tell(run.phase().isTerminal() ? "profile.none.notRun" : "profile.none.waiting");
      model.show(PlanProfile.NONE);
    } else if (!asked.equals(whole)) {
      boolean ended = run.phase().isTerminal();
      asking.ask(
          () -> sessions.ready().profile(asked.get()),
          plan -> {
            show(plan, ended);
            whole = ended ? asked : whole;
          },
          error -> {
            LOG.debug("No profile", error);
            tell("profile.none.gone");
          });
    }
  }

  private void show(PlanProfile plan, boolean ended) {
    tell(ended ? "profile.none.command" : "profile.none.waiting");
    model.show(plan);
  }

  private void tell(String key) {
    model.messageProperty().set(Strings.of(key));
  }
}
