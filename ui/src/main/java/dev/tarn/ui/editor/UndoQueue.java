package dev.tarn.ui.editor;

import dev.tarn.workspace.undo.UndoHistory;
import dev.tarn.workspace.undo.UndoStep;
import java.util.List;
import org.fxmisc.richtext.model.PlainTextChange;

/// What can be undone and done again in an editor, without a limit but memory. For the window's
/// thread.
final class UndoQueue extends StepQueue<List<PlainTextChange>> {
  UndoQueue() {
    super(UndoQueue::size);
  }

  /// Puts older steps under those that are here. Steps that were undone are kept if nothing was
  /// done since.
  void prepend(UndoHistory history) {
    boolean untouched = steps().isEmpty();
    List<UndoStep> older = untouched ? history.steps() : history.steps().subList(0, history.done());
    putUnder(older.stream().map(UndoQueue::changes).toList(), history.done());
  }

  /// The steps in the form in which they are kept.
  static UndoHistory history(List<List<PlainTextChange>> steps, int done) {
    return new UndoHistory(
        steps.stream()
            .map(step ->
                new UndoStep(
                    step.stream()
                        .map(change ->
                            new UndoStep.Change(
                                change.getPosition(), change.getRemoved(), change.getInserted()))
                        .toList()))
            .toList(),
        done);
  }

  private static List<PlainTextChange> changes(UndoStep step) {
    return step.changes().stream()
        .map(change -> new PlainTextChange(change.offset(), change.removed(), change.inserted()))
        .toList();
  }

  private static long size(List<PlainTextChange> step) {
    long size = 0;
    for (PlainTextChange change : step) {
      size += 32L + change.getRemoved().length() + change.getInserted().length();
    }
    return size;
  }
}
