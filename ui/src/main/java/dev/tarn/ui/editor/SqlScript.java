package dev.tarn.ui.editor;

import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.session.sql.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What is known of a text: its tokens and statements. Immutable; made off the window's thread.
public final class SqlScript {

  /// A text without a character.
  public static final SqlScript EMPTY = of("");

  private final String text;
  private final List<ScriptPiece> pieces;
  private final int[] starts;
  private final PieceTokens tokens;
  private final SqlStatements statements;

  private SqlScript(String text, List<ScriptPiece> pieces) {
    this.text = text;
    this.pieces = pieces;
    starts = new int[pieces.size() + 1];
    List<SqlStatement> all = new ArrayList<>(pieces.size());
    for (int i = 0; i < pieces.size(); i++) {
      starts[i + 1] = starts[i] + pieces.get(i).length();
      all.add(pieces.get(i).statement().moved(starts[i]));
    }
    tokens = new PieceTokens(pieces, starts);
    statements = SqlStatements.joined(text, all);
  }

  /// Reads a text.
  ///
  /// @param text any text
  /// @return what is known of it
  public static SqlScript of(String text) {
    return new SqlScript(text, ScriptPiece.of(text));
  }

  /// Reads a text that came from this one by a change, and only those statements of it that the
  /// change touched.
  ///
  /// @param now the text as it is now
  /// @param before how many units at its beginning are as they were
  /// @param after how many units at its end are as they were; does not overlap the beginning
  /// @return what is known of it
  public SqlScript changed(String now, int before, int after) {
    int first = Math.min(PieceTokens.last(starts, before), Math.max(0, pieces.size() - 1));
    // A quote or comment that was open may have been closed by the change, and the reverse.
    int from = starts[first];
    int oldTail = text.length() - after;
    int tail = first + 1;
    while (tail < pieces.size() && starts[tail] < oldTail) {
      tail++;
    }
    for (int more = 1; tail < pieces.size(); more *= 2) {
      String part = now.substring(from, now.length() - (text.length() - starts[tail]));
      List<ScriptPiece> fresh = ScriptPiece.of(part);
      if (!fresh.isEmpty() && isClosed(part, fresh.getLast())) {
        List<ScriptPiece> all = new ArrayList<>(pieces.size() + fresh.size());
        all.addAll(pieces.subList(0, first));
        all.addAll(fresh);
        all.addAll(pieces.subList(tail, pieces.size()));
        return new SqlScript(now, all);
      }
      tail += more;
    }
    List<ScriptPiece> all = new ArrayList<>(pieces.subList(0, first));
    all.addAll(ScriptPiece.of(now.substring(from)));
    return new SqlScript(now, all);
  }

  /// The whole text.
  ///
  /// @return as it was read
  public String text() {
    return text;
  }

  /// Its tokens.
  ///
  /// @return in order
  public List<Token> tokens() {
    return tokens;
  }

  /// Its statements.
  ///
  /// @return with their places
  public SqlStatements statements() {
    return statements;
  }

  /// The statement that the caret means.
  ///
  /// @param caret UTF-16 index from 0
  /// @return empty if there is nothing to run
  public Optional<SqlStatement> at(int caret) {
    return statements.at(caret);
  }

  /// A statement with the comments that belong to it and its semicolon.
  ///
  /// @param statement one of this text
  /// @return its place, without blanks around it
  public TextRange block(SqlStatement statement) {
    int start = statement.from();
    while (start < statement.start() && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    int end = statement.to();
    while (end > statement.end() && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    return new TextRange(start, end);
  }

  /// The number of the first token that ends behind a place.
  ///
  /// @param offset UTF-16 index from 0
  /// @return the count of tokens if there is none
  public int tokenBehind(int offset) {
    return tokens.behind(offset);
  }

  /// The last of the lines that can be folded under one.
  ///
  /// @param line from 0
  /// @return empty if nothing can be folded there
  OptionalInt foldAt(int line) {
    int at = 0;
    for (ScriptPiece piece : pieces) {
      for (ScriptPiece.Fold fold : piece.folds()) {
        if (at + fold.line() == line) {
          return OptionalInt.of(at + fold.last());
        }
      }
      at += piece.lines();
      if (at > line) {
        break;
      }
    }
    return OptionalInt.empty();
  }

  List<ScriptPiece> pieces() {
    return pieces;
  }

  private static boolean isClosed(String part, ScriptPiece last) {
    return last.isClosed(part.substring(part.length() - last.length()));
  }
}
