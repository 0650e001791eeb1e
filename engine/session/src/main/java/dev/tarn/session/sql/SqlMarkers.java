package dev.tarn.session.sql;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the places where values are bound. Linear in the text's length; thread-safe.
public final class SqlMarkers {
  private static final Pattern IN_QUOTES =
      Pattern.compile("\\$\\{([\\p{L}_][\\p{L}\\p{N}_]*)(\\.min|\\.max)?}");
  private static final Set<String> BEGIN_QUERY =
      Set.of("SELECT", "WITH", "VALUES", "FROM", "TABLE", "MAP", "REDUCE");

  private final String text;
  private final List<Lexeme> lexemes;

  /// The open parentheses: the lexeme's number behind `IN`, -1 elsewhere.
  private final Deque<Integer> open = new ArrayDeque<>();

  private SqlMarkers(String text) {
    this.text = text;
    this.lexemes = SqlScanner.scan(text);
  }

  /// Finds all markers of a text.
  ///
  /// @param text any text
  /// @return in order; none are inside strings, quoted names and comments
  public static List<SqlMarker> of(String text) {
    return new SqlMarkers(text).find();
  }

  /// Finds what looks like `${name}` inside strings and quoted names, where it is only text.
  ///
  /// @param text any text
  /// @return in order
  public static List<QuotedMarker> quoted(String text) {
    List<QuotedMarker> found = new ArrayList<>();
    if (!text.contains("${")) {
      return found;
    }
    for (Lexeme lexeme : SqlScanner.scan(text)) {
      if (lexeme.form() == Lexeme.Form.STRING || lexeme.form() == Lexeme.Form.QUOTED) {
        String quoted = text.substring(lexeme.start(), lexeme.end());
        for (MatchResult match : IN_QUOTES.matcher(quoted).results().toList()) {
          int start = lexeme.start() + match.start();
          found.add(
              new QuotedMarker(
                  match.group(1),
                  start,
                  start + match.group().length(),
                  lexeme.start(),
                  lexeme.end()));
        }
      }
    }
    return found;
  }

  /// The text with all named markers in Spark's own form, of the same length: `${name}` becomes
  /// `:name` and blanks, `:period.min` becomes `:period_min`.
  ///
  /// @param text any text
  /// @return what Spark's grammar takes
  public static String plain(String text) {
    if (text.indexOf(':') < 0 && !text.contains("${")) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text);
    for (SqlMarker marker : of(text)) {
      if (marker.form() == SqlMarker.Form.DOLLAR || !marker.part().isEmpty()) {
        String name = marker.name() + (marker.part().isEmpty() ? "" : "_" + marker.part());
        String written = ":" + name;
        int blanks = marker.end() - marker.start() - written.length();
        plain.replace(marker.start(), marker.end(), written + " ".repeat(blanks));
      }
    }
    return plain.toString();
  }

  private List<SqlMarker> find() {
    List<SqlMarker> markers = new ArrayList<>();
    for (int i = 0; i < lexemes.size(); i++) {
      Lexeme lexeme = lexemes.get(i);
      int last = Markers.last(text, lexemes, i);
      if (last >= 0) {
        markers.add(named(i, last));
        i = last;
      } else if (lexeme.isSign(text, "?")) {
        markers.add(marker(SqlMarker.Form.QUESTION, "", "", i, i));
      } else if (lexeme.isSign(text, "(")) {
        open.push(isList(i) ? i : -1);
      } else if (lexeme.isSign(text, ")") && !open.isEmpty()) {
        open.pop();
      }
    }
    return markers;
  }

  private SqlMarker named(int first, int last) {
    boolean colon = lexemes.get(first).isSign(text, ":");
    Lexeme name = lexemes.get(first + (colon ? 1 : 2));
    Lexeme end = lexemes.get(colon ? last : last - 1);
    String part = end.equals(name) ? "" : word(end).toLowerCase(Locale.ROOT);
    SqlMarker.Form form = colon ? SqlMarker.Form.COLON : SqlMarker.Form.DOLLAR;
    return marker(form, word(name), part, first, last);
  }

  private SqlMarker marker(SqlMarker.Form form, String name, String part, int first, int last) {
    int before = Markers.neighbour(lexemes, first, -1);
    int after = Markers.neighbour(lexemes, last, 1);
    int list = open.isEmpty() ? -1 : open.peek();
    boolean whole = (is(before, "(") || is(before, ",")) && (is(after, ")") || is(after, ","));
    boolean inList = list >= 0 && whole;
    return new SqlMarker(
        form,
        name,
        part,
        lexemes.get(first).start(),
        lexemes.get(last).end(),
        inList,
        MarkerContext.of(text, lexemes, first, last, inList ? list : -1));
  }

  private boolean isList(int i) {
    int before = Markers.neighbour(lexemes, i, -1);
    int after = Markers.neighbour(lexemes, i, 1);
    return before >= 0
        && lexemes.get(before).isWord(text, "IN")
        && (after < 0 || !BEGIN_QUERY.contains(lexemes.get(after).word(text)));
  }

  private boolean is(int i, String sign) {
    return i >= 0 && lexemes.get(i).isSign(text, sign);
  }

  private String word(Lexeme lexeme) {
    return text.substring(lexeme.start(), lexeme.end());
  }
}
