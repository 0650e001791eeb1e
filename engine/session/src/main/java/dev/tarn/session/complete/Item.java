package dev.tarn.session.complete;

import java.util.List;

/// What a query gives in a column, or in several.
///
/// @param name the column's name; empty if it has none, `*` for all columns
/// @param path the name in the query's own sources that it passes on; empty for other expressions
record Item(String name, List<String> path) {
  static final Item ALL = new Item("*", List.of());

  boolean isStar() {
    return name.equals("*");
  }
}
