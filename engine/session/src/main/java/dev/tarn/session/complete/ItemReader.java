package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a select list.
final class ItemReader {
  private static final Set<String> AFTER =
      Set.of(
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "QUALIFY",
          "ORDER",
          "SORT",
          "CLUSTER",
          "DISTRIBUTE",
          "LIMIT",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "MINUS",
          "WINDOW",
          "LATERAL",
          "INTO");

  private final Words words;

  ItemReader(Words words) {
    this.words = words;
  }

  /// The items from a word on, up to the next clause.
  List<Item> items(int from, int to) {
    List<Item> items = new ArrayList<>();
    for (int[] part : ScopeReader.parts(words, from, end(from, to))) {
      if (part[0] < part[1]) {
        items.add(item(part[0], part[1]));
      }
    }
    return List.copyOf(items);
  }

  /// The end of a list: a clause, a pipe, or the parenthesis that closes the query.
  int end(int from, int to) {
    int i = from;
    while (i < to) {
      if (words.isSign(i, "(") && words.partner(i) < to) {
        i = words.partner(i) + 1;
      } else if (AFTER.contains(words.clauseWord(i)) || words.isSign(i, "|>")) {
        return i;
      } else {
        i++;
      }
    }
    return to;
  }

  private Item item(int from, int to) {
    int last = to - 1;
    List<String> path = path(from, to);
    if (!path.isEmpty()) {
      return new Item(path.getLast(), path);
    }
    if (words.isSign(last, "*") || isStarWithout(from, to)) {
      return Item.ALL;
    }
    boolean named =
        last > from
            && words.isName(last)
            && !words.isPart(last)
            && (words.isWord(last - 1, "AS")
                || words.isSign(last - 1, ")")
                || words.isSign(last - 1, "]")
                || words.isWord(last - 1, "END")
                || (words.isName(last - 1) && !isOperator(last - 1)));
    if (!named) {
      return new Item("", List.of());
    }
    int end = words.isWord(last - 1, "AS") ? last - 1 : last;
    return new Item(words.name(last), path(from, end));
  }

  /// `* EXCEPT (a, b)`.
  private boolean isStarWithout(int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isSign(i, "*") && words.isWord(i + 1, "EXCEPT")) {
        return true;
      }
    }
    return false;
  }

  private boolean isOperator(int i) {
    return words.isWord(i, Set.of("AND", "OR", "NOT", "LIKE", "IN", "IS", "BETWEEN", "DIV"));
  }

  private List<String> path(int from, int to) {
    List<String> path = new ArrayList<>();
    for (int i = from; i < to; i += 2) {
      boolean point = i + 1 == to || words.isSign(i + 1, ".");
      if (!words.isName(i) || !point) {
        return List.of();
      }
      path.add(words.name(i));
    }
    return path;
  }
}
