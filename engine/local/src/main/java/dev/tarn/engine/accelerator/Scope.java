package dev.tarn.engine.accelerator;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.jspecify.annotations.Nullable;

/// What expressions are made of at a place of a plan: its columns, and what only that place knows,
/// such as aggregates.
@FunctionalInterface
interface Scope {
  /// Finds what the place itself knows.
  ///
  /// @return null if the expression is to be translated by its parts
  @Nullable Sql find(Expression expression);
}
