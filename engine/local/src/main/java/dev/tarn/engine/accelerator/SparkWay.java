package dev.tarn.engine.accelerator;

import java.util.concurrent.ExecutionException;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.QueryExecution;
import org.apache.spark.sql.execution.QueryExecution$;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveExecutionContext;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import org.apache.spark.sql.execution.adaptive.InsertAdaptiveSparkPlan;
import org.jspecify.annotations.Nullable;

/// Plans parts as Spark runs them by itself. What it learns while it runs counts, too: Spark gives
/// an answer without computing what could raise an error, where it sees in time that no row will
/// need it.
final class SparkWay {
  private SparkWay() {}

  /// Plans a part, none of which is accelerated.
  ///
  /// @param execution Spark's number of the execution that it is part of, null if there is none
  static SparkPlan of(SparkSession session, LogicalPlan part, @Nullable String execution) {
    LogicalPlan copy = part.clone();
    Kept.mark(copy);
    QueryExecution running =
        execution == null
            ? null
            : SQLExecution$.MODULE$.getQueryExecution(Long.parseLong(execution));
    if (running != null) {
      AdaptiveExecutionContext context = new AdaptiveExecutionContext(session, running);
      SparkPlan plan = new InsertAdaptiveSparkPlan(context).compileSubquery(copy);
      if (plan instanceof AdaptiveSparkPlanExec) {
        return plan;
      }
    }
    return QueryExecution$.MODULE$.prepareExecutedPlan(session, copy);
  }

  /// An error as Spark gives it for a whole statement: those of its other threads come wrapped.
  static Throwable error(Throwable error) {
    return error instanceof ExecutionException && error.getCause() != null
        ? error(error.getCause())
        : error;
  }
}
