package dev.tarn.session.connect;

import dev.tarn.session.PlanMetrics;
import dev.tarn.session.Progress;
import dev.tarn.session.connect.proto.ExecutePlanResponse;
import dev.tarn.session.connect.proto.ExecutePlanResponse.ExecutionProgress;
import dev.tarn.session.connect.proto.ExecutePlanResponse.Metrics;
import java.util.Comparator;

/// Translates what the engine reports of its work.
final class Reports {
  private Reports() {}

  static Progress progress(ExecutionProgress report) {
    return new Progress(
        report.getStagesList().stream()
            .map(stage ->
                new Progress.Stage(
                    stage.getStageId(),
                    stage.getNumTasks(),
                    stage.getNumCompletedTasks(),
                    stage.getInputBytesRead(),
                    stage.getDone()))
            .sorted(Comparator.comparingLong(Progress.Stage::id))
            .toList(),
        report.getNumInflightTasks());
  }

  static PlanMetrics metrics(ExecutePlanResponse.Metrics report) {
    return new PlanMetrics(
        report.getMetricsList().stream()
            .map(node ->
                new PlanMetrics.Node(
                    node.getPlanId(),
                    node.getParent(),
                    node.getName(),
                    node.getExecutionMetricsMap().entrySet().stream()
                        .map(entry -> metric(entry.getKey(), entry.getValue()))
                        .toList()))
            .toList());
  }

  private static PlanMetrics.Metric metric(String key, Metrics.MetricValue value) {
    return new PlanMetrics.Metric(key, value.getName(), value.getValue(), value.getMetricType());
  }
}
