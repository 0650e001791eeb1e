package dev.tarn.engine.sql;

import dev.tarn.engine.copy.CopyGrammar;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Takes the statement `COPY INTO`, which neither Spark nor open-source Delta knows.
final class CopyParser extends DelegatingParser {
  CopyParser(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlan(String text) throws ParseException {
    return CopyGrammar.begins(text) ? CopyGrammar.parse(text) : super.parsePlan(text);
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    return CopyGrammar.begins(text)
        ? CopyGrammar.parse(DeltaParameters.substitute(text, parameters))
        : super.parsePlanWithParameters(text, parameters);
  }
}
