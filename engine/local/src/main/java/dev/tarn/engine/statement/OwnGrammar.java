package dev.tarn.engine.statement;

import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Reads statements that neither Spark nor open-source Delta knows.
public interface OwnGrammar {

  /// Tells if a text begins as one of them does.
  ///
  /// @param text any statement, of any length
  /// @return false to leave it to Spark
  boolean begins(String text);

  /// Reads a statement.
  ///
  /// @param text one that begins so
  /// @return what Spark runs
  /// @throws ParseException with the place in the text if it is wrong
  LogicalPlan parse(String text) throws ParseException;
}
