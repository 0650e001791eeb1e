package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;

/// A place in a list of words that goes forward.
final class Cursor {
  private final Words words;
  private int index;

  Cursor(Words words) {
    this.words = words;
  }

  Words words() {
    return words;
  }

  int index() {
    return index;
  }

  void next() {
    index++;
  }

  /// Never goes back, so that every reading ends.
  void moveTo(int place) {
    index = Math.max(index, place);
  }

  boolean skip(String word) {
    if (words.isWord(index, word)) {
      index++;
      return true;
    }
    return false;
  }

  /// Passes over parentheses with all that is in them.
  void skipParentheses() {
    if (words.isSign(index, "(")) {
      index = Math.min(words.partner(index) + 1, words.size());
    }
  }

  /// Reads `(a, b)`; types and comments behind the names are passed over.
  List<String> names() {
    int close = words.partner(index);
    List<String> names = new ArrayList<>();
    for (int[] part : ScopeReader.parts(words, index + 1, Math.min(close, words.size()))) {
      if (words.isName(part[0]) && part[0] < part[1]) {
        names.add(words.name(part[0]));
      }
    }
    skipParentheses();
    return names;
  }

  /// Reads the name at a place.
  List<String> pathFrom(int place) {
    moveTo(place);
    return path();
  }

  /// Reads `a.b.c`. A word behind a point and a blank is a new one.
  List<String> path() {
    List<String> path = new ArrayList<>();
    while (words.isName(index)) {
      path.add(words.name(index));
      index++;
      if (!words.isSign(index, ".") || !words.isName(index + 1) || !words.isPart(index + 1)) {
        break;
      }
      index++;
    }
    return path;
  }
}
