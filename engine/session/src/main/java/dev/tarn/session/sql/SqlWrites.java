package dev.tarn.session.sql;

import java.util.Optional;
import java.util.Set;

/// Tells quickly if a statement may write rows to a table, by its words alone. Thread-safe.
public final class SqlWrites {
  private static final Set<String> WRITES = Set.of("INSERT", "MERGE", "UPDATE", "DELETE");
  private static final Set<String> BEGIN = Set.of("WITH", "FROM");

  private static final int HEAD = 4_000;
  private static final int LONG = 100_000;

  private SqlWrites() {}

  /// Tells if a statement may write rows.
  ///
  /// @param statement one statement
  /// @return false for queries and for statements that change no rows
  public static boolean mayWrite(String statement) {
    String head = statement.substring(0, Math.min(HEAD, statement.length()));
    Optional<String> first =
        SqlScanner.scan(head).stream()
            .filter(lexeme -> lexeme.form() != Lexeme.Form.COMMENT)
            .findFirst()
            .map(lexeme -> lexeme.word(head));
    return first.filter(WRITES::contains).isPresent()
        || (first.filter(BEGIN::contains).isPresent()
            && (statement.length() > LONG || SqlKind.of(statement) == SqlKind.COMMAND));
  }
}
