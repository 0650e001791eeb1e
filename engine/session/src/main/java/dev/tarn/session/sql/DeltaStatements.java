package dev.tarn.session.sql;

import java.util.List;
import java.util.Set;

/// Tells the statements that Delta Lake's own parser, or Tarn's engine, takes before Spark's sees
/// them.
///
/// @see <a
///   href="https://github.com/delta-io/delta/blob/v4.4.0/spark/src/main/antlr4/io/delta/sql/parser/DeltaSqlBase.g4">its
///   grammar</a>
final class DeltaStatements {
  private static final Set<String> FIRST =
      Set.of(
          "CHECKPOINT", "VACUUM", "GENERATE", "CONVERT", "RESTORE", "OPTIMIZE", "REORG", "CLONE");

  private DeltaStatements() {}

  /// Tells if this may be one of them.
  ///
  /// @param lexemes without comments, not empty
  static boolean contains(String text, List<Lexeme> lexemes) {
    String first = lexemes.getFirst().word(text);
    return switch (first) {
      case "DESC", "DESCRIBE" ->
          second(text, lexemes, "DETAIL")
              || second(text, lexemes, "HISTORY")
              || second(text, lexemes, "VOLUME");
      case "CREATE", "REPLACE" -> hasWord(text, lexemes, "CLONE") || makesVolume(text, lexemes);
      case "DROP" -> second(text, lexemes, "VOLUME");
      case "ALTER" ->
          second(text, lexemes, "TABLE")
              || second(text, lexemes, "VOLUME")
              || hasWord(text, lexemes, "OWNER");
      case "ANALYZE" -> hasWord(text, lexemes, "DELTA");
      case "COPY" -> second(text, lexemes, "INTO");
      case "SHOW" -> second(text, lexemes, "COLUMNS") || second(text, lexemes, "VOLUMES");
      default -> FIRST.contains(first);
    };
  }

  private static boolean makesVolume(String text, List<Lexeme> lexemes) {
    return second(text, lexemes, "VOLUME")
        || (second(text, lexemes, "EXTERNAL")
            && lexemes.size() > 2
            && lexemes.get(2).isWord(text, "VOLUME"));
  }

  private static boolean second(String text, List<Lexeme> lexemes, String word) {
    return lexemes.size() > 1 && lexemes.get(1).isWord(text, word);
  }

  private static boolean hasWord(String text, List<Lexeme> lexemes, String word) {
    return lexemes.stream().anyMatch(lexeme -> lexeme.isWord(text, word));
  }
}
