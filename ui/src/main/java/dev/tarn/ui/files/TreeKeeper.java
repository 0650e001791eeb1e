package dev.tarn.ui.files;

import dev.tarn.ui.task.Background;
import dev.tarn.workspace.folder.TreeMemory;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what is open and selected in the tree, soon after each change.
final class TreeKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(TreeKeeper.class);
  private static final Duration SOON = Duration.millis(300);

  private final FileTree tree;
  private final Background background;
  private final Object writing = new Object();
  private final PauseTransition soon = new PauseTransition(SOON);
  private @Nullable FilesPlace place;
  private CompletableFuture<?> written = CompletableFuture.completedFuture(null);

  TreeKeeper(FileTree tree, Background background) {
    this.tree = tree;
    this.background = background;
    soon.setOnFinished(_ -> write());
    tree.setOnChanged(this::changed);
  }

  /// How a tree was left. Blocks.
  TreeMemory read(FilesPlace from) {
    return TreeMemory.read(from.memory(), from.root());
  }

  void keep(FilesPlace opened) {
    place = opened;
  }

  /// Writes what is left, and keeps nothing from now on. Blocks until it is on the disk: whoever
  /// lets go of a folder may remove it.
  void forget() {
    if (soon.getStatus() == javafx.animation.Animation.Status.RUNNING) {
      soon.stop();
      write();
    }
    place = null;
    written.join();
  }

  private void changed() {
    if (place != null) {
      soon.playFromStart();
    }
  }

  private void write() {
    FilesPlace to = place;
    if (to == null) {
      return;
    }
    TreeMemory memory = new TreeMemory(tree.expanded(), Set.copyOf(tree.selectedPaths()));
    CompletableFuture<Boolean> done = new CompletableFuture<>();
    written = done;
    background.run(
        () -> {
          try {
            synchronized (writing) {
              memory.write(to.memory(), to.root());
            }
          } finally {
            done.complete(true);
          }
          return true;
        },
        _ -> {},
        error -> LOG.warn("How the tree is was not kept", error));
  }
}
