package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well a name fits what was typed: from its beginning best, then from the beginnings of its
/// words, then anywhere within, then letter by letter.
final class Matcher {
  static final int NO = -1;
  private static final int EXACT = 1000;
  private static final int PREFIX = 800;
  private static final int WORD = 600;
  private static final int INITIALS = 500;
  private static final int INSIDE = 400;
  private static final int LEAST_INSIDE = 2;

  private final String typed;

  Matcher(String typed) {
    this.typed = typed;
  }

  boolean isEmpty() {
    return typed.isEmpty();
  }

  /// How well a name fits, or [#NO].
  int score(String name) {
    int length = typed.length();
    if (length == 0) {
      return 0;
    }
    if (length > name.length()) {
      return NO;
    }
    if (name.regionMatches(true, 0, typed, 0, length)) {
      int exact = name.startsWith(typed) ? 1 : 0;
      return (name.length() == length ? EXACT : PREFIX) + exact;
    }
    int inside = find(name, true);
    if (inside >= 0) {
      return WORD;
    }
    if (length >= LEAST_INSIDE && initials(name) != null) {
      return INITIALS;
    }
    inside = length >= LEAST_INSIDE ? find(name, false) : -1;
    return inside < 0 ? NO : INSIDE;
  }

  /// Which characters of a name fit.
  List<Integer> marked(String name) {
    int length = typed.length();
    if (length == 0 || length > name.length()) {
      return List.of();
    }
    if (name.regionMatches(true, 0, typed, 0, length)) {
      return range(0);
    }
    int word = find(name, true);
    if (word >= 0) {
      return range(word);
    }
    List<Integer> initials = initials(name);
    if (initials != null) {
      return initials;
    }
    int inside = find(name, false);
    return inside < 0 ? List.of() : range(inside);
  }

  private List<Integer> range(int from) {
    List<Integer> range = new ArrayList<>();
    for (int i = 0; i < typed.length(); i++) {
      range.add(from + i);
    }
    return range;
  }

  private int find(String name, boolean atWord) {
    for (int i = 1; i + typed.length() <= name.length(); i++) {
      if ((!atWord || begins(name, i)) && name.regionMatches(true, i, typed, 0, typed.length())) {
        return i;
      }
    }
    return -1;
  }

  /// Each letter begins a word, or goes on in the one that it began: `ordt` in `o_order_date_time`.
  private @Nullable List<Integer> initials(String name) {
    List<Integer> places = new ArrayList<>();
    return initials(name, 0, 0, places) ? places : null;
  }

  private boolean initials(String name, int from, int letter, List<Integer> places) {
    if (letter == typed.length()) {
      return true;
    }
    char wanted = Character.toLowerCase(typed.charAt(letter));
    for (int i = from; i < name.length(); i++) {
      boolean goesOn = letter > 0 && i == from;
      if (Character.toLowerCase(name.charAt(i)) == wanted && (goesOn || begins(name, i))) {
        places.add(i);
        if (initials(name, i + 1, letter + 1, places)) {
          return true;
        }
        places.removeLast();
      }
    }
    return false;
  }

  private static boolean begins(String name, int i) {
    if (i == 0) {
      return true;
    }
    char c = name.charAt(i);
    char before = name.charAt(i - 1);
    return (!Character.isLetterOrDigit(before) && Character.isLetterOrDigit(c))
        || (Character.isUpperCase(c) && Character.isLowerCase(before));
  }
}
