package dev.tarn.app;

import dev.tarn.app.repair.RepairWords;
import dev.tarn.session.Endpoint;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.repair.CatalogRepair;
import dev.tarn.workspace.repair.RepairPlan;
import dev.tarn.workspace.repair.RepairStep;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `tarn catalog`.
@Command(
    name = "catalog",
    header = "Looks after the catalog, which knows the names of tables and views.",
    description =
        "The tables themselves are folders of the lakehouse, and need no catalog to be whole.")
final class CatalogCommand extends WorkspaceCommand implements Runnable {
  @Override
  public void run() {
    throw usage("Say what: repair");
  }

  @Command(
      name = "repair",
      header = "Makes the catalog agree with the folders of the lakehouse again.",
      description = {
        "Shows which Delta tables the catalog does not know and which entries have no folder. "
            + "Nothing is changed without --apply. A catalog that cannot be read is set aside under"
            + " another name and made anew.",
        "Ends with 0 if the catalog agrees with the folders, and with 1 if something is left."
      })
  int repair(
      @Option(names = "--apply", description = "Registers what is missing.") boolean apply,
      @Option(
              names = "--forget",
              description = "With --apply, also takes out entries whose folders are gone.")
          boolean forget,
      @Option(
              names = "--rebuild",
              description = "Sets the catalog aside and makes a new one even if it can be read.")
          boolean rebuild)
      throws InterruptedException {
    Logging.none();
    Workspace workspace = Workspaces.open(ownFolder());
    try (LocalEngine engine = Workspaces.engine(workspace)) {
      CatalogRepair repair = new CatalogRepair(workspace.folder(), workspace.lakehouse(), engine);
      RepairWords words = new RepairWords(out(), workspace.folder());
      Optional<RepairPlan> found = repair.look(() -> EngineWords.ensureReady(engine));
      boolean anew = rebuild || found.isEmpty();
      RepairPlan plan = anew ? repair.fromNothing() : found.get();
      words.found(plan, anew, found.isEmpty());
      if (!apply) {
        words.advice(plan, anew, forget);
        return plan.isEmpty() && !anew ? ExitCode.DONE : ExitCode.FAILED;
      }
      if (anew) {
        repair.setAside().ifPresent(words::setAside);
      }
      AtomicBoolean left = new AtomicBoolean(!plan.isClear());
      Endpoint endpoint = EngineWords.ensureReady(engine);
      repair.register(plan, endpoint, step -> tell(words, step, "registered", left));
      if (forget) {
        repair.forget(plan, endpoint, step -> tell(words, step, "forgotten", left));
      } else if (!plan.gone().isEmpty()) {
        left.set(true);
      }
      words.end(plan, anew, forget, left.get());
      return left.get() ? ExitCode.FAILED : ExitCode.DONE;
    }
  }

  private static void tell(RepairWords words, RepairStep step, String done, AtomicBoolean left) {
    words.step(step, done);
    if (!step.isDone()) {
      left.set(true);
    }
  }
}
