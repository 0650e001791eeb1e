package dev.tarn.ui;

import dev.tarn.session.Endpoint;
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
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.listen.Subscription;
import java.util.concurrent.Callable;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Follows a workspace's engine: tells the status bar, the start page and the catalog, and keeps a
/// session open for the catalog while the engine lives. For the window's thread.
final class EngineLink implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EngineLink.class);

  /// Well under the shortest idle time that can be set, a minute.
  private static final Duration PRESENCE = Duration.seconds(30);

  private final LocalEngine engine;
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
  private EngineState state = new EngineState.Stopped();
  private @Nullable Endpoint connected;
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
    this.dropped = new DroppedTables(services.workspace().state().resolve("dropped"));
    this.shell = shell;
    this.welcome = welcome;
    this.catalog = catalog;
    this.background = background;
    this.notices = notices;
    this.connecting = background.latest();
    presence.setCycleCount(Animation.INDEFINITE);
    presence.play();
    this.following = engine.listen(now -> FxThread.later(() -> show(now)));
  }

  /// Starts the engine if there is none.
  void start() {
    act(engine::ensureReady);
  }

  /// Ends the engine and starts a new one.
  void restart() {
    act(() -> engine.restart(_ -> {}));
  }

  /// Ends the engine.
  void stop() {
    act(() -> {
      engine.stop();
      return true;
    });
  }

  /// Says anew how busy the engine is.
  void showBusy() {
    int running =
        (int)
            shell.documents().stream().filter(document -> document.runningProperty().get()).count();
    shell.engineProperty().set(EngineWords.status(state, running));
  }

  /// The engine's state as it was last heard of.
  EngineState state() {
    return state;
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

  private void show(EngineState now) {
    if (closed) {
      return;
    }
    state = now;
    showBusy();
    welcome.engineProperty().set(EngineWords.start(now));
    switch (now) {
      case EngineState.Ready ready -> connect(ready.endpoint());
      case EngineState.Starting starting -> {
        letGo();
        catalog.await(Strings.of("engine.starting"), starting.detail());
      }
      case EngineState.Stopped _, EngineState.Stopping _ -> {
        letGo();
        catalog.disconnect(Strings.of("engine.stoppedTitle"), Strings.of("engine.stoppedDetail"));
      }
      case EngineState.Failed failed -> {
        letGo();
        catalog.disconnect(Strings.of("engine.failedTitle"), failed.reason());
      }
    }
  }

  private void connect(Endpoint endpoint) {
    if (endpoint.equals(connected)) {
      return;
    }
    letGo();
    connected = endpoint;
    catalog.await(Strings.of("catalog.connecting"), "");
    connecting.ask(
        () -> sessions.open(endpoint),
        opened -> {
          session = opened;
          catalog.connect(opened, dropped);
        },
        error -> {
          LOG.warn("No session for the catalog", error);
          connected = null;
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
    connected = null;
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
