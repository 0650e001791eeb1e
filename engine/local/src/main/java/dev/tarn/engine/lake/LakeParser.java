package dev.tarn.engine.lake;

import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.SqlBaseParser;
import org.apache.spark.sql.execution.SparkSqlAstBuilder;
import org.apache.spark.sql.execution.SparkSqlParser;

/// Spark's parser, which holds back each star whose name begins with the catalog's, as [HeldStar]
/// tells.
final class LakeParser extends SparkSqlParser {
  private final SparkSqlAstBuilder builder = new Builder();

  /// Made for each session.
  LakeParser() {}

  @Override
  public SparkSqlAstBuilder astBuilder() {
    return builder;
  }

  /// Turns what was parsed into a plan.
  private static final class Builder extends SparkSqlAstBuilder {
    @Override
    public Expression visitStar(SqlBaseParser.StarContext context) {
      return HeldStar.of(super.visitStar(context));
    }
  }
}
