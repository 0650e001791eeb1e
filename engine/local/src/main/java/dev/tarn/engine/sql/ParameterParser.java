package dev.tarn.engine.sql;

import io.delta.sql.parser.DeltaSqlParser;
import org.apache.spark.sql.catalyst.parser.ParameterContext;
import org.apache.spark.sql.catalyst.parser.ParameterHandler;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.parser.ParserInterface;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/// Gives statements with parameters their values back, which Delta's parser drops on the way to
/// Spark's.
///
/// A statement of Delta's own gets the values written into its text. Any other goes to Spark's
/// parser as the user wrote it, together with the values: so the positions in its errors are those
/// of the user's text.
final class ParameterParser extends DelegatingParser {
  ParameterParser(ParserInterface next) {
    super(next);
  }

  @Override
  public LogicalPlan parsePlanWithParameters(String text, ParameterContext parameters)
      throws ParseException {
    if (!(next() instanceof DeltaSqlParser delta)) {
      return super.parsePlanWithParameters(text, parameters);
    }
    String substituted = substitute(text, parameters);
    return new DeltaSqlParser(new Bound(delta.delegate(), text, substituted, parameters))
        .parsePlan(substituted);
  }

  private static String substitute(String text, ParameterContext parameters) {
    try {
      return ParameterHandler.substituteParameters(text, parameters)._1();
    } catch (Exception e) {
      if (e instanceof ParseException) {
        return DeltaParameters.substitute(text, parameters);
      }
      throw e;
    }
  }

  /// Spark's parser with the values of one statement.
  private static final class Bound extends DelegatingParser {
    private final String original;
    private final String substituted;
    private final ParameterContext parameters;

    Bound(ParserInterface spark, String original, String substituted, ParameterContext parameters) {
      super(spark);
      this.original = original;
      this.substituted = substituted;
      this.parameters = parameters;
    }

    @Override
    public LogicalPlan parsePlan(String text) throws ParseException {
      return text.equals(substituted)
          ? next().parsePlanWithParameters(original, parameters)
          : next().parsePlan(text);
    }
  }
}
