package dev.tarn.app.desktop;

import dev.tarn.session.Endpoint;
import dev.tarn.session.Threads;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.ui.Desk;
import dev.tarn.ui.Services;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.engine.RemoteEngine;
import dev.tarn.workspace.settings.RecentWorkspaces;
import dev.tarn.workspace.settings.Settings;
import dev.tarn.workspace.settings.SettingsFile;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.shelf.Shelves;
import dev.tarn.workspace.state.WindowState;
import dev.tarn.workspace.state.WindowStateFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Opens folders for windows: documents, engine, sessions whose answers go to the folder's own
/// store, history.
///
/// @param user where settings and recent folders are kept
/// @param remote the server that is used in the place of their engines, or null
record FolderOpener(UserFolders user, @Nullable Endpoint remote) implements Desk.Opener {
  private static final Logger LOG = LoggerFactory.getLogger(FolderOpener.class);

  /// How long a closed document may be opened again with its results.
  private static final Duration CLOSED = Duration.ofDays(30);

  @Override
  public WindowState lastState(Path folder) {
    try (WindowStateFile file = new WindowStateFile(folder.resolve(".tarn/window.json"))) {
      return file.read().state();
    }
  }

  @Override
  public Services open(Path folder) {
    Settings settings = new SettingsFile(user).read().settings();
    Workspace workspace = Workspace.open(folder, user);
    ResultStore store = new ResultStore(workspace.results());
    Documents documents = workspace.openDocuments();
    remember(workspace.folder());
    Shelves shelves = workspace.shelves();
    Set<String> open = documents.all().stream().map(Document::id).collect(Collectors.toSet());
    Threads.perTask("tarn-clean").execute(() -> clean(store, shelves, open, settings));
    return new Services(
        workspace,
        documents,
        remote == null ? workspace.engine(settings) : new RemoteEngine(remote),
        endpoint -> ConnectSession.open(endpoint, store),
        workspace.stateDatabase(),
        workspace.windowState(documents.windowNumber()),
        workspace.parameterMemory(),
        store,
        shelves);
  }

  private void remember(Path folder) {
    try {
      new RecentWorkspaces(user).opened(folder);
    } catch (IOException e) {
      LOG.warn("The list of recent folders cannot be written", e);
    }
  }

  private static void clean(
      ResultStore store, Shelves shelves, Set<String> open, Settings settings) {
    try {
      shelves.forget(open, CLOSED);
      store.clean(settings.resultAge(), settings.resultBytes(), shelves.pinned());
    } catch (RuntimeException e) {
      LOG.warn("Old results cannot be cleared", e);
    }
  }
}
