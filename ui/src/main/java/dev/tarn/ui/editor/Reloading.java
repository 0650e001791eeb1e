package dev.tarn.ui.editor;

/// Takes the text that another program wrote, as one step that can be undone. The caret stays at
/// its place in the text, and the lines in sight stay where they are.
public final class Reloading {
  private Reloading() {}

  /// Takes a text without telling anybody. A paste that still goes on comes after it. For the
  /// window's thread.
  ///
  /// @param editor that takes it
  /// @param text with `\n` between lines
  public static void take(SqlEditor editor, String text) {
    editor.loads.edits().interrupt(() -> now(editor, text));
  }

  private static void now(SqlEditor editor, String text) {
    SqlArea area = editor.area();
    Replacement change = Replacement.between(area.getText(), text);
    if (change.isNothing()) {
      return;
    }
    int top = editor.firstLine();
    int anchor = change.follow(area.getAnchor());
    int caret = change.follow(area.getCaretPosition());
    area.getUndoManager().preventMerge();
    editor.loads.reload(
        change,
        () -> {
          area.getUndoManager().preventMerge();
          area.selectRange(anchor, caret);
          editor.scrollTo(top);
        });
  }
}
