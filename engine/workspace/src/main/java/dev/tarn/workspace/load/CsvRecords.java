package dev.tarn.workspace.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads delimited text record by record, as the engine does: an empty value without quotes is
/// null, empty lines are left out, and what is wrong with a quote ends at the next delimiter.
final class CsvRecords {
  private final CharSequence text;
  private final Dialect dialect;
  private final StringBuilder value = new StringBuilder();
  private List<@Nullable String> values = List.of();
  private int position;
  private boolean complete;
  private boolean broken;

  /// Begins at a place.
  ///
  /// @param text any
  /// @param dialect its delimiter and quotes
  /// @param start where a record begins
  CsvRecords(CharSequence text, Dialect dialect, int start) {
    this.text = text;
    this.dialect = dialect;
    this.position = start;
  }

  /// Reads the next record.
  ///
  /// @return false at the end
  boolean next() {
    while (position < text.length() && isBreak(text.charAt(position))) {
      position++;
    }
    if (position >= text.length()) {
      return false;
    }
    values = new ArrayList<>();
    complete = false;
    broken = false;
    boolean more = true;
    while (more) {
      more = field();
    }
    return !isBlank() || next();
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

  /// Where the next record begins.
  int position() {
    return position;
  }

  private boolean isBlank() {
    String only = values.size() == 1 ? values.getFirst() : "";
    return values.size() == 1 && (only == null || only.isBlank());
  }

  private boolean field() {
    value.setLength(0);
    boolean quoted = position < text.length() && text.charAt(position) == dialect.quote();
    if (quoted) {
      position++;
      quoted();
    }
    boolean plain = bare();
    values.add(value.isEmpty() && !quoted ? null : value.toString());
    return plain;
  }

  /// Reads to the closing quote; one that nothing may follow is a part of the value.
  private void quoted() {
    while (position < text.length()) {
      char here = text.charAt(position++);
      if (here == dialect.escape() && at(position) == dialect.quote()) {
        value.append(dialect.quote());
        position++;
      } else if (here == dialect.quote()) {
        if (isEnd(afterBlanks())) {
          position = afterBlanks();
          return;
        }
        value.insert(0, dialect.quote()).append(here);
        return;
      } else {
        broken |= isBreak(here);
        value.append(here);
      }
    }
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
