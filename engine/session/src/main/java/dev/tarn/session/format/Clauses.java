package dev.tarn.session.format;

import java.util.List;
import java.util.Set;

/// Knows where the clauses of a query begin.
final class Clauses {
  private static final Set<String> QUERY = Set.of("SELECT", "WITH", "FROM", "VALUES", "TABLE");

  /// Words that begin a clause by themselves.
  private static final Set<String> ALONE =
      Set.of(
          "SELECT",
          "FROM",
          "WHERE",
          "HAVING",
          "LIMIT",
          "OFFSET",
          "QUALIFY",
          "WINDOW",
          "VALUES",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "MINUS",
          "JOIN",
          "ON",
          "USING");

  /// Words that begin a clause with `BY` behind them.
  private static final Set<String> WITH_BY =
      Set.of("GROUP", "ORDER", "CLUSTER", "DISTRIBUTE", "SORT");

  /// Words that may stand before `JOIN`.
  private static final Set<String> JOINS =
      Set.of(
          "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "SEMI", "ANTI", "OUTER", "LATERAL");

  /// Clauses of which each item may have a line of its own.
  static final Set<String> LISTS =
      Set.of(
          "SELECT",
          "GROUP",
          "ORDER",
          "VALUES",
          "SET",
          "FROM",
          "CLUSTER",
          "DISTRIBUTE",
          "SORT",
          "WINDOW");

  /// Clauses that hold a condition.
  static final Set<String> CONDITIONS = Set.of("WHERE", "HAVING", "QUALIFY", "ON");

  private Clauses() {}

  static boolean beginsQuery(String upper) {
    return QUERY.contains(upper);
  }

  /// Tells if a clause begins at a piece.
  ///
  /// @param pieces of one level
  /// @param i which
  /// @param inFrom true if a `FROM` or `JOIN` came last, so that `ON` means it
  static boolean begins(List<Piece> pieces, int i, boolean inFrom) {
    if (!(pieces.get(i) instanceof Piece.Word word)) {
      return false;
    }
    if (word.is("|>")) {
      return true;
    }
    String upper = word.upper();
    if (upper.equals("ON") || upper.equals("USING")) {
      return inFrom;
    }
    if (upper.equals("FROM")) {
      return !before(pieces, i, "DISTINCT") && !before(pieces, i, "DELETE");
    }
    if (upper.equals("JOIN")) {
      return !JOINS.contains(wordAt(pieces, i - 1));
    }
    if (JOINS.contains(upper)) {
      return startsJoin(pieces, i)
          || (upper.equals("LATERAL") && wordAt(pieces, i + 1).equals("VIEW"));
    }
    if (WITH_BY.contains(upper)) {
      return wordAt(pieces, i + 1).equals("BY");
    }
    if (upper.equals("SET")) {
      return i > 0 && wordAt(pieces, 0).equals("UPDATE");
    }
    if (upper.equals("WHEN")) {
      return wordAt(pieces, 0).equals("MERGE");
    }
    return ALONE.contains(upper) && !before(pieces, i, ".");
  }

  private static boolean startsJoin(List<Piece> pieces, int i) {
    if (JOINS.contains(wordAt(pieces, i - 1))) {
      return false;
    }
    int at = i;
    while (JOINS.contains(wordAt(pieces, at))) {
      at++;
    }
    return wordAt(pieces, at).equals("JOIN");
  }

  private static boolean before(List<Piece> pieces, int i, String text) {
    return i > 0
        && pieces.get(i - 1) instanceof Piece.Word word
        && (word.upper().equals(text) || word.is(text))
        && !(text.equals("DISTINCT") && !isComparison(pieces, i - 2));
  }

  /// `IS DISTINCT FROM` and `IS NOT DISTINCT FROM` compare.
  private static boolean isComparison(List<Piece> pieces, int i) {
    String word = wordAt(pieces, i);
    return word.equals("IS") || word.equals("NOT");
  }

  static String wordAt(List<Piece> pieces, int i) {
    return i >= 0 && i < pieces.size() && pieces.get(i) instanceof Piece.Word word
        ? word.upper()
        : "";
  }
}
