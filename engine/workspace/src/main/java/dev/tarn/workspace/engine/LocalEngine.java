package dev.tarn.workspace.engine;

import dev.tarn.session.Endpoint;
import dev.tarn.workspace.listen.Subscription;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/// The engine of one workspace, whoever started it: found, started on demand, watched, ended.
///
/// All processes of a workspace share one engine, and it outlives the one that started it. What is
/// known of it stands in `.tarn/engine.json`, which it writes itself. Thread-safe; methods that
/// wait can be interrupted, which leaves the engine as it is.
public final class LocalEngine implements Engine {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration START_LIMIT = Duration.ofMinutes(5);
  private static final Duration OTHERS_LIMIT = Duration.ofSeconds(30);

  private final EngineFiles files;
  private final EngineOptions options;
  private final EngineLauncher launcher;
  private final EngineEnd end;
  private final EngineView view;
  private final EngineFollower follower;
  private final ReentrantLock oneStarter = new ReentrantLock();

  /// Takes a workspace. Nothing is started or written.
  ///
  /// @param workspace its folder
  /// @param options how an engine is started if there is none
  public LocalEngine(Path workspace, EngineOptions options) {
    this.files = new EngineFiles(workspace.toAbsolutePath().normalize());
    this.options = options;
    this.launcher = new EngineLauncher(files, options);
    this.end = new EngineEnd(files);
    this.view = new EngineView(files);
    this.follower = new EngineFollower(this::status);
  }

  /// How an engine is started.
  ///
  /// @return the options
  public EngineOptions options() {
    return options;
  }

  /// Where the engine stands, looked at anew.
  ///
  /// @return the state now
  public EngineState status() {
    synchronized (view) {
      return view.look();
    }
  }

  /// Calls back with the state now and at each change, also of an engine that another process
  /// starts or ends; while it starts, some ten times a second.
  ///
  /// @param listener called on a thread of Tarn's own, one state after the other
  /// @return closes the subscription
  public Subscription listen(Consumer<EngineState> listener) {
    return follower.listen(listener);
  }

  /// Waits until an engine takes clients, and starts one if there is none.
  ///
  /// @return where it listens
  /// @throws EngineException if none can be had
  /// @throws InterruptedException if the wait is interrupted
  @Override
  public Endpoint ensureReady() throws InterruptedException {
    return ensureReady(_ -> {});
  }

  /// Waits until an engine takes clients, and starts one if there is none.
  ///
  /// @param progress told the state while it waits, on the calling thread, some ten times a second
  /// @return where it listens
  /// @throws EngineException if none can be had
  /// @throws InterruptedException if the wait is interrupted
  public Endpoint ensureReady(Consumer<EngineState> progress) throws InterruptedException {
    oneStarter.lockInterruptibly();
    try {
      return new Start(progress).run();
    } finally {
      oneStarter.unlock();
    }
  }

  /// Ends the engine if there is one, and waits for its end. Running statements fail.
  ///
  /// @throws EngineException if it cannot be ended
  /// @throws InterruptedException if the wait is interrupted
  public void stop() throws InterruptedException {
    Optional<ProcessHandle> process;
    EngineState state;
    synchronized (view) {
      state = view.look();
      process = view.process();
    }
    switch (state) {
      case EngineState.Ready ready -> end.end(ready);
      case EngineState.Starting _, EngineState.Stopping _ -> end.end(process);
      case EngineState.Stopped _, EngineState.Failed _ -> end.end(end.strays().findFirst());
    }
    follower.wake();
  }

  /// Ends the engine if there is one, and starts a new one.
  ///
  /// @param progress told the state while it waits
  /// @return where the new one listens
  /// @throws EngineException if none can be had
  /// @throws InterruptedException if the wait is interrupted
  public Endpoint restart(Consumer<EngineState> progress) throws InterruptedException {
    stop();
    return ensureReady(progress);
  }

  /// Tells if the last engine could not start since the catalog's database cannot be read.
  ///
  /// @return true if the catalog has to be mended
  public boolean isCatalogDamaged() {
    return EngineDescription.read(files.description())
        .filter(EngineDescription::isCatalogDamaged)
        .isPresent();
  }

  /// What the engine has written.
  ///
  /// @return its files
  public EngineLogs logs() {
    return new EngineLogs(files.log(), files.output());
  }

  /// Stops watching. The engine goes on.
  @Override
  public void close() {
    follower.close();
  }

  private int failures() {
    synchronized (view) {
      return view.failures();
    }
  }

  /// One wait for an engine.
  private final class Start {
    private final Consumer<EngineState> progress;
    private final long begun = System.nanoTime();
    private final EngineState before = status();
    private final int failuresBefore = failures();
    private boolean launched;

    Start(Consumer<EngineState> progress) {
      this.progress = progress;
    }

    Endpoint run() throws InterruptedException {
      while (true) {
        EngineState state = status();
        progress.accept(state);
        switch (state) {
          case EngineState.Ready ready -> {
            follower.wake();
            return ready.endpoint();
          }
          case EngineState.Failed failed -> launchAfter(failed);
          case EngineState.Stopped _ -> launchOrGiveUp();
          case EngineState.Starting _, EngineState.Stopping _ -> checkLimit(START_LIMIT);
        }
        await();
      }
    }

    private void launchAfter(EngineState.Failed failed) {
      if (launched && (!failed.equals(before) || failures() != failuresBefore)) {
        throw new EngineException(failed);
      }
      launchOrGiveUp();
    }

    /// A process that found another engine in its place ends at once. That engine shows itself
    /// soon, or is about to end; else something is wrong.
    private void launchOrGiveUp() {
      if (launched) {
        checkLimit(OTHERS_LIMIT);
      }
      if (!launched || end.strays().findAny().isEmpty()) {
        launch();
      }
    }

    private void launch() {
      launched = true;
      try {
        Launch made = launcher.launch();
        synchronized (view) {
          view.follow(made);
        }
      } catch (EngineException e) {
        fail(e.failure());
      }
      follower.wake();
    }

    private void checkLimit(Duration limit) {
      if (System.nanoTime() - begun > limit.toNanos()) {
        fail(
            new EngineState.Failed(
                end.strays().findAny().isPresent()
                    ? "An engine runs in this folder, but its file .tarn/engine.json is missing or"
                        + " damaged. Restart the engine."
                    : "The engine took longer than " + limit.toSeconds() + " seconds to start.",
                "",
                files.log()));
      }
    }

    private void fail(EngineState.Failed failure) {
      synchronized (view) {
        view.fail(failure);
      }
      follower.wake();
      throw new EngineException(failure);
    }

    /// Waits a moment, or until the process ends.
    private void await() throws InterruptedException {
      Optional<ProcessHandle> process;
      synchronized (view) {
        process = view.process();
      }
      CompletableFuture<?> ended =
          process
              .filter(ProcessHandle::isAlive)
              .<CompletableFuture<?>>map(ProcessHandle::onExit)
              .orElseGet(CompletableFuture::new);
      try {
        ended.get(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException | ExecutionException e) {
        // Look again.
      }
    }
  }
}
