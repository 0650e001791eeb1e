package dev.tarn.session.complete;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads what stands after `FROM`, `JOIN` and their like.
final class RelationReader {
  /// Words behind a table that are no name for it.
  private static final Set<String> NO_ALIAS =
      Set.of(
          "ON",
          "USING",
          "JOIN",
          "INNER",
          "LEFT",
          "RIGHT",
          "FULL",
          "CROSS",
          "NATURAL",
          "SEMI",
          "ANTI",
          "OUTER",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "SORT",
          "CLUSTER",
          "DISTRIBUTE",
          "LIMIT",
          "OFFSET",
          "UNION",
          "EXCEPT",
          "INTERSECT",
          "MINUS",
          "LATERAL",
          "PIVOT",
          "UNPIVOT",
          "TABLESAMPLE",
          "WINDOW",
          "QUALIFY",
          "SELECT",
          "SET",
          "WHEN",
          "VALUES",
          "FROM",
          "AS",
          "WITH",
          "VERSION",
          "TIMESTAMP",
          "FOR",
          "PARTITION",
          "INTO");

  private static final Set<String> FOR_VERSION =
      Set.of("VERSION", "TIMESTAMP", "SYSTEM_VERSION", "SYSTEM_TIME");
  private static final Set<String> SAMPLED = Set.of("TABLESAMPLE", "PIVOT", "UNPIVOT");
  private static final Set<String> BEFORE_TARGET = Set.of("INTO", "OVERWRITE", "TABLE", "WITH");

  private final Cursor at;
  private final Words words;
  private final ScopeReader queries;

  RelationReader(Cursor at, ScopeReader queries) {
    this.at = at;
    this.words = at.words();
    this.queries = queries;
  }

  /// Reads one table, query or call with its alias, if there is one.
  void relation(Block block, int to) {
    boolean lateral = at.skip("LATERAL");
    at.skip("STREAM");
    int i = at.index();
    if (i >= to) {
      return;
    }
    if (words.isSign(i, "(")) {
      if (!queries.isQueryParenthesis(i)) {
        at.next();
        relation(block, to);
        return;
      }
      int close = words.partner(i);
      Block query =
          lateral
              ? block.inner(words.end(i), words.start(close))
              : block.derived(words.end(i), words.start(close));
      at.next();
      queries.query(query, Math.min(close, to));
      at.moveTo(Math.min(close + 1, to));
      named(block, List.of(), query, i);
    } else if (words.isWord(i, "VALUES")) {
      at.next();
      while (words.isSign(at.index(), "(") || words.isSign(at.index(), ",")) {
        if (words.isSign(at.index(), ",")) {
          at.next();
        }
        at.skipParentheses();
      }
      named(block, List.of(), null, i);
    } else if (words.isName(i) && !NO_ALIAS.contains(words.clauseWord(i))) {
      List<String> path = at.path();
      if (words.isSign(at.index(), "(")) {
        queries.parenthesis(block, to);
        named(block, List.of(), null, i);
      } else {
        named(block, path, null, i);
      }
    }
  }

  /// Reads the alias and keeps the source.
  private void named(Block block, List<String> path, @Nullable Block query, int first) {
    skipTail();
    int end = words.end(at.index() - 1);
    boolean as = at.skip("AS");
    String alias = "";
    List<String> columns = List.of();
    if (words.isName(at.index()) && !NO_ALIAS.contains(words.clauseWord(at.index()))) {
      alias = words.name(at.index());
      at.next();
      if (words.isSign(at.index(), "(")) {
        columns = at.names();
      }
    } else if (as) {
      end = words.end(at.index() - 1);
    }
    block.sources().add(new Source(alias, path, query, columns, words.start(first), end));
  }

  /// Versions, samples and pivots between a table and its alias.
  private void skipTail() {
    boolean more = true;
    while (more) {
      int i = at.index();
      if (words.isWord(i, FOR_VERSION) && words.isWord(i + 1, "AS") && words.isWord(i + 2, "OF")) {
        at.moveTo(i + 4);
      } else if (words.isWord(i, SAMPLED) && words.isSign(i + 1, "(")) {
        at.next();
        at.skipParentheses();
      } else {
        more = at.skip("FOR");
      }
    }
  }

  /// `UPDATE t`, `MERGE INTO t USING s`.
  void changed(Block block, int to) {
    boolean merge = words.isWord(at.index(), "MERGE");
    at.next();
    if (merge) {
      at.skip("WITH");
      at.skip("SCHEMA");
      at.skip("EVOLUTION");
      at.skip("INTO");
    }
    relation(block, to);
    if (merge && words.isWord(at.index(), "USING")) {
      block.mark(words.start(at.index()), Clause.FROM);
      at.next();
      relation(block, to);
    }
  }

  /// `INSERT INTO t (columns)`.
  void insertTarget(Block root, int to) {
    at.next();
    while (at.index() < to && words.isWord(at.index(), BEFORE_TARGET)) {
      at.next();
    }
    int start = words.start(at.index());
    if (!words.isName(at.index()) || words.isWord(at.index(), NO_ALIAS)) {
      return;
    }
    List<String> path = at.path();
    root.sources().add(new Source("", path, null, List.of(), start, words.end(at.index() - 1)));
    if (words.isSign(at.index(), "(") && !queries.isQueryParenthesis(at.index())) {
      at.skipParentheses();
    }
  }

  /// `USING (columns)` of a join.
  void using(Block block, int i, int to) {
    if (block.clause(words.start(i)) == Clause.FROM && words.isSign(at.index(), "(")) {
      block.mark(words.start(i), Clause.USING);
      at.skipParentheses();
      block.mark(words.end(Math.min(at.index(), to) - 1), Clause.FROM);
    }
  }

  /// `LATERAL VIEW explode(a) t AS x, y`.
  void lateralView(Block block, int i, int to) {
    if (!at.skip("VIEW")) {
      return;
    }
    block.mark(words.start(i), Clause.WHERE);
    at.skip("OUTER");
    at.path();
    if (words.isSign(at.index(), "(")) {
      queries.parenthesis(block, to);
    }
    String alias = "";
    if (words.isName(at.index()) && !NO_ALIAS.contains(words.clauseWord(at.index()))) {
      alias = words.name(at.index());
      at.next();
    }
    List<String> columns = new ArrayList<>();
    if (at.skip("AS")) {
      while (words.isName(at.index())) {
        columns.add(words.name(at.index()));
        at.next();
        if (!words.isSign(at.index(), ",")) {
          break;
        }
        at.next();
      }
    }
    int end = words.end(at.index() - 1);
    block.sources().add(new Source(alias, List.of(), null, columns, words.start(i), end));
  }
}
