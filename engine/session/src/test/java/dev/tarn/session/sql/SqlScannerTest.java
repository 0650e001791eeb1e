package dev.tarn.session.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.junit.jupiter.api.Test;

/// Holds the scanner to the lexer that Spark generates from its grammar.
class SqlScannerTest {
  private static final String[] PIECES = {
    "'", "'", "\"", "`", "\\", "\\'", "''", "``", "\"\"", "--", "/*", "*/", "/*+", "/", "*", "\n",
    "\r", "\\\n", " ", "\t", ";", "$", "$$", "$a$", "$B_$", "r'", "R\"", "r", "x", "X'", "a",
    "Ab_1", "é", "ß", "😀", "𝒳", "ͅ", "0", "12", ".", "..", "e", "E-", "e+3", "1e5", "1.5",
    ".5e-2", "L", "bd", "BD", "f", "D", "s", "://", "file", "s3", "?", "=", "#", "%", ":", "::",
    ":a", "<", "<=>", ">>", ">>>", "!", "!=", "!<", "|", "||", "|>", "-", "->", "=>", "@", "{",
    "\0", "\uFEFF", "\u2003", "select", "FROM", "begin", "end", "(", ")", "[", "]", ",", "~", "&",
    "^"
  };

  @Test
  void agreesWithSparksLexerOnRandomText() {
    Random random = new Random(20_261_101);
    for (int round = 0; round < 60_000; round++) {
      StringBuilder text = new StringBuilder();
      int pieces = 1 + random.nextInt(12);
      for (int i = 0; i < pieces; i++) {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
      agree(text.toString());
    }
  }

  @Test
  void agreesOnHardCases() {
    for (String text :
        List.of(
            "1e-5abc",
            "1.5e",
            "1.5e-3x",
            "34.E2+0.12",
            "t.1a",
            "1.2.3",
            "12bd",
            "1LL",
            "a.1",
            "1..2",
            "/**/1",
            "/*/ */ 2",
            "/* /* */ */ 3",
            "/* /*+ */ 4",
            "'a'' ; b",
            "'\\\\' 1",
            "`a``b`",
            "$a$ ; $b$ $a$ x",
            "r'\\' ;",
            "abfss://c@d",
            "abfss://c/d-e.f?x=1;2",
            "s3://x",
            "-- a\\\nb\nc",
            "--\rx",
            "ſelect",
            "ı")) {
      agree(text);
    }
  }

  @Test
  void knowsEveryWordOfTheGrammar() {
    for (int type = SqlBaseLexer.ADD; type <= SqlBaseLexer.ZONE; type++) {
      String literal = SqlBaseLexer.VOCABULARY.getLiteralName(type);
      if (literal != null) {
        assertThat(Keywords.contains(literal.replace("'", ""))).as(literal).isTrue();
      }
    }
    for (String word : List.of("RLIKE", "REGEXP", "TEMP", "TEMPORARY")) {
      assertThat(Keywords.contains(word)).as(word).isTrue();
    }
  }

  private static void agree(String text) {
    List<String> ours = new ArrayList<>();
    int limit = text.length();
    for (Lexeme lexeme : SqlScanner.scan(text)) {
      if (lexeme.form() == Lexeme.Form.UNCLOSED) {
        limit = lexeme.start();
        break;
      }
      if (lexeme.form() != Lexeme.Form.COMMENT) {
        ours.add(lexeme.form() + " " + text.substring(lexeme.start(), lexeme.end()));
      }
    }
    assertThat(merged(ours)).as("%s", text).isEqualTo(merged(sparks(text, limit)));
  }

  /// Signs may be cut differently, as inside of types; what they make up together may not.
  private static List<String> merged(List<String> lexemes) {
    List<String> merged = new ArrayList<>();
    for (String lexeme : lexemes) {
      if (lexeme.startsWith("SIGN ") && !merged.isEmpty() && merged.getLast().startsWith("SIGN ")) {
        merged.set(merged.size() - 1, merged.getLast() + lexeme.substring(5));
      } else {
        merged.add(lexeme);
      }
    }
    return merged;
  }

  private static List<String> sparks(String text, int limit) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(text));
    lexer.removeErrorListeners();
    List<String> found = new ArrayList<>();
    StringBuilder dollar = new StringBuilder();
    for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
      if (text.offsetByCodePoints(0, token.getStartIndex()) >= limit) {
        break;
      }
      switch (token.getType()) {
        case SqlBaseLexer.WS, SqlBaseLexer.SIMPLE_COMMENT, SqlBaseLexer.BRACKETED_COMMENT -> {}
        case SqlBaseLexer.BEGIN_DOLLAR_QUOTED_STRING, SqlBaseLexer.DOLLAR_QUOTED_STRING_BODY ->
            dollar.append(token.getText());
        case SqlBaseLexer.END_DOLLAR_QUOTED_STRING -> {
          found.add("STRING " + dollar + token.getText());
          dollar.setLength(0);
        }
        default -> found.add(form(token.getType()) + " " + token.getText());
      }
    }
    return found;
  }

  private static Lexeme.Form form(int type) {
    if ((type >= SqlBaseLexer.ADD && type <= SqlBaseLexer.ZONE)
        || type == SqlBaseLexer.IDENTIFIER) {
      return Lexeme.Form.WORD;
    }
    if (type >= SqlBaseLexer.BIGINT_LITERAL && type <= SqlBaseLexer.BIGDECIMAL_LITERAL) {
      return Lexeme.Form.NUMBER;
    }
    return switch (type) {
      case SqlBaseLexer.STRING_LITERAL, SqlBaseLexer.DOUBLEQUOTED_STRING -> Lexeme.Form.STRING;
      case SqlBaseLexer.BACKQUOTED_IDENTIFIER -> Lexeme.Form.QUOTED;
      case SqlBaseLexer.UNRECOGNIZED -> Lexeme.Form.STRAY;
      default -> Lexeme.Form.SIGN;
    };
  }
}
