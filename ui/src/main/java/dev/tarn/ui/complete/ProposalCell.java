package dev.tarn.ui.complete;

import dev.tarn.session.complete.Proposal;
import dev.tarn.ui.theme.Icons;
import dev.tarn.ui.theme.Styles;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// A line of the list: icon, name with the typed letters in the accent colour, detail at the right.
final class ProposalCell extends ListCell<Proposal> {

  ProposalCell() {
    getStyleClass().add("proposal-cell");
    setFocusTraversable(false);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable Proposal proposal, boolean empty) {
    super.updateItem(proposal, empty);
    setText(null);
    setGraphic(proposal == null || empty ? null : line(proposal));
  }

  private static HBox line(Proposal proposal) {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label detail =
        Styles.with(new Label(proposal.detail()), Styles.HINT, Styles.MUTED, "proposal-detail");
    detail.setMinWidth(0);
    HBox line =
        new HBox(
            Icons.of(icon(proposal), Icons.Size.TREE),
            name(proposal.label(), proposal.marked()),
            space,
            detail);
    line.getStyleClass().add("proposal-line");
    line.setMinWidth(0);
    return line;
  }

  private static TextFlow name(String label, List<Integer> marked) {
    TextFlow flow = new TextFlow();
    int from = 0;
    while (from < label.length()) {
      boolean hit = marked.contains(from);
      int to = from + 1;
      while (to < label.length() && marked.contains(to) == hit) {
        to++;
      }
      Text part = new Text(label.substring(from, to));
      part.getStyleClass().add(hit ? "proposal-hit" : "proposal-text");
      flow.getChildren().add(part);
      from = to;
    }
    flow.setMinWidth(Region.USE_PREF_SIZE);
    flow.setMaxHeight(Region.USE_PREF_SIZE);
    return flow;
  }

  private static Ikon icon(Proposal proposal) {
    return switch (proposal.kind()) {
      case CATALOG -> Icons.CATALOG;
      case SCHEMA -> Icons.SCHEMA;
      case TABLE -> Icons.TABLE;
      case VIEW -> Icons.VIEW;
      case CTE -> Feather.CORNER_DOWN_RIGHT;
      case ALIAS -> Feather.TAG;
      case COLUMN, FIELD -> proposal.type() == null ? Feather.COLUMNS : Icons.of(proposal.type());
      case JOIN -> Feather.LINK;
      case FUNCTION -> MaterialDesignF.FUNCTION_VARIANT;
      case KEYWORD -> Feather.TYPE;
      case TYPE -> Feather.HASH;
      case PARAMETER -> Feather.SLIDERS;
      case SNIPPET -> Feather.FILE_TEXT;
    };
  }
}
