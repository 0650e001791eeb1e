package dev.tarn.ui.palette;

import dev.tarn.ui.control.KeyCaps;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/// A line of the palette: icon, title with the match in the accent colour, detail, key or verb.
final class PaletteCell extends ListCell<PaletteSearch.Row> {

  PaletteCell() {
    getStyleClass().add("palette-cell");
  }

  @Override
  protected void updateItem(PaletteSearch.@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    setText(null);
    setMouseTransparent(!(row instanceof PaletteSearch.Row.Found));
    setGraphic(
        switch (row) {
          case null -> null;
          case PaletteSearch.Row.Caption(String text) ->
              Styles.with(
                  new Label(text), Styles.STRONG, Styles.HINT, Styles.MUTED, "palette-caption");
          case PaletteSearch.Row.Found found -> line(found);
        });
  }

  private HBox line(PaletteSearch.Row.Found found) {
    Finding finding = found.finding();
    Label detail = Styles.with(new Label(finding.detail()), Styles.SMALL, Styles.MUTED);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox line =
        new HBox(
            Icons.of(finding.icon(), Icons.Size.BUTTON),
            title(finding.title(), found.match().marked()),
            detail,
            space);
    finding
        .key()
        .map(KeyCaps::new)
        .ifPresentOrElse(line.getChildren()::add, () -> line.getChildren().add(verb(finding)));
    line.getStyleClass().add("palette-line");
    return line;
  }

  private Node verb(Finding finding) {
    Label verb = Styles.with(new Label(finding.verb()), Styles.SMALL, Styles.MUTED);
    HBox box = new HBox(verb, new KeyCaps(List.of("Enter")));
    box.getStyleClass().add("palette-verb");
    box.visibleProperty().bind(selectedProperty());
    return box;
  }

  private static TextFlow title(String title, List<Integer> marked) {
    TextFlow flow = new TextFlow();
    int from = 0;
    while (from < title.length()) {
      boolean hit = marked.contains(from);
      int to = from + 1;
      while (to < title.length() && marked.contains(to) == hit) {
        to++;
      }
      Text part = new Text(title.substring(from, to));
      part.getStyleClass().add(hit ? "palette-hit" : "palette-text");
      flow.getChildren().add(part);
      from = to;
    }
    flow.getStyleClass().add("palette-title");
    flow.setMinWidth(Region.USE_PREF_SIZE);
    flow.setMaxHeight(Region.USE_PREF_SIZE);
    return flow;
  }
}
