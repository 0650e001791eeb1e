package dev.tarn.session.rewrite;

/// What a statement was found to be: a write to one table, or why it is none.
public sealed interface WriteLook {

  /// A write to one table.
  ///
  /// @param statement with the places that name the table
  record Write(WriteStatement statement) implements WriteLook {}

  /// No write to one table.
  ///
  /// @param reason why
  record Other(Reason reason) implements WriteLook {}

  /// Why a statement is no write to one table.
  enum Reason {
    /// It writes no rows to a table.
    NO_WRITE,
    /// It writes to several tables at once.
    SEVERAL,
    /// It writes to a folder, not to a table.
    FOLDER,
    /// Its table is named by an expression.
    COMPUTED,
    /// The grammar does not know it.
    UNREADABLE
  }
}
