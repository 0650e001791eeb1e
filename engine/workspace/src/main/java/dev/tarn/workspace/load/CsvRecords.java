package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads delimited text record by record, as the engine does: an empty value without quotes is
/// null, empty lines are left out, and what is wrong with a quote ends at the next delimiter. A
/// quote that nothing closes ends with its line, as in [ByteRecords].
final class CsvRecords {
  private final CharSequence text;
  private final Dialect dialect;
  private final StringBuilder value = new StringBuilder();
  private List<@Nullable String> values = List.of();
  private final boolean whole;
  private int position;
  private boolean complete;
  private boolean broken;
  private boolean open;

  /// Begins at a place.
  ///
  /// @param text any
  /// @param dialect its delimiter and quotes
  /// @param start where a record begins
  /// @param whole true if no more text follows, so that a quote can be known to be open
  CsvRecords(CharSequence text, Dialect dialect, int start, boolean whole) {
    this.text = text;
    this.dialect = dialect;
    this.position = start;
    this.whole = whole;
  }

  /// Reads the next record that is not blank.
  ///
  /// @return false at the end
  boolean next() {
    while (position < text.length()) {
      int start = position;
      values = new ArrayList<>();
      complete = false;
      broken = false;
      open = false;
      boolean more = true;
      while (more) {
        more = field();
      }
      if (!text.subSequence(start, position).toString().isBlank()) {
        return true;
      }
    }
    return false;
  }

  /// The values of the record.
  List<@Nullable String> values() {
    return values;
  }

  /// Tells if a line break ended the record, and not the end of the text.
  boolean isComplete() {
    return complete;
  }

  /// Tells if a value of the record holds a line break.
  boolean hasBreak() {
    return broken;
  }

  /// Tells if the record has a quote that nothing closes.
  boolean isOpen() {
    return open;
  }

  /// Where the next record begins.
  int position() {
    return position;
  }

  private boolean field() {
    value.setLength(0);
    boolean quoted = position < text.length() && text.charAt(position) == dialect.quote();
    if (quoted) {
      position++;
      quoted();
    }
    boolean plain = !open && bare();
    values.add(value.isEmpty() && !quoted ? null : value.toString());
    return plain;
  }

  /// Reads to the closing quote; one that nothing may follow is a part of the value.
  private void quoted() {
    int start = position;
    int line = -1;
    while (position < text.length()) {
      char here = text.charAt(position++);
      if (here == dialect.escape() && at(position) == dialect.quote()) {
        value.append(dialect.quote());
        position++;
      } else if (here == dialect.quote()) {
        if (isEnd(afterBlanks())) {
          position = afterBlanks();
          broken |= line >= 0;
          return;
        }
        if (line >= 0) {
          leaveOpen(start, line);
          return;
        }
        value.insert(0, dialect.quote()).append(here);
        return;
      } else {
        line = line < 0 && isBreak(here) ? position - 1 : line;
        value.append(here);
      }
    }
    if (whole) {
      leaveOpen(start, line < 0 ? text.length() : line);
    }
  }

  /// Takes the rest of the line for the value.
  ///
  /// @param start behind the opening quote
  /// @param line where its line ends
  private void leaveOpen(int start, int line) {
    open = true;
    complete = line < text.length();
    value.setLength(0);
    String quote = String.valueOf(dialect.quote());
    String rest = text.subSequence(start, line).toString();
    value.append(rest.isEmpty() ? quote : rest.replace(dialect.escape() + quote, quote));
    position = line;
  }

  private boolean bare() {
    while (position < text.length()) {
      char here = text.charAt(position++);
      if (here == dialect.delimiter()) {
        return true;
      }
      if (isBreak(here)) {
        if (here == '\r' && at(position) == '\n') {
          position++;
        }
        complete = true;
        return false;
      }
      value.append(here);
    }
    return false;
  }

  private int afterBlanks() {
    int place = position;
    while (at(place) == ' ' && dialect.delimiter() != ' ') {
      place++;
    }
    return place;
  }

  private boolean isEnd(int place) {
    return place >= text.length()
        || text.charAt(place) == dialect.delimiter()
        || isBreak(text.charAt(place));
  }

  private int at(int place) {
    return place < text.length() ? text.charAt(place) : -1;
  }

  private static boolean isBreak(char character) {
    return character == '\n' || character == '\r';
  }
}
