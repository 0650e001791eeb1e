package dev.tarn.engine;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The life of an engine from its lock to its end, told step by step in `engine.json`.
final class EngineLife {
  private final EngineOptions options;
  private final EngineFolder folder;
  private final EngineFile file;
  private EngineStatus status;

  EngineLife(EngineOptions options, EngineFolder folder) {
    this.options = options;
    this.folder = folder;
    this.file = new EngineFile(folder.description());
    this.status =
        new EngineStatus(
            UUID.randomUUID().toString(),
            EngineState.STARTING,
            EngineStep.JAVA,
            EngineStep.JAVA.detail(),
            Instant.now(),
            0,
            "",
            org.apache.spark.package$.MODULE$.SPARK_VERSION(),
            "");
  }

  /// Starts the engine, waits until it is to end, and ends it.
  ///
  /// @return false if it could not start
  /// @throws IOException if not even `engine.json` can be written
  boolean run() throws IOException {
    file.keepAsideIfCorrupt();
    tell(status);
    EngineLog.open(folder.logs());
    Logger log = LoggerFactory.getLogger(EngineLife.class);
    StartClock clock = new StartClock();
    Engine engine;
    try {
      folder.clearRemains();
      engine =
          Engine.start(
              folder,
              options,
              step -> {
                clock.enter(step);
                tell(status.at(step));
              });
    } catch (Exception | LinkageError e) {
      log.error("The engine could not start", e);
      tell(status.failed(e));
      return false;
    }
    Shutdown shutdown = Shutdown.install();
    clock.enter(EngineStep.READY);
    tell(status.ready(engine.port(), engine.token()));
    log.info("Ready: {}", clock);
    watch(engine);
    WarmUp.start(engine, folder);
    String reason = shutdown.await();
    log.info("Ending: {}", reason);
    tell(status.ended(EngineState.STOPPING, reason));
    engine.close();
    folder.clearScratch();
    file.delete();
    shutdown.done();
    return true;
  }

  private void watch(Engine engine) {
    IdleWatch idle = new IdleWatch(Activity.ofThisProcess(), engine::isRunning, options.idle());
    Threads.every(
        500,
        () -> {
          if (idle.isOver()) {
            Shutdown.request("No client for " + options.idle().toSeconds() + " s.");
          }
        });
  }

  private void tell(EngineStatus next) throws IOException {
    status = next;
    file.write(next);
  }
}
