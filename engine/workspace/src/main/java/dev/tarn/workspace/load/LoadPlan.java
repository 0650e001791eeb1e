package dev.tarn.workspace.load;

import dev.tarn.session.TableName;
import java.util.List;

/// All that was decided about a load. Immutable.
///
/// @param source the file and how it is read
/// @param columns in the order of the file
/// @param table where rows go; names the query's view, too
/// @param mode what is made of the file
/// @param keys names of columns that tell rows apart, for a merge
/// @param misfits what becomes of values that do not fit
/// @param newColumns what becomes of columns that a table to be written to lacks
public record LoadPlan(
    LoadSource source,
    List<LoadColumn> columns,
    TableName table,
    LoadMode mode,
    List<String> keys,
    Misfits misfits,
    NewColumns newColumns) {

  /// A plan in which a table takes new columns.
  ///
  /// @param source the file and how it is read
  /// @param columns in the order of the file
  /// @param table where rows go; names the query's view, too
  /// @param mode what is made of the file
  /// @param keys names of columns that tell rows apart, for a merge
  /// @param misfits what becomes of values that do not fit
  public LoadPlan(
      LoadSource source,
      List<LoadColumn> columns,
      TableName table,
      LoadMode mode,
      List<String> keys,
      Misfits misfits) {
    this(source, columns, table, mode, keys, misfits, NewColumns.TAKE);
  }

  /// Copies the lists.
  public LoadPlan {
    columns = List.copyOf(columns);
    keys = List.copyOf(keys);
  }

  /// The same for other files of the same columns.
  ///
  /// @param other how they are read
  /// @return a new plan
  LoadPlan of(LoadSource other) {
    return new LoadPlan(other, columns, table, mode, keys, misfits, newColumns);
  }

  /// Tells if the table gets a column for what does not fit.
  ///
  /// @return false also if everything fits because the file's own types stay
  public boolean rescues() {
    return misfits == Misfits.RESCUE && (!(source instanceof LoadSource.Typed) || casts());
  }

  /// Tells if another type was chosen for a column of a file that carries its own.
  boolean casts() {
    return columns.stream()
        .anyMatch(column -> column.wanted() && column.type() instanceof ColumnType.Cast);
  }

  /// What becomes of values that do not fit, and of rows with too few or too many.
  public enum Misfits {
    /// They are kept as text in a column of their own.
    RESCUE,
    /// The first one ends the load, and nothing is written.
    STOP
  }

  /// What becomes of columns that a table to be written to lacks.
  public enum NewColumns {
    /// The table gets them.
    TAKE,
    /// They are not to be there.
    REFUSE
  }
}
