package dev.tarn.ui;

import dev.tarn.session.Session;
import dev.tarn.ui.catalog.CatalogController;
import dev.tarn.ui.pane.DocumentPane;
import dev.tarn.ui.pane.Notice;
import dev.tarn.ui.pane.Notifications;
import dev.tarn.ui.shell.ShellModel;
import dev.tarn.ui.task.Background;
import dev.tarn.ui.task.FxThread;
import dev.tarn.ui.task.Latest;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.welcome.WelcomeModel;
import dev.tarn.workspace.dropped.DroppedTables;
import dev.tarn.workspace.engine.Engine;
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.engine.RemoteEngine;
import dev.tarn.workspace.listen.Subscription;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a workspace's engine, or the server that is used in its place: tells the status bar, the
/// start page and the catalog, and keeps a session open for the catalog while there is somebody to
/// ask. For the window's thread.
final class EngineLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLink.class);

  /// Well under the shortest idle time that can be set, a minute.
  private static final Duration PRESENCE = Duration.seconds(30);

  private final Engine engine;
  private final SessionOpener sessions;
  private final DroppedTables dropped;
  private final ShellModel shell;
  private final WelcomeModel welcome;
  private final CatalogController catalog;
  private final Background background;
  private final Notifications notices;
  private final Latest connecting;
  private final Subscription following;
  private final Timeline presence = new Timeline(new KeyFrame(PRESENCE, _ -> tellPresence()));
  private EngineFace face = EngineWords.face(new EngineState.Stopped());
  private EngineFace.@Nullable Reach reached;
  private @Nullable Session session;
  private boolean closed;

  EngineLink(
      Services services,
      ShellModel shell,
      WelcomeModel welcome,
      CatalogController catalog,
      Background background,
      Notifications notices) {
    this.engine = services.engine();
    this.sessions = services.sessions();
    this.dropped = new DroppedTables(droppedFolder(services));
    this.shell = shell;
    this.welcome = welcome;
    this.catalog = catalog;
    this.background = background;
    this.notices = notices;
    this.connecting = background.latest();
    presence.setCycleCount(Animation.INDEFINITE);
    presence.play();
    this.following =
        switch (engine) {
          case LocalEngine local -> local.listen(now -> later(EngineWords.face(now)));
          case RemoteEngine remote -> {
            RemoteWords words = new RemoteWords(remote.endpoint());
            yield remote.listen(now -> later(words.face(now)));
          }
        };
  }

  /// What is dropped on a server does not mix with what is dropped on this machine.
  private static Path droppedFolder(Services services) {
    Path state = services.workspace().state();
    return switch (services.engine()) {
      case LocalEngine _ -> state.resolve("dropped");
      case RemoteEngine remote -> {
        String name = remote.endpoint().toString().replaceAll("[^0-9A-Za-z.]+", "-");
        yield state.resolve("remote").resolve(name).resolve("dropped");
      }
    };
  }

  /// Starts the engine of the workspace if there is none.
  void start() {
    if (engine instanceof LocalEngine local) {
      act(local::ensureReady);
    }
  }

  /// Ends the engine and starts a new one, or asks a server again.
  void restart() {
    switch (engine) {
      case LocalEngine local -> act(() -> local.restart(_ -> {}));
      case RemoteEngine remote -> remote.retry();
    }
  }

  /// Ends the engine of the workspace.
  void stop() {
    if (engine instanceof LocalEngine local) {
      act(() -> {
        local.stop();
        return true;
      });
    }
  }

  /// Says anew how busy the engine is.
  void showBusy() {
    int running =
        (int)
            shell.documents().stream().filter(document -> document.runningProperty().get()).count();
    shell.engineProperty().set(face.status().apply(running));
  }

  @Override
  public void close() {
    closed = true;
    presence.stop();
    following.close();
    connecting.close();
    letGo();
  }

  private void act(Callable<?> work) {
    background.run(
        work,
        _ -> {},
        error -> {
          LOG.warn("The engine could not be had", error);
          if (!closed && !(error instanceof EngineException)) {
            notices.show(
                Notice.of(
                    Notice.Kind.FAILURE,
                    Strings.of("engine.failedTitle"),
                    String.valueOf(error.getMessage())));
          }
        });
  }

  private void later(EngineFace now) {
    FxThread.later(() -> show(now));
  }

  private void show(EngineFace now) {
    if (closed) {
      return;
    }
    face = now;
    showBusy();
    welcome.engineProperty().set(now.start());
    switch (now.reach()) {
      case EngineFace.Reach.There there -> connect(there);
      case EngineFace.Reach.Coming(String title, String detail) -> {
        letGo();
        catalog.await(title, detail);
      }
      case EngineFace.Reach.Away(String title, String detail) -> {
        letGo();
        catalog.disconnect(title, detail);
      }
    }
  }

  private void connect(EngineFace.Reach.There there) {
    if (there.equals(reached)) {
      return;
    }
    letGo();
    reached = there;
    catalog.await(Strings.of("catalog.connecting"), "");
    connecting.ask(
        () -> sessions.open(there.endpoint()),
        opened -> {
          session = opened;
          catalog.connect(opened, dropped);
        },
        error -> {
          LOG.warn("No session for the catalog", error);
          reached = null;
          catalog.disconnect(Strings.of("catalog.failed"), String.valueOf(error.getMessage()));
        });
  }

  /// An open window is a client: the engine must not end itself as idle.
  private void tellPresence() {
    Session open = session;
    if (open != null) {
      background.run(
          () -> {
            open.ping();
            return true;
          },
          _ -> {},
          error -> LOG.debug("The engine does not answer", error));
    }
  }

  private void letGo() {
    connecting.close();
    reached = null;
    Session old = session;
    session = null;
    if (old != null) {
      background.run(
          () -> {
            old.close();
            return true;
          },
          _ -> {},
          error -> LOG.debug("A session did not close", error));
    }
  }

  /// Follows how busy a document is.
  void watch(DocumentPane pane) {
    pane.runningProperty().subscribe(_ -> showBusy());
  }
}
