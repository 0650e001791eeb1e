package dev.tarn.session.format;

import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Makes pieces of tokens.
final class Pieces {
  private final String text;
  private final List<Token> tokens;
  private final FormatOptions options;
  private int at;

  private Pieces(String text, List<Token> tokens, FormatOptions options) {
    this.text = text;
    this.tokens = tokens;
    this.options = options;
  }

  /// Makes the pieces of a statement.
  static List<Piece> of(String text, List<Token> tokens, FormatOptions options) {
    Pieces pieces = new Pieces(text, tokens, options);
    List<Piece> all = new ArrayList<>();
    while (pieces.at < tokens.size()) {
      all.addAll(pieces.until(""));
      if (pieces.at < tokens.size()) {
        all.add(pieces.word());
      }
    }
    return all;
  }

  /// What stands before a closing token of this level.
  private List<Piece> until(String close) {
    List<Piece> body = new ArrayList<>();
    while (at < tokens.size()) {
      Piece.Word word = word(at);
      boolean isEnd = close.equals("END") && word.upper().equals("END");
      boolean closes = isEnd || (word.kind() == Token.Kind.PUNCTUATION && word.is(")"));
      if (closes) {
        return body;
      }
      at++;
      if (word.kind() == Token.Kind.PUNCTUATION && word.is("(")) {
        body.add(group(word, ")"));
      } else if (word.upper().equals("CASE")) {
        body.add(group(word, "END"));
      } else {
        body.add(word);
      }
    }
    return body;
  }

  private Piece.Group group(Piece.Word open, String close) {
    List<Piece> body = until(close);
    Piece.Word end = null;
    if (at < tokens.size() && isClose(word(at), close)) {
      end = word();
    }
    return new Piece.Group(open, body, end);
  }

  private static boolean isClose(Piece.@Nullable Word word, String close) {
    return word != null && (word.is(close) || word.upper().equals(close));
  }

  private Piece.Word word() {
    return word(at++);
  }

  private Piece.Word word(int i) {
    Token token = tokens.get(i);
    int before = i == 0 ? 0 : tokens.get(i - 1).end();
    boolean glued = i > 0 && before == token.start();
    boolean ownLine = i == 0 || text.substring(before, token.start()).indexOf('\n') >= 0;
    String own = token.in(text);
    boolean word = token.kind() == Token.Kind.KEYWORD || token.kind() == Token.Kind.TYPE;
    String upper = word ? own.toUpperCase(Locale.ROOT) : "";
    String shown =
        switch (options.keywords()) {
          case UPPER -> word ? upper : own;
          case LOWER -> word ? own.toLowerCase(Locale.ROOT) : own;
          case KEEP -> own;
        };
    return new Piece.Word(shown, upper, token.kind(), glued, ownLine);
  }
}
