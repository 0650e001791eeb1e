package dev.tarn.ui.editor;

/// The smallest single change that makes one text of another.
///
/// @param range what goes
/// @param text what comes
record Replacement(TextRange range, String text) {

  /// Compares two texts: what is equal at the beginning and the end stays.
  static Replacement between(String before, String after) {
    int start = 0;
    int shorter = Math.min(before.length(), after.length());
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      end++;
    }
    return new Replacement(
        new TextRange(start, before.length() - end), after.substring(start, after.length() - end));
  }

  /// Where a place of the text before is in the text after.
  int follow(int place) {
    if (place <= range.start()) {
      return place;
    }
    return place >= range.end()
        ? place - range.end() + range.start() + text.length()
        : Math.min(place, range.start() + text.length());
  }

  /// Tells if the texts are the same.
  boolean isNothing() {
    return range.isEmpty() && text.isEmpty();
  }
}
