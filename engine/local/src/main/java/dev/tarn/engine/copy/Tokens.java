package dev.tarn.engine.copy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserUtils;
import org.apache.spark.sql.catalyst.parser.SqlBaseLexer;
import org.apache.spark.sql.catalyst.parser.UpperCaseCharStream;
import org.apache.spark.sql.catalyst.trees.Origin;
import scala.Option;
import scala.Some;

/// The tokens of a statement, by Spark's own rules, without blanks and comments.
final class Tokens {
  private final String text;
  private final int[] letters;
  private final List<? extends Token> tokens;
  private int at;

  Tokens(String text) {
    this.text = text;
    this.letters = text.codePoints().toArray();
    this.tokens =
        lexer(text).getAllTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .filter(token -> token.getType() != SqlBaseLexer.SEMICOLON)
            .toList();
  }

  /// Whether a text begins with two words. No more than those are looked at.
  static boolean begins(String text, String first, String second) {
    SqlBaseLexer lexer = lexer(text);
    return Stream.of(first, second)
        .allMatch(word -> word.equalsIgnoreCase(nextVisible(lexer).getText()));
  }

  boolean isAtEnd() {
    return at >= tokens.size();
  }

  Token peek() {
    return tokens.get(at);
  }

  boolean is(String word) {
    return !isAtEnd() && peek().getText().equalsIgnoreCase(word);
  }

  boolean isSign(String sign) {
    return !isAtEnd() && peek().getText().equals(sign);
  }

  boolean isString() {
    return !isAtEnd()
        && (peek().getType() == SqlBaseLexer.STRING_LITERAL
            || peek().getType() == SqlBaseLexer.DOUBLEQUOTED_STRING);
  }

  Token next() throws ParseException {
    if (isAtEnd()) {
      throw atEnd();
    }
    return tokens.get(at++);
  }

  Token take(String word) throws ParseException {
    Token token = next();
    if (!token.getText().equalsIgnoreCase(word)) {
      throw error(token, "missing '" + word + "'");
    }
    return token;
  }

  void takeSign(String sign) throws ParseException {
    Token _ = take(sign);
  }

  String string() throws ParseException {
    if (!isString()) {
      throw isAtEnd() ? atEnd() : error(peek(), "a text in quotes is wanted here");
    }
    return ParserUtils.unescapeSQLString(next().getText(), false);
  }

  /// A name, with or without backticks.
  String name() throws ParseException {
    String name = next().getText();
    return name.startsWith("`") && name.length() > 1
        ? name.substring(1, name.length() - 1).replace("``", "`")
        : name;
  }

  /// The text from one token to another.
  String text(Token first, Token last) {
    return new String(
        letters, first.getStartIndex(), last.getStopIndex() - first.getStartIndex() + 1);
  }

  ParseException error(Token token) {
    return error(token, "");
  }

  ParseException error(Token token, String hint) {
    return error(
        "'" + token.getText() + "'",
        hint,
        token.getLine(),
        token.getCharPositionInLine(),
        token.getStartIndex(),
        token.getStopIndex());
  }

  private ParseException atEnd() {
    Token last = tokens.getLast();
    return error(
        "end of input",
        "",
        last.getLine(),
        last.getCharPositionInLine() + last.getText().length(),
        last.getStopIndex(),
        last.getStopIndex());
  }

  private ParseException error(
      String what, String hint, int line, int column, int start, int stop) {
    return new ParseException(
        new Some<>(text),
        new Origin(
            new Some<>(line),
            new Some<>(column),
            new Some<>(start),
            new Some<>(stop),
            new Some<>(text),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty()),
        "PARSE_SYNTAX_ERROR",
        Scala.map(Map.of("error", what, "hint", hint.isEmpty() ? "" : ": " + hint)));
  }

  private static Token nextVisible(SqlBaseLexer lexer) {
    Token token = lexer.nextToken();
    while (token.getType() != Token.EOF && token.getChannel() != Token.DEFAULT_CHANNEL) {
      token = lexer.nextToken();
    }
    return token;
  }

  private static SqlBaseLexer lexer(String text) {
    SqlBaseLexer lexer = new SqlBaseLexer(new UpperCaseCharStream(CharStreams.fromString(text)));
    lexer.removeErrorListeners();
    return lexer;
  }
}
