package dev.tarn.ui;

import dev.tarn.session.result.ResultStore;
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
import javafx.stage.Stage;

/// A desk with real folders and an engine that cannot start, so that tests need no Spark.
public final class TestDesk {
  private TestDesk() {}

  /// A desk that keeps all below one folder.
  ///
  /// @param home for settings and state
  /// @return a desk
  public static Desk in(Path home) {
    UserFolders user =
        new UserFolders(home.resolve("config"), home.resolve("state"), home.resolve("home"));
    return new Desk(
        new SettingsFile(user),
        new KeymapFile(user),
        new RecentWorkspaces(user),
        new Folders(user));
  }

  /// Opens a window and waits until its folder is open.
  ///
  /// @param home for settings and state
  /// @param folder made if it is not there
  /// @return to be closed on the window's thread
  public static TarnWindow window(Path home, Path folder) {
    TarnWindow opened =
        FxTests.fx(() -> {
          TarnWindow made = new TarnWindow(new Stage(), in(home));
          made.show(folder);
          return made;
        });
    FxTests.until("the folder is open", () -> opened.services().isPresent());
    return opened;
  }

  private record Folders(UserFolders user) implements Desk.Opener {
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
      EngineOptions noEngine =
          EngineOptions.usual().withArguments(folder.resolve("there is no such file"));
      return new Services(
          workspace,
          documents,
          new LocalEngine(workspace.folder(), noEngine),
          _ -> {
            throw new IllegalStateException("There is no engine");
          },
          workspace.stateDatabase(),
          workspace.windowState(documents.windowNumber()),
          workspace.parameterMemory(),
          new ResultStore(workspace.results()),
          workspace.shelves());
    }
  }
}
