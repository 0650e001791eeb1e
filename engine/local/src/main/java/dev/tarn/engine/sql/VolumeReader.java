package dev.tarn.engine.sql;

import dev.tarn.engine.volume.VolumeParser;
import java.util.Optional;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Takes the statements about volumes; all others are left to the next parser.
final class VolumeReader extends DelegatingParser {
  VolumeReader(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlan(String text) throws ParseException {
    Optional<LogicalPlan> plan = VolumeParser.plan(text);
    return plan.isPresent() ? plan.get() : super.parsePlan(text);
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    Optional<LogicalPlan> plan = VolumeParser.plan(text);
    return plan.isPresent() ? plan.get() : super.parsePlanWithParameters(text, parameters);
  }
}
