package dev.tarn.session.parameter;

import java.util.Optional;

/// Walks over a part of a text.
final class HeaderCursor {
  private final String text;
  private final int end;
  private int at;
  private boolean unclosed;

  HeaderCursor(String text, int start, int end) {
    this.text = text;
    this.at = start;
    int last = end;
    while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
      last--;
    }
    this.end = last;
  }

  int at() {
    return at;
  }

  int end() {
    return end;
  }

  boolean atEnd() {
    return at >= end;
  }

  void back(int place) {
    at = place;
  }

  /// Tells if the last value was a quote that never closes.
  boolean unclosed() {
    return unclosed;
  }

  char peek() {
    return at < end ? text.charAt(at) : '\0';
  }

  void skipBlanks() {
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  boolean take(char sign) {
    if (peek() == sign && at < end) {
      at++;
      return true;
    }
    return false;
  }

  /// The letters, digits and underscores from here.
  String word() {
    int start = at;
    while (at < end && isWordPart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /// Passes over a word, if it stands here.
  boolean takeWord(String word) {
    skipBlanks();
    int after = at + word.length();
    boolean here = after <= end && text.regionMatches(true, at, word, 0, word.length());
    if (here && (after == end || !isWordPart(text.charAt(after)))) {
      at = after;
      return true;
    }
    return false;
  }

  /// A text in quotes, in which a doubled quote stands for one.
  ///
  /// @return empty if it never closes
  Optional<String> quoted() {
    char quote = peek();
    StringBuilder inside = new StringBuilder();
    for (int i = at + 1; i < end; i++) {
      char c = text.charAt(i);
      if (c != quote) {
        inside.append(c);
      } else if (i + 1 < end && text.charAt(i + 1) == quote) {
        inside.append(c);
        i++;
      } else {
        at = i + 1;
        return Optional.of(inside.toString());
      }
    }
    return Optional.empty();
  }

  /// A value in single quotes, or what stands up to a label.
  Optional<String> value() {
    if (peek() == '\'') {
      Optional<String> quoted = quoted();
      unclosed = quoted.isEmpty();
      return quoted;
    }
    int label = text.indexOf('"', at);
    return Optional.of(until(label < 0 || label > end ? end : label));
  }

  /// What stands before a place, without the blanks around it.
  String until(int place) {
    String found = text.substring(at, place).strip();
    at = place;
    while (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
      at--;
    }
    return found;
  }

  /// What stands before a comma or a label.
  String element() {
    int i = at;
    while (i < end && text.charAt(i) != ',' && text.charAt(i) != '"') {
      i++;
    }
    return until(i);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }
}
