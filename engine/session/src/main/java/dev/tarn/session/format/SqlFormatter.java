package dev.tarn.session.format;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.session.sql.SqlTokens;
import dev.tarn.session.sql.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Brings SQL text into an even form: clauses on lines of their own, long lists one item a line,
/// joins, common table expressions, `CASE` and queries in parentheses indented.
///
/// It moves blanks and changes the case of words of the language, and nothing else: every token and
/// every comment stays. What is not understood stays as it is: scripts, settings, text with a quote
/// that is never closed. Thread-safe.
public final class SqlFormatter {
  /// The rest of these statements is not SQL.
  private static final Set<String> RAW =
      Set.of("SET", "RESET", "ADD", "LIST", "DFS", "BEGIN", "DELETE_FILE", "LOAD");

  private final FormatOptions options;

  /// Takes the form.
  ///
  /// @param options how statements are written
  public SqlFormatter(FormatOptions options) {
    this.options = options;
  }

  /// Formats a text.
  ///
  /// @param text any number of statements, with their comments
  /// @return the same in the form; formatting it again changes nothing
  public String format(String text) {
    StringBuilder result = new StringBuilder(text.length() + text.length() / 4);
    SqlStatements statements = SqlStatements.of(text);
    int end = 0;
    for (SqlStatement statement : statements.all()) {
      String part = text.substring(statement.from(), statement.to());
      String body = part.strip();
      if (body.isEmpty()) {
        continue;
      }
      int start = statement.from() + part.indexOf(body);
      if (!result.isEmpty()) {
        result.append(gap(text.substring(end, start), body));
      }
      result.append(statement(body));
      end = start + body.length();
    }
    if (!result.isEmpty() && text.endsWith("\n")) {
      result.append('\n');
    }
    return result.toString();
  }

  /// A comment stays on the line of the statement before; one empty line is kept.
  private static String gap(String blanks, String next) {
    long lines = blanks.chars().filter(c -> c == '\n').count();
    if (lines == 0) {
      return next.startsWith("--") || next.startsWith("/*") ? " " : "\n";
    }
    return lines == 1 ? "\n" : "\n\n";
  }

  private String statement(String text) {
    List<Token> tokens = SqlTokens.of(text);
    if (tokens.isEmpty() || isLeftAlone(text, tokens)) {
      return text;
    }
    String formatted = new Layout(options.indent()).of(Pieces.of(text, tokens, options)).strip();
    return isSame(text, tokens, formatted) ? formatted : text;
  }

  private static boolean isLeftAlone(String text, List<Token> tokens) {
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.ERROR) {
        return true;
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.kind() != Token.Kind.COMMENT) {
        boolean label = i + 1 < tokens.size() && tokens.get(i + 1).in(text).equals(":");
        return label || RAW.contains(token.in(text).toUpperCase(Locale.ROOT));
      }
    }
    return false;
  }

  /// The last guard: the tokens must be the same ones, whatever the layout did.
  private static boolean isSame(String text, List<Token> tokens, String formatted) {
    List<Token> now = SqlTokens.of(formatted);
    if (now.size() != tokens.size()) {
      return false;
    }
    for (int i = 0; i < now.size(); i++) {
      Token before = tokens.get(i);
      Token after = now.get(i);
      boolean word = before.kind() == Token.Kind.KEYWORD || before.kind() == Token.Kind.TYPE;
      // Blanks at the end of a comment may go.
      String old = before.in(text).stripTrailing();
      String fresh = after.in(formatted).stripTrailing();
      if (after.kind() != before.kind()
          || !(word ? old.equalsIgnoreCase(fresh) : old.equals(fresh))) {
        return false;
      }
    }
    return true;
  }
}
