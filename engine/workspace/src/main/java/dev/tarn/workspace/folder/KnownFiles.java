package dev.tarn.workspace.folder;

import dev.tarn.workspace.document.Documents;
import dev.tarn.workspace.history.LocalHistory;
import dev.tarn.workspace.history.VersionKeeper;
import dev.tarn.workspace.state.ParameterMemory;
import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a workspace knows of its files by their paths: open documents, values of parameters,
/// earlier versions. Results and what can be undone are known by the document, and stay.
///
/// @param root the workspace's folder
/// @param documents the open ones of this window
/// @param parameters values of parameters
/// @param history earlier versions
public record KnownFiles(
    Path root, Documents documents, ParameterMemory parameters, LocalHistory history)
    implements FileFollower {
  private static final Logger LOG = LoggerFactory.getLogger(KnownFiles.class);

  @Override
  public void move(Path from, Path to, DiskWork work) throws IOException {
    documents.files().move(from, to, work::run);
    // The file is moved by now; whatever fails here must not look as if it were not.
    try {
      parameters.move(from, to);
      history.moveAll(VersionKeeper.key(root, from), VersionKeeper.key(root, to));
    } catch (IOException | RuntimeException e) {
      LOG.warn("What is known of {} stays under its old name", from, e);
    }
  }

  @Override
  public void remove(Path path, DiskWork work) throws IOException {
    documents.files().remove(path, work::run);
  }

  @Override
  public void cameBack(Path path) {
    try {
      documents.files().cameBack(path);
    } catch (IOException e) {
      LOG.warn("{} came back but cannot be read", path, e);
    }
  }
}
