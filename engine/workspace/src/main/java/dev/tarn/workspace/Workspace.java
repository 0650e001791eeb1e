package dev.tarn.workspace;

import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.engine.EngineOptions;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.file.FileWords;
import dev.tarn.workspace.folder.FileFollower;
import dev.tarn.workspace.folder.Trash;
import dev.tarn.workspace.folder.WorkspaceFiles;
import dev.tarn.workspace.history.LocalHistory;
import dev.tarn.workspace.settings.Settings;
import dev.tarn.workspace.settings.UserFolders;
import dev.tarn.workspace.shelf.Shelves;
import dev.tarn.workspace.state.HistorySpool;
import dev.tarn.workspace.state.ParameterMemory;
import dev.tarn.workspace.state.StateDatabase;
import dev.tarn.workspace.state.WindowStateFile;
import dev.tarn.workspace.undo.UndoStore;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// A folder of plain files, with all that belongs to it.
///
/// ```
/// queries/*.sql   what the user writes
/// lakehouse/      managed tables
/// .tarn/          what can be rebuilt or thrown away, apart from the metastore and the history
/// ```
///
/// A folder that cannot be written opens as well, with [#limitation()]: what is typed is then kept
/// in the user's own folders, and no local engine can run.
public final class Workspace {
  private final WorkspaceFolder layout;
  private final Path state;
  private final List<Path> journals;
  private final Optional<String> limitation;
  private final Optional<Path> welcome;
  private final Path trash;

  private Workspace(
      WorkspaceFolder layout,
      Path state,
      List<Path> journals,
      Optional<String> limitation,
      Optional<Path> welcome,
      Path trash) {
    this.layout = layout;
    this.state = state;
    this.journals = journals;
    this.limitation = limitation;
    this.welcome = welcome;
    this.trash = trash;
  }

  /// Opens a folder, or makes it. A new or empty one gets a first query to try.
  ///
  /// @param folder any path to it; links are followed
  /// @param user where to keep what the folder cannot
  /// @return the workspace
  /// @throws WorkspaceException if it is no folder and cannot be made one
  public static Workspace open(Path folder, UserFolders user) {
    try {
      WorkspaceFolder layout = WorkspaceFolder.make(folder);
      Optional<Path> welcome = layout.writeWelcomeIfEmpty();
      Path elsewhere = user.state().resolve("workspaces").resolve(layout.key());
      List<Path> journals =
          List.of(
              layout.state().resolve("journal"),
              elsewhere.resolve("journal"),
              Path.of(System.getProperty("java.io.tmpdir"), "tarn-" + layout.key()));
      Optional<String> limitation = layout.limitation();
      Path state = limitation.isEmpty() ? layout.state() : elsewhere;
      return new Workspace(layout, state, journals, limitation, welcome, user.trash());
    } catch (IOException e) {
      throw new WorkspaceException(
          "Cannot open " + folder + " as a workspace: " + FileWords.of(e) + ".", e);
    }
  }

  /// Understands a folder's name as the user typed it.
  ///
  /// @param name a path; `~` at its beginning stands for the home folder
  /// @return the path, absolute
  /// @throws WorkspaceException if this system knows no such name
  public static Path parse(String name) {
    try {
      Path home = Path.of(System.getProperty("user.home"));
      boolean fromHome = name.equals("~") || name.startsWith("~/") || name.startsWith("~\\");
      Path path =
          fromHome ? home.resolve(name.substring(Math.min(2, name.length()))) : Path.of(name);
      return path.toAbsolutePath().normalize();
    } catch (InvalidPathException e) {
      throw new WorkspaceException(
          "This process cannot name the folder '"
              + name
              + "': "
              + e.getReason()
              + ". Set the environment to UTF-8, for example LC_ALL=C.UTF-8.",
          e);
    }
  }

  /// The folder.
  ///
  /// @return absolute, without links
  public Path folder() {
    return layout.folder();
  }

  /// What the window calls it.
  ///
  /// @return the folder's last name
  public String name() {
    Path name = folder().getFileName();
    return name == null ? folder().toString() : name.toString();
  }

  /// Where SQL texts go.
  ///
  /// @return a folder that may not exist yet
  public Path queries() {
    return folder().resolve("queries");
  }

  /// Where managed tables are.
  ///
  /// @return a folder that may not exist yet
  public Path lakehouse() {
    return folder().resolve("lakehouse");
  }

  /// Where the state is kept: `.tarn`, or a folder of the user's if that cannot be written.
  ///
  /// @return a folder that may not exist yet
  public Path state() {
    return state;
  }

  /// Where results are kept.
  ///
  /// @return a folder that may not exist yet
  public Path results() {
    return state.resolve("results");
  }

  /// Where Tarn logs.
  ///
  /// @return a folder that may not exist yet
  public Path logs() {
    return state.resolve("logs");
  }

  /// Where it is kept what can be undone.
  ///
  /// @return a store whose folder may not exist yet
  public UndoStore undo() {
    return new UndoStore(state.resolve("undo"));
  }

  /// Why the folder cannot be written.
  ///
  /// @return a sentence for the user, or empty if it can
  public Optional<String> limitation() {
    return limitation;
  }

  /// The first query, if this call of [#open] made it.
  ///
  /// @return the file to show
  public Optional<Path> welcome() {
    return welcome;
  }

  /// The engine of this workspace.
  ///
  /// @param settings how to start it if it does not run
  /// @return its handle; nothing is started yet
  public LocalEngine engine(Settings settings) {
    EngineOptions options = EngineOptions.usual().withIdle(settings.engineIdle());
    return new LocalEngine(
        folder(), settings.engineHeap() == 0 ? options : options.withHeap(settings.engineHeap()));
  }

  /// The documents as they were left; one call a window.
  ///
  /// @return close them with the window
  /// @throws WorkspaceException if what is typed could be kept nowhere
  public Documents openDocuments() {
    try {
      return Documents.open(folder(), journals);
    } catch (IOException e) {
      throw new WorkspaceException(
          "There is no place to keep what is typed: " + FileWords.of(e) + ".", e);
    }
  }

  /// The database of what happened here. Nothing is opened yet.
  ///
  /// @return close it at the end
  public StateDatabase stateDatabase() {
    return new StateDatabase(state.resolve("state.db"));
  }

  /// Earlier versions of the texts of this workspace. Nothing is read yet.
  ///
  /// @return may be made several times
  public LocalHistory localHistory() {
    return new LocalHistory(state.resolve("history"));
  }

  /// The results that come back with their documents. Nothing is read yet.
  ///
  /// @return close it at the end
  public Shelves shelves() {
    return new Shelves(state.resolve("shelf"));
  }

  /// Where commands leave their runs for the history. Nothing is opened.
  ///
  /// @return quick to write to
  public HistorySpool historySpool() {
    return new HistorySpool(StateDatabase.spool(state.resolve("state.db")));
  }

  /// What is done with the files of this workspace. Nothing is touched yet.
  ///
  /// @param follower goes with files that are moved
  /// @return one a window
  public WorkspaceFiles files(FileFollower follower) {
    return new WorkspaceFiles(folder(), Trash.ofSystem(state.resolve("deleted"), trash), follower);
  }

  /// What is done with the files of a folder that may be elsewhere, such as that of a volume.
  ///
  /// @param root nothing outside of it is touched
  /// @param follower goes with files that are moved
  /// @return with the trash of this workspace
  public WorkspaceFiles files(Path root, FileFollower follower) {
    return new WorkspaceFiles(root, Trash.ofSystem(state.resolve("deleted"), trash), follower);
  }

  /// The state of one of this workspace's windows.
  ///
  /// @param window which, from 1, see [Documents#windowNumber()]
  /// @return close it with the window
  public WindowStateFile windowState(int window) {
    return new WindowStateFile(
        state.resolve(window == 1 ? "window.json" : "window-" + window + ".json"));
  }

  /// What was written for the parameters of documents. Nothing is read yet.
  ///
  /// @return close it with the window
  public ParameterMemory parameterMemory() {
    return new ParameterMemory(state.resolve("parameters"));
  }
}
