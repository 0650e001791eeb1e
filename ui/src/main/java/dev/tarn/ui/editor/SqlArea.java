package dev.tarn.ui.editor;

import dev.tarn.ui.theme.Styles;
import java.util.Collection;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.text.TextFlow;
import org.fxmisc.richtext.GenericStyledArea;
import org.fxmisc.richtext.TextExt;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.SegmentOps;
import org.fxmisc.richtext.model.StyledSegment;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.impl.UndoManagerImpl;
import org.reactfx.EventSource;
import org.reactfx.Subscription;

/// A text area with style classes that shows no more than the beginning of a monstrous line, and of
/// which lines can be folded.
///
/// decision: JavaFX lays out a line as a whole; one of 5 MB would hold up the window for ten
/// seconds at each key. The text itself is kept whole.
public final class SqlArea
    extends GenericStyledArea<Collection<String>, String, Collection<String>> {
  /// What is shown of one piece of a line, in UTF-16 units.
  static final int LONGEST_PIECE = 5_000;

  private static final Collection<String> PLAIN = List.of();
  private static final Collection<String> HIDDEN = List.of("folded");
  private static final PseudoClass FOLDED = Styles.state("folded");

  private final EventSource<List<PlainTextChange>> changes = new EventSource<>();
  private final EventSource<List<PlainTextChange>> recorded = new EventSource<>();
  private boolean unrecorded;
  private BooleanSupplier undoing = () -> false;
  private BooleanSupplier redoing = () -> false;

  SqlArea() {
    super(
        PLAIN,
        SqlArea::styleParagraph,
        List.of(),
        SegmentOps.styledTextOps(),
        false,
        SqlArea::node);
    multiPlainChanges().subscribe(this::changed);
  }

  @Override
  public void undo() {
    if (!undoing.getAsBoolean()) {
      super.undo();
    }
  }

  @Override
  public void redo() {
    if (!redoing.getAsBoolean()) {
      super.redo();
    }
  }

  /// Who undoes and does again instead of the area; each tells if it does.
  void onUndo(BooleanSupplier undoes, BooleanSupplier redoes) {
    undoing = undoes;
    redoing = redoes;
  }

  /// Replaces a part, as nothing that can be undone by itself.
  void replaceUnrecorded(
      int start,
      int end,
      ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines) {
    unrecorded = true;
    try {
      replace(start, end, lines);
    } finally {
      unrecorded = false;
    }
  }

  /// Takes a change that was made as one step that can be undone.
  void record(List<PlainTextChange> made) {
    getUndoManager().preventMerge();
    recorded.push(made);
    getUndoManager().preventMerge();
  }

  /// Tells each change of the text. The area itself would work out a large change anew for each
  /// listener.
  ///
  /// @param listener called on the window's thread after each change
  /// @return ends it
  Subscription onChange(Consumer<PlainTextChange> listener) {
    return changes.subscribe(all -> all.forEach(listener));
  }

  /// Makes the lines of a text. May take long for a large one, and may be called on any thread.
  static ReadOnlyStyledDocument<Collection<String>, String, Collection<String>> lines(String text) {
    return ReadOnlyStyledDocument.fromString(text, PLAIN, List.of(), SegmentOps.styledTextOps());
  }

  /// Takes another place for what can be undone.
  void keepUndoIn(UndoQueue queue) {
    setUndoManager(
        new UndoManagerImpl<>(
            queue,
            step -> step.reversed().stream().map(PlainTextChange::invert).toList(),
            UndoUtils.applyMultiPlainTextChange(this),
            UndoMerge::of,
            step -> step.stream().allMatch(PlainTextChange::isIdentity),
            recorded,
            UndoUtils.DEFAULT_PREVENT_MERGE_DELAY));
  }

  /// Puts another text in the place of all, as a step of its own: what is equal at the beginning
  /// and the end stays.
  void replaceAll(String text) {
    Replacement change = Replacement.between(getText(), text);
    if (!change.isNothing()) {
      getUndoManager().preventMerge();
      replaceText(change.range().start(), change.range().end(), change.text());
      getUndoManager().preventMerge();
    }
  }

  /// Hides lines under the one before them.
  ///
  /// @param line stays in sight
  /// @param last the last one that goes
  void fold(int line, int last) {
    int anchor = getAnchor();
    int caret = getCaretPosition();
    foldParagraphs(line, last, _ -> HIDDEN);
    int top = getAbsolutePosition(line, 0);
    int bottom = getAbsolutePosition(last, getParagraphLength(last));
    boolean inside = caret > top + getParagraphLength(line) && caret <= bottom;
    selectRange(inside ? top : anchor, inside ? top : caret);
  }

  /// Shows all lines that are hidden under one.
  void unfold(int line) {
    int anchor = getAnchor();
    int caret = getCaretPosition();
    unfoldParagraphs(line, SqlArea::isHidden, _ -> PLAIN);
    selectRange(anchor, caret);
  }

  /// Tells if a line is hidden; lines that are not there are not.
  boolean isHidden(int line) {
    return line >= 0
        && line < getParagraphs().size()
        && isHidden(getParagraph(line).getParagraphStyle());
  }

  /// The line of a place of the text.
  ///
  /// @param offset cut to the text's bounds
  int lineOf(int offset) {
    return offsetToPosition(Math.clamp(offset, 0, getLength()), Bias.Forward).getMajor();
  }

  private void changed(List<PlainTextChange> made) {
    if (!unrecorded) {
      recorded.push(made);
    }
    changes.push(made);
  }

  private static boolean isHidden(Collection<String> styles) {
    return styles.contains("folded");
  }

  private static void styleParagraph(TextFlow flow, Collection<String> styles) {
    boolean hidden = isHidden(styles);
    flow.setVisible(!hidden);
    if (hidden) {
      // The line's box comes around the flow later.
      flow.parentProperty()
          .subscribe(box -> {
            if (box != null) {
              box.pseudoClassStateChanged(FOLDED, true);
            }
          });
    }
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
