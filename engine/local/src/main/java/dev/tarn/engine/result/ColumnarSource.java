package dev.tarn.engine.result;

import java.util.List;
import java.util.Optional;
import org.apache.spark.rdd.RDD;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.ExprId;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.execution.ColumnarToRowExec;
import org.apache.spark.sql.execution.InputAdapter;
import org.apache.spark.sql.execution.ProjectExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.WholeStageCodegenExec;
import org.apache.spark.sql.execution.metric.SQLMetric;
import org.apache.spark.sql.vectorized.ColumnarBatch;
import scala.jdk.javaapi.CollectionConverters;

/// The end of a plan that only turns batches of columns into rows, or picks and renames columns:
/// its batches can be taken as they are, without a row ever being made.
///
/// @param plan the step that turns batches into rows
/// @param columns for each column of the result the batches' column
record ColumnarSource(ColumnarToRowExec plan, List<Integer> columns) {
  /// Finds the batches at the end of a plan.
  ///
  /// @return empty if the end does more than that
  static Optional<ColumnarSource> of(SparkPlan plan) {
    return switch (plan) {
      case WholeStageCodegenExec stage -> of(stage.child());
      case InputAdapter adapter -> of(adapter.child());
      case ProjectExec project -> of(project.child()).flatMap(source -> source.picking(project));
      case ColumnarToRowExec rows ->
          Optional.of(
              new ColumnarSource(rows, List.copyOf(places(rows.child(), output(rows.child())))));
      default -> Optional.empty();
    };
  }

  /// The batches.
  RDD<ColumnarBatch> execute() {
    return plan.child().executeColumnar();
  }

  /// Where the number of rows is counted, for the statement's metrics.
  SQLMetric rows() {
    return plan.metrics().apply("numOutputRows");
  }

  private Optional<ColumnarSource> picking(ProjectExec project) {
    List<NamedExpression> picked = CollectionConverters.asJava(project.projectList());
    List<Attribute> attributes =
        picked.stream()
            .map(column -> column instanceof Alias alias ? alias.child() : column)
            .filter(Attribute.class::isInstance)
            .map(Attribute.class::cast)
            .toList();
    if (attributes.size() < picked.size()) {
      return Optional.empty();
    }
    List<Integer> places = places(project.child(), attributes);
    return Optional.of(new ColumnarSource(plan, places.stream().map(columns::get).toList()));
  }

  private static List<Integer> places(SparkPlan plan, List<Attribute> attributes) {
    List<ExprId> all = output(plan).stream().map(Attribute::exprId).toList();
    return attributes.stream().map(Attribute::exprId).map(all::indexOf).toList();
  }

  private static List<Attribute> output(SparkPlan plan) {
    return CollectionConverters.asJava(plan.output());
  }
}
