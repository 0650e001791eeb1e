package dev.tarn.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;

/// The large changes of the user: pasting, and undoing that. They come piece by piece; who follows
/// the text is told when all is there, and Esc takes all back before. For the window's thread.
final class LargeEdits implements AutoCloseable {
  private final SqlArea area;
  private final LargeText texts;
  private final TextReader reader;
  private final UndoQueue undo;
  private final Consumer<PlainTextChange> told;
  private final SlicedChange sliced;
  private final SlicedChangeBar bar;
  private final List<Runnable> interrupting = new ArrayList<>();
  private @Nullable Runnable again;

  /// Watches the keys of an area.
  ///
  /// @param area takes the changes
  /// @param texts knows if a text is on its way
  /// @param reader waits for the last piece
  /// @param undo what can be undone in the area
  /// @param told takes a change when all of its pieces are there
  LargeEdits(
      SqlArea area,
      LargeText texts,
      TextReader reader,
      UndoQueue undo,
      Consumer<PlainTextChange> told) {
    this.area = area;
    this.texts = texts;
    this.reader = reader;
    this.undo = undo;
    this.told = told;
    sliced = new SlicedChange(area, reader.background());
    bar = new SlicedChangeBar(sliced, this::takeBack);
    area.onUndo(() -> step(true), () -> step(false));
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  /// Says that a change goes on.
  Node bar() {
    return bar;
  }

  /// Tells if a change goes on, which Esc takes back.
  boolean isRunning() {
    return sliced.isRunning();
  }

  /// Writes over the selection, as one step that can be undone.
  void paste(String text) {
    int start = area.getSelection().getStart();
    int end = area.getSelection().getEnd();
    if (text.length() < LargeText.LARGE && end - start < LargeText.LARGE) {
      area.replaceSelection(text);
      area.requestFollowCaret();
      return;
    }
    List<PlainTextChange> change =
        List.of(new PlainTextChange(start, area.getText(start, end), text));
    again = () -> paste(text);
    make(change, () -> area.record(change));
  }

  /// Runs something on the text as it was before the change that goes on, which is taken back for
  /// that, and made again afterwards if it was a paste.
  void interrupt(Runnable work) {
    if (sliced.isRunning()) {
      interrupting.add(work);
      sliced.takeBack();
    } else {
      work.run();
    }
  }

  /// Forgets the change that goes on, as another text comes for all.
  @Override
  public void close() {
    sliced.close();
    bar.end();
    reader.hold(false);
    interrupting.clear();
  }

  private void takeBack() {
    again = null;
    sliced.takeBack();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE && sliced.isRunning()) {
      takeBack();
      event.consume();
    }
  }

  /// Undoes or does again a large step; others are left to the area.
  private boolean step(boolean back) {
    if (texts.isPending()) {
      return true;
    }
    if (back ? !undo.hasPrev() : !undo.hasNext()) {
      return false;
    }
    List<PlainTextChange> step = back ? undo.peekPrev() : undo.peekNext();
    if (step.stream().allMatch(LargeEdits::isSmall)) {
      return false;
    }
    again = null;
    make(
        back ? step.reversed().stream().map(PlainTextChange::invert).toList() : step,
        () -> {
          if (back) {
            undo.prev();
          } else {
            undo.next();
          }
          area.getUndoManager().preventMerge();
        });
    return true;
  }

  private static boolean isSmall(PlainTextChange change) {
    return change.getInserted().length() < LargeText.LARGE
        && change.getRemoved().length() < LargeText.LARGE;
  }

  private void make(List<PlainTextChange> changes, Runnable made) {
    int anchor = area.getAnchor();
    int caret = area.getCaretPosition();
    texts.begin();
    reader.hold(true);
    bar.begin();
    sliced.start(
        changes,
        all -> {
          bar.end();
          reader.hold(false);
          if (all) {
            made.run();
            changes.forEach(told);
            showEnd(changes.getLast());
          } else {
            area.selectRange(anchor, caret);
            goOn();
          }
          texts.end();
        });
  }

  /// The caret was there with the last piece, when those who follow it did not know the text yet.
  private void showEnd(PlainTextChange last) {
    area.moveTo(last.getPosition());
    area.moveTo(last.getInsertionEnd());
    area.requestFollowCaret();
  }

  /// What interrupted comes first, then what was taken back for it, then what waited for both.
  private void goOn() {
    if (!interrupting.isEmpty()) {
      if (again != null) {
        interrupting.add(again);
      }
      texts.thenFirst(interrupting);
      interrupting.clear();
    }
  }
}
