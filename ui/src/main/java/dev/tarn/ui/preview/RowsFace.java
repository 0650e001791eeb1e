package dev.tarn.ui.preview;

import dev.tarn.ui.grid.ResultGrid;
import dev.tarn.ui.text.Strings;
import dev.tarn.ui.theme.Styles;
import dev.tarn.ui.viewer.ResultViewer;
import dev.tarn.workspace.preview.PreviewRows;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// The rows of a file in a grid; a whole value is shown beside it on demand.
final class RowsFace implements PreviewFace {
  private final ResultGrid grid;
  private final ResultViewer viewer;
  private final BorderPane view;
  private final Label facts = Styles.with(new Label(), Styles.SMALL, Styles.MUTED);

  RowsFace(PreviewRows rows, PreviewDesk desk) {
    grid = new ResultGrid(desk.worker(), desk.window());
    viewer = new ResultViewer(grid, desk.background());
    grid.setOnOpen(() -> viewer.toggle(ResultViewer.Mode.VALUE));
    view = new BorderPane(grid);
    view.setRight(viewer);
    view.setMinSize(0, 0);
    facts.setMinWidth(Region.USE_PREF_SIZE);
    String count =
        Strings.of(
            rows.whole() ? "preview.rows.all" : "preview.rows.first", rows.result().rowCount());
    grid.messageProperty().subscribe(said -> facts.setText(said.isEmpty() ? count : said));
    grid.show(rows.result());
  }

  @Override
  public Node view() {
    return view;
  }

  @Override
  public List<Node> tools() {
    return List.of(facts);
  }

  @Override
  public void focus() {
    grid.requestFocus();
  }

  @Override
  public void close() {
    viewer.close();
    grid.close();
  }
}
