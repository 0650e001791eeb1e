package dev.tarn.engine.sql;

import dev.tarn.engine.lineage.Statements;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Has the tables of the schema `system` brought up to date before a statement that names it.
final class SystemReader extends DelegatingParser {
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i)\\bsystem`?\\s*\\.\\s*`?(query_history|audit|table_lineage|column_lineage)");

  SystemReader(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlan(String text) throws ParseException {
    look(text);
    return super.parsePlan(text);
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    look(text);
    return super.parsePlanWithParameters(text, parameters);
  }

  private static void look(String text) {
    if (NAMED.matcher(text).find()) {
      Statements.bringUpToDate();
    }
  }
}
