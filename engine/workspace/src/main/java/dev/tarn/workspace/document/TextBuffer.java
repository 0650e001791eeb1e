package dev.tarn.workspace.document;

import java.util.Objects;

/// A text that is changed in place: its free room is kept where the last change was, so that typing
/// costs the same in a small and in a large text. Not thread-safe.
final class TextBuffer {
  private static final int ROOM = 256;

  private char[] chars;
  private int gapStart;
  private int gapEnd;

  TextBuffer(String text) {
    chars = new char[text.length() + ROOM];
    text.getChars(0, text.length(), chars, ROOM);
    gapEnd = ROOM;
  }

  int length() {
    return chars.length - (gapEnd - gapStart);
  }

  /// Applies a change.
  ///
  /// @throws IndexOutOfBoundsException if the text has no such place
  void apply(TextChange change) {
    int end = Math.addExact(change.offset(), change.removed());
    if (change.offset() < 0 || change.removed() < 0 || end > length()) {
      throw new IndexOutOfBoundsException(
          "No place " + change.offset() + "+" + change.removed() + " in a text of " + length());
    }
    moveGap(change.offset());
    gapEnd += change.removed();
    String inserted = change.inserted();
    if (inserted.length() > gapEnd - gapStart) {
      grow(inserted.length());
    }
    inserted.getChars(0, inserted.length(), chars, gapStart);
    gapStart += inserted.length();
  }

  /// How many lines end in a part of the text.
  ///
  /// @throws IndexOutOfBoundsException if the text has no such part
  int lineEnds(int from, int to) {
    Objects.checkFromToIndex(from, to, length());
    int count = 0;
    for (int i = from; i < to; i++) {
      if (chars[i < gapStart ? i : i + gapEnd - gapStart] == '\n') {
        count++;
      }
    }
    return count;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(length());
    text.append(chars, 0, gapStart);
    text.append(chars, gapEnd, chars.length - gapEnd);
    return text.toString();
  }

  private void moveGap(int offset) {
    if (offset < gapStart) {
      int count = gapStart - offset;
      System.arraycopy(chars, offset, chars, gapEnd - count, count);
      gapStart -= count;
      gapEnd -= count;
    } else if (offset > gapStart) {
      int count = offset - gapStart;
      System.arraycopy(chars, gapEnd, chars, gapStart, count);
      gapStart += count;
      gapEnd += count;
    }
  }

  private void grow(int needed) {
    int tail = chars.length - gapEnd;
    int room = needed + Math.max(ROOM, length() / 8);
    char[] larger = new char[Math.addExact(length(), room)];
    System.arraycopy(chars, 0, larger, 0, gapStart);
    System.arraycopy(chars, gapEnd, larger, larger.length - tail, tail);
    gapEnd = larger.length - tail;
    chars = larger;
  }
}
