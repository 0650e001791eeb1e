package dev.tarn.ui.load;

import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.Desk;
import dev.tarn.ui.Services;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.settings.KeymapFile;
import dev.tarn.workspace.settings.RecentWorkspaces;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.state.WindowState;
import dev.tarn.workspace.state.WindowStateFile;
import java.nio.file.Path;

/// A desk whose folders have an engine of their own.
record EngineDesk(UserFolders user) implements Desk.Opener {

  /// A desk that keeps all below one folder.
  static Desk in(Path home) {
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    return new Desk(
        new SettingsFile(user),
        new KeymapFile(user),
        new RecentWorkspaces(user),
        new EngineDesk(user));
  }

  @Override
  public WindowState lastState(Path folder) {
    try (WindowStateFile file = new WindowStateFile(folder.resolve(".tarn/window.json"))) {
      return file.read().state();
    }
  }

  @Override
  public Services open(Path folder) {
    Workspace workspace = Workspace.open(folder, user);
    Documents documents = workspace.openDocuments();
    ResultStore store = new ResultStore(workspace.results());
    return new Services(
        workspace,
        documents,
        new LocalEngine(workspace.folder(), EngineOptions.usual()),
        endpoint -> ConnectSession.open(endpoint, store),
        workspace.stateDatabase(),
        workspace.windowState(documents.windowNumber()),
        workspace.parameterMemory(),
        store,
        workspace.shelves());
  }
}
