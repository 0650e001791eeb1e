package dev.tarn.session.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Lays out the pieces of one statement on lines.
final class Layout {
  private static final int WIDTH = 88;
  private static final int SHORT = 60;

  private final int step;
  private final Page page = new Page();

  /// Takes the indent.
  ///
  /// @param step blanks a level
  Layout(int step) {
    this.step = step;
  }

  /// Lays out a statement.
  String of(List<Piece> pieces) {
    query(pieces, 0);
    return page.text();
  }

  /// Lays out clauses, each on a line of its own.
  private void query(List<Piece> pieces, int indent) {
    String word = firstWord(pieces);
    boolean asks = Clauses.beginsQuery(word) || isChange(word);
    int from = 0;
    boolean inFrom = false;
    boolean first = true;
    for (int i = 0; i <= pieces.size(); i++) {
      boolean enough = asks || (i < pieces.size() && beginsInner(pieces, i));
      if (i < pieces.size() && !(enough && Clauses.begins(pieces, i, inFrom))) {
        continue;
      }
      if (i > from) {
        clause(pieces.subList(from, i), indent, first);
        first = false;
        from = i;
      }
      if (i < pieces.size()) {
        asks = true;
        inFrom = keepsFrom(pieces, i, inFrom);
      }
    }
  }

  /// A statement that changes something has clauses only from its query on.
  private static boolean beginsInner(List<Piece> pieces, int i) {
    String word = Clauses.wordAt(pieces, i);
    return word.equals("SELECT") || word.equals("VALUES");
  }

  private static boolean isChange(String word) {
    return Set.of("INSERT", "DELETE", "UPDATE", "MERGE").contains(word);
  }

  private static boolean keepsFrom(List<Piece> pieces, int i, boolean before) {
    String word = Clauses.wordAt(pieces, i);
    return switch (word) {
      case "FROM", "JOIN", "LEFT", "RIGHT", "FULL", "INNER", "CROSS", "NATURAL", "SEMI", "ANTI" ->
          true;
      case "ON", "USING" -> before;
      default -> Clauses.wordAt(pieces, 0).equals("MERGE");
    };
  }

  private void clause(List<Piece> pieces, int indent, boolean first) {
    String word = firstWord(pieces);
    boolean ofJoin = word.equals("ON") || word.equals("USING");
    int own = ofJoin ? indent + step : indent;
    if (!first) {
      page.line(own);
    }
    if (word.equals("WITH")) {
      with(pieces, indent);
    } else if (flat(pieces, own)) {
      inline(pieces, own);
    } else if (Clauses.LISTS.contains(word)) {
      list(pieces, own);
    } else if (Clauses.CONDITIONS.contains(word)) {
      condition(pieces, own + step);
    } else {
      inline(pieces, own);
    }
  }

  /// `WITH name AS (` and so on, each query indented between its parentheses.
  private void with(List<Piece> pieces, int indent) {
    boolean begins = false;
    for (Piece piece : pieces) {
      if (begins && !(piece instanceof Piece.Word word && word.isComment() && !word.ownLine())) {
        page.line(indent);
        begins = false;
      }
      if (piece instanceof Piece.Group group && group.isQuery()) {
        broken(group, indent);
      } else {
        inline(List.of(piece), indent);
        begins |= piece instanceof Piece.Word word && word.is(",");
      }
    }
  }

  /// The head on its line, then each item on one of its own.
  private void list(List<Piece> pieces, int indent) {
    int head = headLength(pieces);
    List<Piece> body = pieces.subList(head, pieces.size());
    List<List<Piece>> items = items(body);
    inline(pieces.subList(0, head), indent);
    boolean alone = items.size() == 1;
    for (List<Piece> item : items) {
      int deeper = indent + step;
      if (alone) {
        inline(item, indent);
      } else {
        page.line(deeper);
        inline(item, deeper);
      }
    }
  }

  /// How many pieces belong to the name of a clause, such as `GROUP BY` or `SELECT DISTINCT`.
  private static int headLength(List<Piece> pieces) {
    int head = 1;
    String second = Clauses.wordAt(pieces, 1);
    if (Set.of("BY", "DISTINCT").contains(second)) {
      head = 2;
    }
    // A hint belongs to the head.
    if (head < pieces.size() && pieces.get(head) instanceof Piece.Word word && word.is("/*+")) {
      while (head < pieces.size()
          && !(pieces.get(head) instanceof Piece.Word end && end.is("*/"))) {
        head++;
      }
      head = Math.min(head + 1, pieces.size());
    }
    return head;
  }

  /// Cuts behind commas; a comment on the comma's line stays with its item.
  private static List<List<Piece>> items(List<Piece> pieces) {
    List<List<Piece>> items = new ArrayList<>();
    List<Piece> item = new ArrayList<>();
    boolean ended = false;
    for (Piece piece : pieces) {
      boolean trails = piece instanceof Piece.Word word && word.isComment() && !word.ownLine();
      if (ended && !trails) {
        items.add(item);
        item = new ArrayList<>();
        ended = false;
      }
      item.add(piece);
      ended |= piece instanceof Piece.Word word && word.is(",");
    }
    if (!item.isEmpty()) {
      items.add(item);
    }
    return items;
  }

  /// Each part of a condition on a line of its own, led by its `AND` or `OR`.
  private void condition(List<Piece> pieces, int indent) {
    boolean between = false;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Word word) {
        boolean joins = word.upper().equals("AND") || word.upper().equals("OR");
        if (joins && !(between && word.upper().equals("AND"))) {
          page.line(indent);
        }
        between = word.upper().equals("BETWEEN") || (between && !word.upper().equals("AND"));
      }
      inline(List.of(piece), indent);
    }
  }

  /// Pieces one behind the other; groups that are too long are broken.
  private void inline(List<Piece> pieces, int indent) {
    for (int i = 0; i < pieces.size(); i++) {
      Piece piece = pieces.get(i);
      switch (piece) {
        case Piece.Word word -> page.word(word, indent);
        case Piece.Group group -> {
          boolean isShort = !group.isQuery() || Width.of(group) <= SHORT;
          if (isShort && flat(List.of(group), indent)) {
            page.flat(group, indent);
          } else {
            broken(group, indent);
          }
        }
      }
    }
  }

  private void broken(Piece.Group group, int indent) {
    page.word(group.open(), indent);
    int inner = indent + step;
    if (group.isCase()) {
      whens(group.body(), inner);
    } else if (group.isQuery()) {
      page.line(inner);
      query(group.body(), inner);
    } else {
      List<List<Piece>> items = items(group.body());
      for (List<Piece> item : items) {
        page.line(inner);
        if (items.size() == 1 && !flat(item, inner)) {
          condition(item, inner);
        } else {
          inline(item, inner);
        }
      }
    }
    Piece.Word close = group.close();
    if (close != null) {
      page.line(indent);
      page.word(close, indent);
    }
  }

  private void whens(List<Piece> body, int indent) {
    for (Piece piece : body) {
      if (piece instanceof Piece.Word word
          && (word.upper().equals("WHEN") || word.upper().equals("ELSE"))) {
        page.line(indent);
      }
      inline(List.of(piece), indent);
    }
  }

  private boolean flat(List<Piece> pieces, int indent) {
    int width = Width.of(pieces);
    return width >= 0 && Math.max(page.column(), indent) + width <= WIDTH && !hasLongQuery(pieces);
  }

  private static boolean hasLongQuery(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Group group) {
        boolean isLong = (group.isQuery() || group.isCase()) && Width.of(group) > SHORT;
        if (isLong || hasLongQuery(group.body())) {
          return true;
        }
      }
    }
    return false;
  }

  private static String firstWord(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (!(piece instanceof Piece.Word word && word.isComment())) {
        return piece.first().upper();
      }
    }
    return "";
  }
}
