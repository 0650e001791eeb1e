package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the blocks, tables and names of a statement. Any text will do, finished or not: what
/// cannot be understood is passed over.
final class ScopeReader {
  private static final Set<String> UNIONS = Set.of("UNION", "INTERSECT", "EXCEPT", "MINUS");
  private static final Set<String> QUERY = Set.of("SELECT", "WITH", "FROM", "VALUES");
  private static final Set<String> BEFORE_STATEMENT =
      Set.of("BEGIN", "THEN", "DO", "ELSE", "LOOP", "REPEAT");

  private final Words words;
  private final Cursor at;
  private final RelationReader relations;

  private ScopeReader(Words words) {
    this.words = words;
    this.at = new Cursor(words);
    this.relations = new RelationReader(at, this);
  }

  /// Reads a statement.
  static Block read(Words words) {
    Block root = Block.root(0, words.text().length());
    new ScopeReader(words).statement(root);
    return root;
  }

  private void statement(Block root) {
    int to = words.size();
    while (words.isWord(at.index(), BEFORE_STATEMENT) || words.isWord(at.index(), "EXPLAIN")) {
      at.next();
    }
    switch (words.word(at.index())) {
      case "INSERT" -> {
        relations.insertTarget(root, to);
        findQuery(root, to);
      }
      case "UPDATE", "MERGE", "DELETE" -> {
        Block block = root.inner(0, root.end());
        root.setResult(block);
        if (!words.isWord(at.index(), "DELETE")) {
          relations.changed(block, to);
        }
        steps(root, block, to);
      }
      default -> findQuery(root, to);
    }
  }

  /// The first place from which a query is read, at no depth of parentheses.
  private void findQuery(Block root, int to) {
    boolean first = at.index() == 0 || !words.isWord(0, "INSERT");
    for (; at.index() < to; at.next()) {
      String word = words.clauseWord(at.index());
      boolean opens = isQueryParenthesis(at.index());
      boolean begins =
          word.equals("SELECT")
              || (word.equals("WITH") && isCte(at.index()))
              || (first && (QUERY.contains(word) || opens))
              || (opens && words.isWord(at.index() - 1, "AS"));
      if (begins) {
        query(root, to);
        return;
      }
      if (!word.isEmpty()) {
        first = words.isWord(at.index(), BEFORE_STATEMENT);
      }
      if (words.isSign(at.index(), "(") && !opens && words.partner(at.index()) < to) {
        at.moveTo(words.partner(at.index()));
      }
    }
  }

  private boolean isCte(int i) {
    int name = words.isWord(i + 1, "RECURSIVE") ? i + 2 : i + 1;
    return words.isName(name) && (words.isWord(name + 1, "AS") || words.isSign(name + 1, "("));
  }

  boolean isQueryParenthesis(int i) {
    int inside = i;
    while (words.isSign(inside, "(")) {
      inside++;
    }
    return inside > i && words.isWord(inside, QUERY) && !words.isSign(inside + 1, "(");
  }

  /// Reads a query into a block that stands for its whole.
  void query(Block whole, int to) {
    if (words.isWord(at.index(), "WITH")) {
      ctes(whole, to);
    }
    Block block = whole.inner(offset(whole), whole.end());
    whole.setResult(block);
    steps(whole, block, to);
  }

  private void ctes(Block whole, int to) {
    at.next();
    at.skip("RECURSIVE");
    while (at.index() < to && words.isName(at.index()) && !words.isWord(at.index(), QUERY)) {
      String name = words.name(at.index());
      at.next();
      List<String> columns = words.isSign(at.index(), "(") ? at.names() : List.of();
      at.skip("AS");
      if (words.isSign(at.index(), "(")) {
        int close = words.partner(at.index());
        Block inside = whole.derived(words.end(at.index()), words.start(close));
        whole.ctes().add(new Block.Cte(name, columns, inside));
        at.next();
        query(inside, Math.min(close, to));
        at.moveTo(Math.min(close + 1, to));
      }
      if (!words.isSign(at.index(), ",")) {
        return;
      }
      at.next();
    }
  }

  private void steps(Block whole, Block first, int to) {
    Block block = first;
    boolean union = false;
    while (at.index() < to) {
      if (isUnion(at.index())) {
        block.endAt(words.start(at.index()));
        at.next();
        at.skip("ALL");
        at.skip("DISTINCT");
        block = whole.inner(offset(whole), whole.end());
        union = true;
      } else if (words.isSign(at.index(), "|>")) {
        Block next = new PipeReader(at).stage(whole, block);
        if (!next.equals(block) && !union) {
          whole.setResult(next);
        }
        block = next;
      } else {
        step(block, to);
      }
    }
  }

  private boolean isUnion(int i) {
    return UNIONS.contains(words.clauseWord(i))
        && (!words.isSign(i + 1, "(") || isQueryParenthesis(i + 1));
  }

  private int offset(Block whole) {
    return Math.max(whole.start(), words.end(at.index() - 1));
  }

  /// Reads what stands at the cursor into a block, and goes on.
  void step(Block block, int to) {
    int i = at.index();
    if (words.isSign(i, "(")) {
      parenthesis(block, to);
      return;
    }
    if (words.isSign(i, ",")) {
      at.next();
      if (block.clause(words.end(i)) == Clause.FROM) {
        relations.relation(block, to);
      }
      return;
    }
    at.next();
    switch (words.clauseWord(i)) {
      case "SELECT" -> {
        block.mark(words.start(i), Clause.SELECT);
        at.skip("DISTINCT");
        at.skip("ALL");
        block.setItems(new ItemReader(words).items(at.index(), to));
      }
      case "FROM", "JOIN" -> {
        if (!words.isWord(i - 1, "DISTINCT")) { // IS DISTINCT FROM
          block.mark(words.start(i), Clause.FROM);
          relations.relation(block, to);
        }
      }
      case "ON" -> block.mark(words.start(i), Clause.ON);
      case "USING" -> relations.using(block, i, to);
      case "LATERAL" -> relations.lateralView(block, i, to);
      case "WHERE" -> block.mark(words.start(i), Clause.WHERE);
      case "WHEN" -> {
        if (block.clause(words.start(i)) == Clause.ON
            || block.clause(words.start(i)) == Clause.SET) {
          block.mark(words.start(i), Clause.WHERE);
        }
      }
      case "GROUP", "HAVING", "QUALIFY", "ORDER", "SORT", "CLUSTER", "DISTRIBUTE", "WINDOW" ->
          block.mark(words.start(i), Clause.AFTER_SELECT);
      case "LIMIT", "OFFSET" -> block.mark(words.start(i), Clause.LIMIT);
      case "SET" -> block.mark(words.start(i), Clause.SET);
      default -> {}
    }
  }

  /// A query in parentheses is a block of its own; in others only such queries are looked for.
  void parenthesis(Block block, int to) {
    int open = at.index();
    int close = words.partner(open);
    at.next();
    if (isQueryParenthesis(open)) {
      Block inside = block.inner(words.end(open), words.start(close));
      query(inside, Math.min(close, to));
      at.moveTo(Math.min(close + 1, to));
    } else if (close < to) {
      while (at.index() < close) {
        if (words.isSign(at.index(), "(")) {
          parenthesis(block, close);
        } else {
          at.next();
        }
      }
      at.moveTo(close + 1);
    }
  }

  /// The places of the parts of a list, between commas at no depth.
  static List<int[]> parts(Words words, int from, int to) {
    List<int[]> parts = new ArrayList<>();
    int start = from;
    int i = from;
    while (i < to) {
      if ((words.isSign(i, "(") || words.isSign(i, "[")) && words.partner(i) < to) {
        i = words.partner(i) + 1;
      } else {
        if (words.isSign(i, ",")) {
          parts.add(new int[] {start, i});
          start = i + 1;
        }
        i++;
      }
    }
    parts.add(new int[] {start, to});
    return parts;
  }
}
