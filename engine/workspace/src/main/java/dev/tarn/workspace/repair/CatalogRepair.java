package dev.tarn.workspace.repair;

import dev.tarn.session.Endpoint;
import dev.tarn.session.SessionException;
import dev.tarn.session.connect.EngineCatalog;
import dev.tarn.session.registry.RegisteredTable;
import dev.tarn.session.registry.Registry;
import dev.tarn.workspace.engine.EngineException;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.file.FileWords;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;

/// Rebuilds what the catalog's database has lost from the folders of the lakehouse.
///
/// The tables are the truth: Delta tables describe themselves, so the database can be made again
/// from them. Nothing of the user's is deleted. All methods block.
public final class CatalogRepair {
  private final Path workspace;
  private final Path lakehouse;
  private final LocalEngine engine;

  /// Starts an engine, and waits for it.
  @FunctionalInterface
  public interface Starter {
    /// Waits.
    ///
    /// @return where it listens
    /// @throws EngineException if it cannot start
    /// @throws InterruptedException if the wait is interrupted
    Endpoint start() throws InterruptedException;
  }

  /// Works on a workspace.
  ///
  /// @param workspace its folder
  /// @param lakehouse where its tables are
  /// @param engine its engine
  public CatalogRepair(Path workspace, Path lakehouse, LocalEngine engine) {
    this.workspace = workspace;
    this.lakehouse = lakehouse;
    this.engine = engine;
  }

  /// Looks how the database and the folders differ, and changes neither.
  ///
  /// @param starter starts the engine
  /// @return the difference; empty if the database cannot be read, so that all must be made anew
  /// @throws EngineException if the engine cannot start for another reason
  /// @throws InterruptedException if the wait is interrupted
  public Optional<RepairPlan> look(Starter starter) throws InterruptedException {
    Endpoint endpoint;
    try {
      endpoint = starter.start();
    } catch (EngineException e) {
      if (engine.isCatalogDamaged()) {
        return Optional.empty();
      }
      throw e;
    }
    try (EngineCatalog catalog = EngineCatalog.open(endpoint)) {
      return Optional.of(plan(catalog.registry()));
    }
  }

  /// What there is to do for a database that knows nothing.
  ///
  /// @return all schemas and tables of the lakehouse
  public RepairPlan fromNothing() {
    return plan(Registry.EMPTY);
  }

  /// Gives the database another name, so that the next engine makes a new one. Ends the engine.
  ///
  /// @return the new name; empty if there was none
  /// @throws InterruptedException if the wait for its end is interrupted
  public Optional<Path> setAside() throws InterruptedException {
    engine.stop();
    try {
      return new MetastoreFolder(workspace).setAside(LocalDateTime.now(ZoneId.systemDefault()));
    } catch (IOException e) {
      throw new RepairException(
          "The catalog in .tarn/metastore cannot be set aside: " + FileWords.of(e) + ".", e);
    }
  }

  /// Registers what is missing.
  ///
  /// @param plan what to do
  /// @param endpoint where the engine listens
  /// @param told hears of each table when it is done
  public void register(RepairPlan plan, Endpoint endpoint, Consumer<RepairStep> told) {
    try (EngineCatalog catalog = EngineCatalog.open(endpoint)) {
      for (String schema : plan.schemas()) {
        told.accept(step(schema, () -> catalog.makeSchema(schema)));
      }
      for (TableFolder table : plan.tables()) {
        told.accept(
            step(table.name(), () -> catalog.adopt(table.schema(), table.table(), table.folder())));
      }
    }
  }

  /// Takes out what has no folder.
  ///
  /// @param plan what to do
  /// @param endpoint where the engine listens
  /// @param told hears of each table when it is done
  public void forget(RepairPlan plan, Endpoint endpoint, Consumer<RepairStep> told) {
    try (EngineCatalog catalog = EngineCatalog.open(endpoint)) {
      for (RegisteredTable table : plan.gone()) {
        told.accept(step(table.name(), () -> catalog.forget(table.schema(), table.table())));
      }
    }
  }

  private RepairPlan plan(Registry registry) {
    try {
      return RepairPlan.of(LakehouseScan.of(lakehouse, registry), registry);
    } catch (IOException e) {
      throw new RepairException("The lakehouse cannot be read: " + FileWords.of(e) + ".", e);
    }
  }

  private static RepairStep step(String what, Runnable action) {
    try {
      action.run();
      return new RepairStep(what, "");
    } catch (SessionException e) {
      return new RepairStep(what, e.error().message());
    }
  }
}
