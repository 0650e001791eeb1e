package dev.tarn.engine.statement;

import java.util.ArrayList;
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
public final class Tokens {
  private final String text;
  private final int[] letters;
  private final List<? extends Token> tokens;
  private int at;

  /// Splits a statement.
  ///
  /// @param text of one statement; semicolons are left out
  public Tokens(String text) {
    this.text = text;
    this.letters = text.codePoints().toArray();
    this.tokens =
        lexer(text).getAllTokens().stream()
            .filter(token -> token.getChannel() == Token.DEFAULT_CHANNEL)
            .filter(token -> token.getType() != SqlBaseLexer.SEMICOLON)
            .toList();
  }

  /// Whether a text begins with some words. No more than those are looked at.
  ///
  /// @param text any
  /// @param words in any case
  /// @return false for other texts
  public static boolean begins(String text, String... words) {
    SqlBaseLexer lexer = lexer(text);
    return Stream.of(words).allMatch(word -> word.equalsIgnoreCase(nextVisible(lexer).getText()));
  }

  /// Whether all tokens were taken.
  ///
  /// @return false if there is a next one
  public boolean isAtEnd() {
    return at >= tokens.size();
  }

  /// The next token, which stays the next.
  ///
  /// @return not at the end
  public Token peek() {
    return tokens.get(at);
  }

  /// Whether the next token is a word.
  ///
  /// @param word in any case
  /// @return false at the end
  public boolean is(String word) {
    return !isAtEnd() && peek().getText().equalsIgnoreCase(word);
  }

  /// Whether the next token is a sign.
  ///
  /// @param sign such as a comma
  /// @return false at the end
  public boolean isSign(String sign) {
    return !isAtEnd() && peek().getText().equals(sign);
  }

  /// Whether the next token is a text in quotes.
  ///
  /// @return false at the end
  public boolean isString() {
    return !isAtEnd()
        && (peek().getType() == SqlBaseLexer.STRING_LITERAL
            || peek().getType() == SqlBaseLexer.DOUBLEQUOTED_STRING);
  }

  /// Takes the next token.
  ///
  /// @return the token
  /// @throws ParseException at the end
  public Token next() throws ParseException {
    if (isAtEnd()) {
      throw atEnd();
    }
    return tokens.get(at++);
  }

  /// Leaves the next token out, if there is one.
  public void pass() {
    at++;
  }

  /// Takes a word.
  ///
  /// @param word in any case
  /// @return the token
  /// @throws ParseException if something else is next
  public Token take(String word) throws ParseException {
    Token token = next();
    if (!token.getText().equalsIgnoreCase(word)) {
      throw error(token, "missing '" + word + "'");
    }
    return token;
  }

  /// Takes words if they are next.
  ///
  /// @param words in any case
  /// @return false if something else is next; then nothing is taken
  public boolean skip(String... words) {
    if (at + words.length > tokens.size()) {
      return false;
    }
    for (int i = 0; i < words.length; i++) {
      if (!tokens.get(at + i).getText().equalsIgnoreCase(words[i])) {
        return false;
      }
    }
    at += words.length;
    return true;
  }

  /// Takes a name of several parts with points between.
  ///
  /// @return the parts
  /// @throws ParseException if something else is next
  public List<String> names() throws ParseException {
    List<String> parts = new ArrayList<>();
    do {
      if (!isAtEnd() && !isName(peek())) {
        throw error(peek(), "a name is wanted here");
      }
      parts.add(name());
    } while (skip("."));
    return parts;
  }

  /// Says that nothing more may follow.
  ///
  /// @throws ParseException if something does
  public void end() throws ParseException {
    if (!isAtEnd()) {
      throw error(peek(), "the statement should end before it");
    }
  }

  private static boolean isName(Token token) {
    return token.getType() == SqlBaseLexer.BACKQUOTED_IDENTIFIER
        || token.getText().matches("[\\p{L}_0-9]+");
  }

  /// Takes a sign.
  ///
  /// @param sign such as a comma
  /// @throws ParseException if something else is next
  public void takeSign(String sign) throws ParseException {
    Token _ = take(sign);
  }

  /// Takes a text in quotes.
  ///
  /// @return what it says
  /// @throws ParseException if something else is next
  public String string() throws ParseException {
    if (!isString()) {
      throw isAtEnd() ? atEnd() : error(peek(), "a text in quotes is wanted here");
    }
    return ParserUtils.unescapeSQLString(next().getText(), false);
  }

  /// Takes a name, with or without backticks.
  ///
  /// @return the name itself
  /// @throws ParseException at the end
  public String name() throws ParseException {
    String name = next().getText();
    return name.startsWith("`") && name.length() > 1
        ? name.substring(1, name.length() - 1).replace("``", "`")
        : name;
  }

  /// The text from one token to another.
  ///
  /// @param first where it begins
  /// @param last where it ends
  /// @return as the user wrote it
  public String text(Token first, Token last) {
    return new String(
        letters, first.getStartIndex(), last.getStopIndex() - first.getStartIndex() + 1);
  }

  /// An error at a token.
  ///
  /// @param token what is wrong
  /// @return to be thrown
  public ParseException error(Token token) {
    return error(token, "");
  }

  /// An error at a token.
  ///
  /// @param token what is wrong
  /// @param hint says why or how to mend it
  /// @return to be thrown
  public ParseException error(Token token, String hint) {
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
