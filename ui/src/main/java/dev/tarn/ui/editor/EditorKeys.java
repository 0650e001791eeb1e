package dev.tarn.ui.editor;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.MultiChangeBuilder;
import org.fxmisc.richtext.model.TwoDimensional.Bias;

/// What keys do beyond the usual: Tab indents, Enter keeps the indent.
final class EditorKeys {
  private static final String INDENT = "  ";
  private static final String COMMENT = "-- ";

  private final SqlArea area;
  private final LargeText texts;

  EditorKeys(SqlArea area, LargeText texts) {
    this.area = area;
    this.texts = texts;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  private void pressed(KeyEvent event) {
    if (event.isAltDown() || !area.isEditable()) {
      return;
    }
    boolean plain = !event.isShortcutDown();
    KeyCode code = event.getCode();
    if (plain && code == KeyCode.TAB) {
      tab(event.isShiftDown());
      event.consume();
    } else if (plain && code == KeyCode.ENTER && !event.isShiftDown()) {
      area.replaceSelection("\n" + indentBefore());
      area.requestFollowCaret();
      event.consume();
    } else if (isPaste(event)) {
      paste();
      event.consume();
    } else if (!plain && code == KeyCode.DIVIDE) {
      toggleComment();
      event.consume();
    }
  }

  /// Writes what is on the clipboard in the place of what is selected.
  void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text != null && !text.isEmpty()) {
      texts.edits().paste(text.replace("\r\n", "\n").replace('\r', '\n'));
    }
  }

  private static boolean isPaste(KeyEvent event) {
    return event.getCode() == KeyCode.PASTE
        || (event.getCode() == KeyCode.V && event.isShortcutDown() && !event.isShiftDown())
        || (event.getCode() == KeyCode.INSERT && event.isShiftDown() && !event.isShortcutDown());
  }

  private void tab(boolean back) {
    if (back) {
      changeLines(line -> new Edit(0, leadingBlanks(line, INDENT.length()), ""));
    } else if (firstLine() < lastLine()) {
      changeLines(line -> new Edit(0, 0, line.isEmpty() ? "" : INDENT));
    } else {
      int column = area.getCaretColumn();
      area.replaceSelection(INDENT.substring(column % INDENT.length()));
    }
  }

  /// Comments the selected lines out, or in again if all of them are.
  void toggleComment() {
    boolean all = true;
    boolean any = false;
    for (int i = firstLine(); i <= lastLine(); i++) {
      String line = area.getParagraph(i).getText();
      if (!line.isBlank()) {
        any = true;
        all &= line.stripLeading().startsWith("--");
      }
    }
    boolean remove = any && all;
    changeLines(line -> {
      int at = leadingBlanks(line, line.length());
      if (!remove) {
        return new Edit(0, 0, line.isBlank() && firstLine() != lastLine() ? "" : COMMENT);
      }
      int length = line.startsWith(COMMENT, at) ? COMMENT.length() : 2;
      return new Edit(at, line.startsWith("--", at) ? length : 0, "");
    });
  }

  private record Edit(int column, int removed, String inserted) {}

  private interface LineChange {
    Edit of(String line);
  }

  /// Changes the selected lines in one step that can be undone.
  private void changeLines(LineChange change) {
    int lines = lastLine() - firstLine() + 1;
    MultiChangeBuilder<?, ?, ?> builder = area.createMultiChange(lines);
    boolean any = false;
    for (int i = firstLine(); i <= lastLine(); i++) {
      Edit edit = change.of(area.getParagraph(i).getText());
      if (edit.removed() > 0 || !edit.inserted().isEmpty()) {
        int at = area.getAbsolutePosition(i, edit.column());
        builder.replaceText(at, at + edit.removed(), edit.inserted());
        any = true;
      }
    }
    if (any) {
      int anchor = area.getAnchor();
      int caret = area.getCaretPosition();
      boolean several = firstLine() != lastLine();
      int from = firstLine();
      int to = lastLine();
      builder.commit();
      if (several) {
        int start = area.getAbsolutePosition(from, 0);
        int end = area.getAbsolutePosition(to, area.getParagraphLength(to));
        area.selectRange(caret < anchor ? end : start, caret < anchor ? start : end);
      }
    }
  }

  private int firstLine() {
    return area.offsetToPosition(area.getSelection().getStart(), Bias.Forward).getMajor();
  }

  /// A selection that ends at the beginning of a line does not mean that line.
  private int lastLine() {
    int end = area.getSelection().getEnd();
    boolean before =
        end > area.getSelection().getStart() && area.getText(end - 1, end).equals("\n");
    return area.offsetToPosition(before ? end - 1 : end, Bias.Forward).getMajor();
  }

  private String indentBefore() {
    String line = area.getParagraph(firstLine()).getText();
    int column = area.offsetToPosition(area.getSelection().getStart(), Bias.Forward).getMinor();
    return line.substring(0, Math.min(column, leadingBlanks(line, line.length())));
  }

  private static int leadingBlanks(String line, int most) {
    int blanks = 0;
    while (blanks < most && blanks < line.length() && line.charAt(blanks) == ' ') {
      blanks++;
    }
    return blanks;
  }
}
