package dev.tarn.session.sql;

import java.util.List;
import java.util.Optional;

/// The statements of a text, cut at semicolons that are neither in quotes, nor in comments, nor
/// inside a `BEGIN … END` script.
///
/// Any text will do. A quote, comment or script that is never closed reaches to the end of the
/// text, so that nothing behind it is run by mistake. Immutable.
public final class SqlStatements {
  private final String text;
  private final List<SqlStatement> all;

  private SqlStatements(String text, List<SqlStatement> all) {
    this.text = text;
    this.all = List.copyOf(all);
  }

  /// Splits a text.
  ///
  /// @param text any text
  /// @return its statements
  public static SqlStatements of(String text) {
    return new SqlStatements(text, new Splitter(text).split());
  }

  /// Puts statements together that were found in the parts of a text.
  ///
  /// @param text the whole text
  /// @param all its statements in order, with their places in the whole; together they cover it
  /// @return the same as splitting the whole anew, without the work
  public static SqlStatements joined(String text, List<SqlStatement> all) {
    return new SqlStatements(text, all);
  }

  /// All statements, also the blank ones. Together their parts cover the whole text.
  ///
  /// @return in order; empty only for an empty text
  public List<SqlStatement> all() {
    return all;
  }

  /// The statements that can be run.
  ///
  /// @return in order, without the blank ones
  public List<SqlStatement> runnable() {
    return all.stream().filter(statement -> !statement.isBlank()).toList();
  }

  /// The statement that a person means with the caret at a place.
  ///
  /// It is the one around the caret. Behind a semicolon, on its line, it is still the one before;
  /// where the caret's part is blank, it is the nearest one before, or else behind.
  ///
  /// @param caret UTF-16 index from 0
  /// @return empty if the text has nothing to run
  public Optional<SqlStatement> at(int caret) {
    Optional<SqlStatement> before = Optional.empty();
    for (SqlStatement statement : all) {
      if (statement.isBlank()) {
        continue;
      }
      if (caret < statement.to() || (caret == text.length() && statement.to() == caret)) {
        return before.isPresent() && meansBefore(before.get(), statement, caret)
            ? before
            : Optional.of(statement);
      }
      before = Optional.of(statement);
    }
    return before;
  }

  /// Behind the semicolon on its line, or in a blank statement that follows it.
  private boolean meansBefore(SqlStatement before, SqlStatement next, int caret) {
    if (caret < next.from()) {
      return true;
    }
    if (caret >= next.start()) {
      return false;
    }
    return text.indexOf('\n', before.to(), caret) < 0;
  }
}
