package dev.tarn.session;

import org.jspecify.annotations.Nullable;

/// One SQL statement to run: immutable, refined by the `with` methods.
///
/// @param text a single statement, without or with a closing semicolon
/// @param parameters values for its markers
/// @param limit how many rows of its answer are wanted
/// @param entity what sends it, or null for nothing that has a name
public record Statement(
    String text, Parameters parameters, RowLimit limit, @Nullable Entity entity) {

  /// A statement of nothing that has a name.
  ///
  /// @param text a single statement, without or with a closing semicolon
  /// @param parameters values for its markers
  /// @param limit how many rows of its answer are wanted
  public Statement(String text, Parameters parameters, RowLimit limit) {
    this(text, parameters, limit, null);
  }

  /// A statement without parameters, all of whose rows are wanted.
  ///
  /// @param text a single SQL statement
  /// @return the statement
  public static Statement of(String text) {
    return new Statement(text, Parameters.NONE, RowLimit.NONE);
  }

  /// The same statement with values for its markers.
  ///
  /// @param values the values
  /// @return a new statement
  public Statement with(Parameters values) {
    return new Statement(text, values, limit, entity);
  }

  /// The same statement with a bound on its rows.
  ///
  /// @param rows the bound
  /// @return a new statement
  public Statement with(RowLimit rows) {
    return new Statement(text, parameters, rows, entity);
  }

  /// The same statement as something sends it.
  ///
  /// @param sender what sends it, or null for nothing that has a name
  /// @return a new statement
  public Statement from(@Nullable Entity sender) {
    return new Statement(text, parameters, limit, sender);
  }
}
