package dev.tarn.session.sql;

import java.util.ArrayList;
import java.util.List;

/// Cuts SQL text into lexemes by the rules of Spark's `SqlBaseLexer.g4`, in one pass.
///
/// It differs from the generated lexer in two ways only: a quote or comment that is never closed
/// becomes one lexeme up to the end of the text, and the time is linear for every text.
public final class SqlScanner {
  private static final List<String> LONG_SIGNS =
      List.of(
          "<=>", ">>>", "/*+", "<=", ">=", "<>", "!=", "!>", "!<", "==", "<<", ">>", "||", "|>",
          "::", "->", "=>", "*/");
  private static final String LONG_STARTS = "<>=!|:-/*";
  private static final String SHORT_SIGNS = "<>=!+-*/%~&|^:?()[],.;";
  private static final String PATH_SIGNS = "_/-.?=&#%";

  private final String text;
  private final List<Lexeme> found = new ArrayList<>();
  private int at;

  private SqlScanner(String text) {
    this.text = text;
  }

  /// Scans a text.
  ///
  /// @param text any text
  /// @return in order, without overlap; blanks belong to none
  public static List<Lexeme> scan(String text) {
    SqlScanner scanner = new SqlScanner(text);
    scanner.run();
    return scanner.found;
  }

  private void run() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isBlank(c)) {
        at++;
      } else if (c == '\'' || c == '"') {
        add(Lexeme.Form.STRING, quoted(at, c, '\\'));
      } else if (c == '`') {
        add(Lexeme.Form.QUOTED, quoted(at, c, '\0'));
      } else if (c == '-' && charAt(at + 1) == '-') {
        add(Lexeme.Form.COMMENT, lineComment());
      } else if (c == '/' && charAt(at + 1) == '*' && charAt(at + 2) != '+') {
        add(Lexeme.Form.COMMENT, blockComment());
      } else if ((c == 'r' || c == 'R') && isRawString()) {
        add(Lexeme.Form.STRING, text.indexOf(text.charAt(at + 1), at + 2) + 1);
      } else if (c == '$' && dollarTag() > 0) {
        add(Lexeme.Form.STRING, dollarString(dollarTag()));
      } else if (Numbers.mayStart(text, at) && Numbers.end(text, at) > wordEnd(at)) {
        add(Lexeme.Form.NUMBER, Numbers.end(text, at));
      } else if (isWordPart(text.codePointAt(at))) {
        word();
      } else {
        sign(c);
      }
    }
  }

  private void word() {
    int end = pathEnd();
    if (end == 0) {
      end = wordEnd(at);
    }
    boolean number = Numbers.isWhole(text, at, end);
    add(number ? Lexeme.Form.NUMBER : Lexeme.Form.WORD, end);
  }

  private void sign(char c) {
    if (LONG_STARTS.indexOf(c) >= 0) {
      for (String sign : LONG_SIGNS) {
        if (text.startsWith(sign, at)) {
          add(Lexeme.Form.SIGN, at + sign.length());
          return;
        }
      }
    }
    if (SHORT_SIGNS.indexOf(c) >= 0) {
      add(Lexeme.Form.SIGN, at + 1);
    } else {
      add(Lexeme.Form.STRAY, at + Character.charCount(text.codePointAt(at)));
    }
  }

  private void add(Lexeme.Form form, int end) {
    if (end < 0) {
      found.add(new Lexeme(Lexeme.Form.UNCLOSED, at, text.length()));
      at = text.length();
    } else {
      found.add(new Lexeme(form, at, end));
      at = end;
    }
  }

  /// The end of a quoted text, in which a doubled quote stands for one; -1 if there is none.
  private int quoted(int start, char quote, char escape) {
    int lastClosed = -1;
    int i = start + 1;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == quote) {
        lastClosed = i + 1;
        if (charAt(i + 1) != quote) {
          return lastClosed;
        }
        i += 2;
      } else {
        i += c == escape && escape != '\0' ? 2 : 1;
      }
    }
    return lastClosed;
  }

  /// Spark lets a backslash before the line feed carry the comment on to the next line.
  private int lineComment() {
    int i = at + 2;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c == '\\' && charAt(i + 1) == '\n') {
        i += 2;
      } else if (c == '\n') {
        return i;
      } else if (c == '\r') {
        return i;
      } else {
        i++;
      }
    }
    return i;
  }

  /// Comments nest; what looks like a hint's start does not.
  private int blockComment() {
    int depth = 1;
    int i = at + 2;
    while (i < text.length()) {
      char c = text.charAt(i);
      char next = charAt(i + 1);
      if (c == '/' && next == '*' && charAt(i + 2) != '+') {
        depth++;
        i += 2;
      } else if (c == '*' && next == '/') {
        depth--;
        i += 2;
        if (depth == 0) {
          return i;
        }
      } else {
        i++;
      }
    }
    return -1;
  }

  private boolean isRawString() {
    char quote = charAt(at + 1);
    return (quote == '\'' || quote == '"') && text.indexOf(quote, at + 2) >= 0;
  }

  /// The end of `$tag$` here, or 0.
  private int dollarTag() {
    int i = at + 1;
    while (i < text.length() && isLatin(text.charAt(i))) {
      i++;
    }
    return charAt(i) == '$' ? i + 1 : 0;
  }

  private int dollarString(int tagEnd) {
    String tag = text.substring(at, tagEnd);
    int close = text.indexOf(tag, tagEnd);
    return close < 0 ? -1 : close + tag.length();
  }

  private int wordEnd(int start) {
    int i = start;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isWordPart(c)) {
        break;
      }
      i += Character.charCount(c);
    }
    return i;
  }

  /// The end of an address such as `abfss://container/path`, or 0.
  private int pathEnd() {
    int i = at;
    while (i < text.length() && isLetter(text.codePointAt(i))) {
      i += Character.charCount(text.codePointAt(i));
    }
    if (i == at || !text.startsWith("://", i)) {
      return 0;
    }
    int first = i + 3;
    i = first;
    while (i < text.length()) {
      int c = text.codePointAt(i);
      if (!isLetter(c) && !(c >= '0' && c <= '9') && PATH_SIGNS.indexOf(c) < 0) {
        break;
      }
      i += Character.charCount(c);
    }
    return i == first ? 0 : i;
  }

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  static boolean isWordPart(int c) {
    if (c < 128) {
      return isLatin(c) || (c >= '0' && c <= '9') || c == '_';
    }
    return isLetter(c);
  }

  /// Spark looks at the upper case of each character.
  private static boolean isLetter(int c) {
    return Character.isLetter(Character.toUpperCase(c));
  }

  private static boolean isLatin(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isBlank(char c) {
    return switch (c) {
      case ' ',
          '\t',
          '\n',
          '\f',
          '\r',
          '\u000B',
          '\u00A0',
          '\u1680',
          '\u2028',
          '\u202F',
          '\u205F',
          '\u3000' ->
          true;
      default -> c >= '\u2000' && c <= '\u200A';
    };
  }
}
