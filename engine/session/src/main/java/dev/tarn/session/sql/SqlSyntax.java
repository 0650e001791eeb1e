package dev.tarn.session.sql;

import dev.tarn.session.Position;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.jspecify.annotations.Nullable;

/// Checks a statement against Spark's grammar without an engine.
///
/// The first check of a process takes longer, since the grammar's tables are built then. Run it off
/// the window's thread. Thread-safe.
public final class SqlSyntax {
  /// Longer texts are left to the engine.
  private static final int LONGEST = 200_000;

  /// The parser's time and memory grow fast with the depth of parentheses.
  private static final int DEEPEST = 100;

  private SqlSyntax() {}

  /// Finds the first syntax error of a statement.
  ///
  /// @param statement a single statement's text
  /// @return empty if there is none, and also for a blank or very long or deeply nested text and
  ///   for statements of Delta Lake's own parser
  public static Optional<SyntaxError> check(String statement) {
    return checkPlain(SqlMarkers.plain(statement));
  }

  private static Optional<SyntaxError> checkPlain(String statement) {
    List<Lexeme> lexemes =
        SqlScanner.scan(statement).stream()
            .filter(lexeme -> lexeme.form() != Lexeme.Form.COMMENT)
            .toList();
    if (lexemes.isEmpty()
        || statement.length() > LONGEST
        || depth(statement, lexemes) > DEEPEST
        || DeltaStatements.contains(statement, lexemes)) {
      return Optional.empty();
    }
    Lexeme last = lexemes.getLast();
    if (last.form() == Lexeme.Form.UNCLOSED) {
      return Optional.of(unclosed(statement, last));
    }
    try {
      return parse(statement, PredictionMode.SLL).isEmpty()
          ? Optional.empty()
          : parse(statement, PredictionMode.LL);
    } catch (StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static int depth(String statement, List<Lexeme> lexemes) {
    int depth = 0;
    int deepest = 0;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.isSign(statement, "(") || lexeme.isWord(statement, "CASE")) {
        depth++;
        deepest = Math.max(depth, deepest);
      } else if (lexeme.isSign(statement, ")") || lexeme.isWord(statement, "END")) {
        depth--;
      }
    }
    return deepest;
  }

  private static SyntaxError unclosed(String statement, Lexeme lexeme) {
    String what =
        switch (statement.charAt(lexeme.start())) {
          case '\'' -> "This quote ' is never closed";
          case '"' -> "This quote \" is never closed";
          case '`' -> "This backtick ` is never closed";
          case '/' -> "This comment is never closed: */ is missing";
          default -> "This text in dollar signs is never closed";
        };
    return new SyntaxError(Position.in(statement, lexeme.start(), 1), what);
  }

  private static Optional<SyntaxError> parse(String statement, PredictionMode mode) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseStream(statement));
    lexer.removeErrorListeners();
    SqlBaseParser parser = new SqlBaseParser(new CommonTokenStream(lexer));
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(mode);
    FirstError first = new FirstError(statement);
    parser.addErrorListener(first);
    try {
      parser.compoundOrSingleStatement();
    } catch (ParseCancellationException e) {
      // The listener stops the parser at the first error.
    }
    return Optional.ofNullable(first.error);
  }

  private static final class FirstError extends BaseErrorListener {
    private final String statement;
    private @Nullable SyntaxError error;

    private FirstError(String statement) {
      this.statement = statement;
    }

    @Override
    public void syntaxError(
        Recognizer<?, ?> recognizer,
        @Nullable Object symbol,
        int line,
        int column,
        String message,
        @Nullable RecognitionException cause) {
      if (symbol instanceof org.antlr.v4.runtime.Token token) {
        error = error(token, message, cause);
      }
      throw new ParseCancellationException();
    }

    private SyntaxError error(
        org.antlr.v4.runtime.Token token, String message, @Nullable RecognitionException cause) {
      boolean end = token.getType() == org.antlr.v4.runtime.Token.EOF;
      int points = statement.codePointCount(0, statement.length());
      int start = statement.offsetByCodePoints(0, Math.min(token.getStartIndex(), points));
      int length = end ? 0 : token.getText().length();
      StringBuilder text = new StringBuilder("Syntax error ");
      text.append(end ? "at the end: something is missing" : "at '" + shortened(token) + "'");
      if (message.startsWith("missing ") && !(cause instanceof NoViableAltException)) {
        text.append(": ").append(message, 0, message.indexOf(" at "));
      }
      return new SyntaxError(Position.in(statement, start, length), text.toString());
    }

    private static String shortened(org.antlr.v4.runtime.Token token) {
      String text = token.getText();
      return text.length() <= 40 ? text : text.substring(0, 39) + "…";
    }
  }
}
