package dev.tarn.ui;

import dev.tarn.session.result.ResultStore;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.engine.Engine;
import dev.tarn.workspace.folder.KnownFiles;
import dev.tarn.workspace.folder.WorkspaceFiles;
import dev.tarn.workspace.shelf.Shelves;
import dev.tarn.workspace.state.ParameterMemory;
import dev.tarn.workspace.state.StateDatabase;
import dev.tarn.workspace.state.WindowStateFile;
import java.nio.file.Path;

/// What a window on a workspace works with. Built by hand where the program is put together.
///
/// @param workspace the folder
/// @param documents the open documents and their journal
/// @param engine the folder's engine, or the server that is used in its place
/// @param sessions opens sessions on it
/// @param state the database of what happened here
/// @param window how this window was left
/// @param parameters what was written for the parameters of each document
/// @param results where the rows of runs are kept
/// @param shelves which results come back with their documents
public record Services(
    Workspace workspace,
    Documents documents,
    Engine engine,
    SessionOpener sessions,
    StateDatabase state,
    WindowStateFile window,
    ParameterMemory parameters,
    ResultStore results,
    Shelves shelves)
    implements AutoCloseable {

  /// What is done with the files below a folder of the workspace or elsewhere.
  ///
  /// @param root nothing outside of it is touched
  /// @return with the workspace's trash
  WorkspaceFiles filesBelow(Path root) {
    return workspace.files(
        root, new KnownFiles(workspace.folder(), documents, parameters, workspace.localHistory()));
  }

  /// Writes what is left, and lets go of the folder. The engine goes on. Blocks.
  @Override
  public void close() {
    documents.close();
    window.close();
    shelves.close();
    parameters.close();
    engine.close();
    state.close();
  }
}
