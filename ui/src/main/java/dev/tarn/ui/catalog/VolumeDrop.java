package dev.tarn.ui.catalog;

import dev.tarn.ui.theme.Styles;
import java.io.File;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.control.TreeView;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import org.jspecify.annotations.Nullable;

/// Takes files that are dropped on a volume, or on a folder or file in one.
final class VolumeDrop {
  private static final PseudoClass TARGET = Styles.state("drop-target");

  private final VolumeVerbs verbs;
  private @Nullable CatalogCell marked;

  VolumeDrop(TreeView<CatalogRow> tree, VolumeVerbs verbs) {
    this.verbs = verbs;
    tree.addEventHandler(DragEvent.DRAG_OVER, this::over);
    tree.addEventHandler(DragEvent.DRAG_EXITED, _ -> mark(null));
    tree.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  private void over(DragEvent event) {
    CatalogCell cell = cell(event.getTarget());
    boolean fits =
        event.getDragboard().hasFiles() && entry(cell).flatMap(VolumeVerbs::folder).isPresent();
    mark(fits ? cell : null);
    if (fits) {
      event.acceptTransferModes(TransferMode.COPY);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    mark(null);
    boolean taken =
        event.getDragboard().hasFiles()
            && entry(cell(event.getTarget()))
                .map(entry ->
                    verbs.add(
                        entry, event.getDragboard().getFiles().stream().map(File::toPath).toList()))
                .orElse(false);
    if (taken) {
      event.setDropCompleted(true);
      event.consume();
    }
  }

  private void mark(@Nullable CatalogCell cell) {
    CatalogCell before = marked;
    marked = cell;
    if (before != null) {
      before.pseudoClassStateChanged(TARGET, false);
    }
    if (cell != null) {
      cell.pseudoClassStateChanged(TARGET, true);
    }
  }

  private static Optional<Entry> entry(@Nullable CatalogCell cell) {
    return cell != null && cell.getItem() instanceof CatalogRow.Of(CatalogNode node)
        ? Optional.of(node.entry())
        : Optional.empty();
  }

  private static @Nullable CatalogCell cell(EventTarget target) {
    @Nullable Node node = target instanceof Node found ? found : null;
    while (node != null) {
      if (node instanceof CatalogCell cell) {
        return cell;
      }
      node = node.getParent();
    }
    return null;
  }
}
