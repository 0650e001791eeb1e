package dev.tarn.ui.files;

import dev.tarn.workspace.load.FileKind;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Opens texts that are dropped on a part of the window, and queries data that is.
public final class DocumentDrop {
  private final Consumer<Path> open;
  private final Consumer<List<Path>> query;

  /// Takes who opens.
  ///
  /// @param open opens a text
  /// @param query begins a query over data
  public DocumentDrop(Consumer<Path> open, Consumer<List<Path>> query) {
    this.open = open;
    this.query = query;
  }

  /// Listens to what is dropped on a node, unless something in it takes that.
  ///
  /// @param node any
  public void listen(Node node) {
    node.addEventHandler(
        DragEvent.DRAG_OVER,
        event -> {
          if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY_OR_MOVE);
            event.consume();
          }
        });
    node.addEventHandler(
        DragEvent.DRAG_DROPPED,
        event -> {
          if (event.getDragboard().hasFiles()) {
            take(event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
          }
        });
  }

  /// Takes what was dropped.
  ///
  /// @param files texts and data
  public void take(List<Path> files) {
    List<Path> data = files.stream().filter(FileKind::isNamedAsData).toList();
    if (!data.isEmpty()) {
      query.accept(data);
    }
    files.stream().filter(file -> !FileKind.isNamedAsData(file)).forEach(open);
  }
}
