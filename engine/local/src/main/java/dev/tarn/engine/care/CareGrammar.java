package dev.tarn.engine.care;

import dev.tarn.engine.statement.OwnGrammar;
import dev.tarn.engine.statement.Tokens;
import org.antlr.v4.runtime.Token;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Reads statements that keep Delta tables well.
///
/// ```
/// ANALYZE TABLE name COMPUTE DELTA STATISTICS
/// CHECKPOINT TABLE name
/// ```
///
/// The first is Databricks' own; the second is Tarn's.
public final class CareGrammar implements OwnGrammar {
  @Override
  public boolean begins(String text) {
    return Tokens.begins(text, "CHECKPOINT", "TABLE") || isDeltaStatistics(text);
  }

  /// Spark has an `ANALYZE TABLE`, too.
  private static boolean isDeltaStatistics(String text) {
    if (!Tokens.begins(text, "ANALYZE", "TABLE")) {
      return false;
    }
    Tokens tokens = new Tokens(text);
    while (!tokens.isAtEnd()) {
      if (tokens.skip("COMPUTE", "DELTA", "STATISTICS")) {
        return true;
      }
      tokens.pass();
    }
    return false;
  }

  @Override
  public LogicalPlan parse(String text) throws ParseException {
    Tokens tokens = new Tokens(text);
    boolean checkpoint = tokens.skip("CHECKPOINT");
    if (!checkpoint) {
      tokens.take("ANALYZE");
    }
    tokens.take("TABLE");
    Token first = tokens.next();
    Token last = first;
    while (!tokens.isAtEnd() && !tokens.is("COMPUTE")) {
      last = tokens.next();
    }
    String table = tokens.text(first, last);
    if (!checkpoint) {
      tokens.take("COMPUTE");
      tokens.take("DELTA");
      tokens.take("STATISTICS");
    }
    tokens.end();
    return new CareStatement(
        checkpoint ? new CareStatement.Checkpoint(table) : new CareStatement.Analyse(table));
  }
}
