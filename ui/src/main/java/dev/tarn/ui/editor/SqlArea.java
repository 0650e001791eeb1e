package dev.tarn.ui.editor;

import java.util.Collection;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.Node;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;

/// A text area with style classes that shows no more than the beginning of a monstrous line.
///
/// decision: JavaFX lays out a line as a whole; one of 5 MB would hold up the window for ten
/// seconds at each key. The text itself is kept whole.
public final class SqlArea
    extends GenericStyledArea<Collection<String>, String, Collection<String>> {
  /// What is shown of one piece of a line, in UTF-16 units.
  static final int LONGEST_PIECE = 5_000;

  SqlArea() {
    super(
        List.of(),
        (flow, styles) -> flow.getStyleClass().addAll(styles),
        List.of(),
        SegmentOps.styledTextOps(),
        false,
        SqlArea::node);
  }

  private static Node node(StyledSegment<String, Collection<String>> segment) {
    String text = segment.getSegment();
    String shown = text.length() <= LONGEST_PIECE ? text : text.substring(0, LONGEST_PIECE) + " …";
    TextExt node = new TextExt(shown);
    node.setTextOrigin(VPos.TOP);
    node.getStyleClass().add("text");
    node.getStyleClass().addAll(segment.getStyle());
    return node;
  }
}
