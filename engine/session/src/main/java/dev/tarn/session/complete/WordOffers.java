package dev.tarn.session.complete;

import dev.tarn.session.complete.Collector.Offer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Offers the words of the language that may stand at the caret, and snippets.
final class WordOffers {
  private static final int LIKELY = 60;
  private static final int POSSIBLE = 35;
  private static final int SNIPPET = 45;

  /// Words that are wanted most, where they are allowed.
  private static final Set<String> COMMON =
      Set.of(
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP BY",
          "ORDER BY",
          "HAVING",
          "LIMIT",
          "JOIN",
          "LEFT JOIN",
          "ON",
          "AS",
          "AND",
          "OR",
          "NOT",
          "IN",
          "IS NULL",
          "IS NOT NULL",
          "LIKE",
          "BETWEEN",
          "CASE",
          "WHEN",
          "THEN",
          "ELSE",
          "END",
          "DISTINCT",
          "WITH",
          "INSERT INTO",
          "UPDATE",
          "SET",
          "UNION ALL",
          "USING",
          "VALUES",
          "DESC",
          "ASC",
          "NULL",
          "EXISTS",
          "OVER",
          "PARTITION BY");

  /// Words that seldom stand alone.
  private static final Map<String, List<String>> PHRASES =
      Map.ofEntries(
          Map.entry("LEFT", List.of("LEFT JOIN", "LEFT ANTI JOIN", "LEFT SEMI JOIN")),
          Map.entry("RIGHT", List.of("RIGHT JOIN")),
          Map.entry("FULL", List.of("FULL JOIN")),
          Map.entry("CROSS", List.of("CROSS JOIN")),
          Map.entry("INNER", List.of("INNER JOIN")),
          Map.entry("IS", List.of("IS NULL", "IS NOT NULL", "IS DISTINCT FROM")),
          Map.entry("UNION", List.of("UNION ALL")),
          Map.entry("INSERT", List.of("INSERT INTO", "INSERT OVERWRITE")),
          Map.entry("DELETE", List.of("DELETE FROM")),
          Map.entry("MERGE", List.of("MERGE INTO")),
          Map.entry("ORDER", List.of("ORDER BY")),
          Map.entry("GROUP", List.of("GROUP BY")),
          Map.entry("PARTITION", List.of("PARTITION BY")),
          Map.entry("DROP", List.of("DROP TABLE", "DROP VIEW")),
          Map.entry("SHOW", List.of("SHOW TABLES", "SHOW SCHEMAS", "SHOW CREATE TABLE")),
          Map.entry("CREATE", List.of("CREATE TABLE", "CREATE OR REPLACE TABLE", "CREATE VIEW")));

  /// Statements of Delta Lake and of Tarn's engine, which Spark's grammar does not know.
  private static final List<String> DELTA =
      List.of(
          "OPTIMIZE",
          "VACUUM",
          "DESCRIBE HISTORY",
          "DESCRIBE DETAIL",
          "RESTORE TABLE",
          "CONVERT TO DELTA",
          "COPY INTO");

  private static final List<String> TYPES =
      List.of(
          "string",
          "int",
          "bigint",
          "double",
          "decimal",
          "date",
          "timestamp",
          "boolean",
          "float",
          "smallint",
          "tinyint",
          "binary",
          "timestamp_ntz",
          "array",
          "map",
          "struct",
          "varchar",
          "char",
          "variant",
          "time");

  private final Statement statement;
  private final Collector collector;
  private final Letters letters;

  WordOffers(Statement statement, Collector collector) {
    this.statement = statement;
    this.collector = collector;
    this.letters = Letters.of(statement.place().prefix(), statement.words());
  }

  void offer() {
    Place place = statement.place();
    if (statement.words().text().startsWith("`", place.from())) {
      return; // A name in backticks is no word.
    }
    if (place.kind() == Place.Kind.TYPE) {
      for (String type : TYPES) {
        collector.offer(Offer.of(Proposal.Kind.TYPE, type, "", type), Completion.BEST);
      }
      return;
    }
    boolean first = statement.words().before(place.from()) < 0;
    words(first);
    if (first) {
      Snippets.statements().forEach(this::snippet);
    } else if (place.kind() == Place.Kind.VALUE) {
      Snippets.values(false).forEach(this::snippet);
    } else if (place.kind() == Place.Kind.WORDS && statement.words().isSign(last(), ")")) {
      Snippets.values(true).forEach(this::snippet);
    }
  }

  private int last() {
    return statement.words().before(statement.place().from());
  }

  private void words(boolean first) {
    Set<String> all = new LinkedHashSet<>();
    for (String word : allowed()) {
      List<String> longer = PHRASES.getOrDefault(word, List.of());
      all.addAll(longer);
      if (longer.isEmpty()) {
        all.add(word);
      } else if (!word.equals("ORDER") && !word.equals("GROUP") && !word.equals("PARTITION")) {
        all.add(word);
      }
    }
    if (first) {
      all.addAll(DELTA);
    }
    all.addAll(OwnWords.after(statement.words(), statement.place().from()));
    for (String word : all) {
      String written = letters.of(word);
      collector.offer(
          Offer.of(Proposal.Kind.KEYWORD, written, "", written),
          COMMON.contains(word) ? LIKELY : POSSIBLE);
    }
  }

  private void snippet(Snippets snippet) {
    String text = Letters.of("", statement.words()).snippet(snippet.text());
    collector.offer(
        new Offer(
            Proposal.Kind.SNIPPET,
            snippet.label(),
            snippet.about(),
            text,
            text,
            snippet.caret(),
            null),
        SNIPPET);
  }

  /// Asks the grammar from the innermost query's beginning; if the text before is broken, from the
  /// clause's.
  private Collection<String> allowed() {
    Place place = statement.place();
    Block query = place.block();
    while (query.parent() != null && !startsQuery(query)) {
      query = query.parent();
    }
    String text = statement.words().text();
    boolean whole = query.parent() == null;
    Collection<String> words =
        Grammar.after(
            text.substring(query.start(), place.from()),
            whole ? Grammar.Start.STATEMENT : Grammar.Start.QUERY);
    if (!words.isEmpty() || place.clause() == Clause.NONE) {
      return words;
    }
    int clause = place.block().clauseStart(place.from());
    String before =
        switch (place.clause()) {
          case SELECT -> "";
          case ON, USING -> "SELECT 1 FROM t JOIN u ";
          default -> "SELECT 1 FROM t ";
        };
    return Grammar.after(before + text.substring(clause, place.from()), Grammar.Start.QUERY);
  }

  /// Tells if a block begins behind a parenthesis, and not behind a pipe or `UNION`.
  private boolean startsQuery(Block block) {
    int before = statement.words().before(block.start());
    return statement.words().isSign(before, "(");
  }
}
