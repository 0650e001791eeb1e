package dev.tarn.ui.editor;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What keys do while there are several carets.
final class CaretKeys {
  private static final String INDENT = "  ";

  private final SqlArea area;
  private final SeveralCarets carets;

  /// Watches the keys of an area. Make it before all others that watch them.
  CaretKeys(SqlArea area, SeveralCarets carets) {
    this.area = area;
    this.carets = carets;
    area.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    area.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
  }

  private void pressed(KeyEvent event) {
    if (!carets.isActive()
        || !area.isEditable()
        || event.isAltDown()
        || event.getCode().isModifierKey()) {
      return;
    }
    boolean done = event.isShortcutDown() ? shortcut(event.getCode()) : plain(event);
    if (done) {
      event.consume();
    } else if (event.getCode().isNavigationKey() || event.getCode().isArrowKey()) {
      carets.end();
    }
  }

  private boolean plain(KeyEvent event) {
    boolean extend = event.isShiftDown();
    switch (event.getCode()) {
      case ESCAPE -> carets.end();
      case ENTER -> insert("\n");
      case TAB -> insert(INDENT);
      case BACK_SPACE -> carets.edit(this::back);
      case DELETE -> carets.edit(this::forward);
      case LEFT, KP_LEFT -> carets.move(span -> left(span, extend));
      case RIGHT, KP_RIGHT -> carets.move(span -> right(span, extend));
      case HOME -> carets.move(span -> span.moved(lineStart(span), extend));
      case END -> carets.move(span -> span.moved(lineEnd(span), extend));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean shortcut(KeyCode code) {
    switch (code) {
      case C -> copy();
      case X -> {
        copy();
        insert("");
      }
      case V -> paste();
      default -> {
        return false;
      }
    }
    return true;
  }

  private void typed(KeyEvent event) {
    String character = event.getCharacter();
    boolean isText =
        !character.isEmpty()
            && character.charAt(0) >= ' '
            && character.charAt(0) != 0x7F
            && !event.isShortcutDown()
            && !(event.isAltDown() && !event.isControlDown() && character.isBlank());
    if (carets.isActive() && area.isEditable() && isText) {
      insert(character);
      event.consume();
    }
  }

  private void insert(String text) {
    carets.edit(span -> new SeveralCarets.Edit(span.start(), span.end(), text));
  }

  private SeveralCarets.Edit back(Span span) {
    int start = span.isEmpty() ? Math.max(lineStart(span), before(span.caret())) : span.start();
    return new SeveralCarets.Edit(start, span.end(), "");
  }

  private SeveralCarets.Edit forward(Span span) {
    int end = span.isEmpty() ? Math.min(lineEnd(span), behind(span.caret())) : span.end();
    return new SeveralCarets.Edit(span.start(), end, "");
  }

  private Span left(Span span, boolean extend) {
    int to = span.isEmpty() || extend ? before(span.caret()) : span.start();
    return span.moved(to, extend);
  }

  private Span right(Span span, boolean extend) {
    int to = span.isEmpty() || extend ? behind(span.caret()) : span.end();
    return span.moved(to, extend);
  }

  private void copy() {
    ClipboardContent content = new ClipboardContent();
    content.putString(
        carets.spans().stream()
            .map(span -> area.getText(span.start(), span.end()))
            .collect(Collectors.joining("\n")));
    Clipboard.getSystemClipboard().setContent(content);
  }

  /// As many lines as there are carets go one to each; anything else goes to all.
  private void paste() {
    String text = Clipboard.getSystemClipboard().getString();
    if (text == null || text.isEmpty()) {
      return;
    }
    String unified = text.replace("\r\n", "\n").replace('\r', '\n');
    List<String> lines = unified.lines().toList();
    List<Span> spans = carets.spans();
    if (lines.size() == spans.size()) {
      carets.edit(
          span -> new SeveralCarets.Edit(span.start(), span.end(), lines.get(spans.indexOf(span))));
    } else {
      insert(unified);
    }
  }

  private int before(int offset) {
    if (offset == 0) {
      return 0;
    }
    boolean pair =
        offset > 1 && Character.isLowSurrogate(area.getText(offset - 1, offset).charAt(0));
    return offset - (pair ? 2 : 1);
  }

  private int behind(int offset) {
    int length = area.getLength();
    if (offset >= length) {
      return length;
    }
    boolean pair = Character.isHighSurrogate(area.getText(offset, offset + 1).charAt(0));
    return Math.min(length, offset + (pair ? 2 : 1));
  }

  private int lineStart(Span span) {
    return area.getAbsolutePosition(area.lineOf(span.caret()), 0);
  }

  private int lineEnd(Span span) {
    int line = area.lineOf(span.caret());
    return area.getAbsolutePosition(line, area.getParagraphLength(line));
  }
}
