package dev.tarn.session.create;

/// Something in the definition of a table that cannot be meant.
///
/// @param kind what is wrong
/// @param column whose, from 0; -1 if it is the table's
/// @param about what was written, or what the parser says
public record TableProblem(Kind kind, int column, String about) {

  /// What is wrong.
  public enum Kind {
    /// The table has no name.
    NAME_MISSING,
    /// Its name has signs that no name has.
    NAME_SIGNS,
    /// There is such a table.
    NAME_TAKEN,
    /// The table has no column.
    NO_COLUMNS,
    /// A column has no name.
    COLUMN_MISSING,
    /// Two columns have one name.
    COLUMN_REPEATED,
    /// A column has no type.
    TYPE_MISSING,
    /// A type that Spark has not.
    TYPE_UNKNOWN,
    /// An expression is wanted and not written.
    EXPRESSION_MISSING,
    /// An expression that cannot be read.
    EXPRESSION_WRONG,
    /// Only columns of 64 bits count.
    IDENTITY_TYPE,
    /// The first number is no whole number.
    IDENTITY_START,
    /// The step is no whole number, or 0.
    IDENTITY_STEP,
    /// A layout by no columns.
    LAYOUT_MISSING,
    /// Clustering by more than four columns.
    LAYOUT_MANY,
    /// Partitions by all columns.
    LAYOUT_ALL,
    /// Partitions by a column that counts, or by one whose values cannot name a folder.
    LAYOUT_TYPE,
    /// The engine did not take the name of the table.
    NAME_REFUSED,
    /// The engine did not take a column.
    COLUMN_REFUSED;

    /// Tells if there is nothing wrong yet, but something to be written.
    ///
    /// @return false if what was written is wrong
    public boolean isMissing() {
      return switch (this) {
        case NAME_MISSING,
            NO_COLUMNS,
            COLUMN_MISSING,
            TYPE_MISSING,
            EXPRESSION_MISSING,
            LAYOUT_MISSING ->
            true;
        default -> false;
      };
    }
  }
}
