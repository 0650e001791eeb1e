package dev.tarn.session.complete;

/// The part of a query or statement in which a word stands.
enum Clause {
  /// Before any other.
  NONE,
  /// The list of what is selected, and its like in the pipe syntax.
  SELECT,
  /// Tables and joins.
  FROM,
  /// The condition of a join.
  ON,
  /// The columns of a join.
  USING,
  /// Conditions on rows.
  WHERE,
  /// After `GROUP BY`, `HAVING`, `ORDER BY` and their like: the names of the select list count too.
  AFTER_SELECT,
  /// Assignments of `UPDATE` and `MERGE`.
  SET,
  /// A number of rows.
  LIMIT
}
