package dev.tarn.app;

import dev.tarn.workspace.engine.EngineLogs;
import dev.tarn.workspace.engine.EngineState;
import dev.tarn.workspace.engine.LocalEngine;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tarn engine`.
@Command(
    name = "engine",
    header = "Looks at a workspace's engine, or ends it.",
    description =
        "Each workspace has at most one engine. It starts with the first query and ends by itself "
            + "when nobody has used it for half an hour.")
final class EngineCommand extends WorkspaceCommand implements Runnable {
  private static final int USUAL_LINES = 200;

  @Override
  public void run() {
    throw usage("Say what: status, stop, restart or logs");
  }

  @Command(
      name = "status",
      header = "Tells where the engine stands.",
      description = "Ends with 0 if the engine is ready or starting, else with 1.")
  int status() {
    try (LocalEngine engine = engine()) {
      EngineState state = engine.status();
      out().println(EngineWords.of(state));
      out().flush();
      boolean runs = state instanceof EngineState.Ready || state instanceof EngineState.Starting;
      return runs ? ExitCode.DONE : ExitCode.FAILED;
    }
  }

  @Command(name = "stop", header = "Ends the engine. Statements that run on it fail.")
  int stop() throws InterruptedException {
    try (LocalEngine engine = engine()) {
      EngineState before = engine.status();
      engine.stop();
      out().println(before instanceof EngineState.Stopped ? "no engine was running" : "stopped");
      out().flush();
      return ExitCode.DONE;
    }
  }

  @Command(name = "restart", header = "Ends the engine if there is one, and starts a new one.")
  int restart() throws InterruptedException {
    Logging.none();
    try (LocalEngine engine = Workspaces.engine(Workspaces.open(ownFolder()))) {
      engine.stop();
      EngineWords.ensureReady(engine);
      out().println(EngineWords.of(engine.status()));
      out().flush();
      return ExitCode.DONE;
    }
  }

  @Command(name = "logs", header = "Prints what the engine has written.")
  int logs(
      @Option(
              names = {"-n", "--lines"},
              paramLabel = "COUNT",
              defaultValue = "" + USUAL_LINES,
              description = "The last lines to print. Usual: ${DEFAULT-VALUE}.")
          int lines,
      @Option(names = "--output", description = "What its JVM printed, in place of its log.")
          boolean output,
      @Option(names = "--path", description = "Only the file's name.") boolean path) {
    if (lines < 0) {
      throw usage("--lines must not be negative");
    }
    try (LocalEngine engine = engine()) {
      EngineLogs logs = engine.logs();
      if (path) {
        out().println(output ? logs.output() : logs.log());
      } else {
        List<String> last = output ? logs.lastOfOutput(lines) : logs.lastOfLog(lines);
        last.forEach(out()::println);
      }
      out().flush();
      return ExitCode.DONE;
    }
  }

  private LocalEngine engine() {
    Logging.none();
    return Workspaces.engineToLookAt(ownFolder());
  }
}
