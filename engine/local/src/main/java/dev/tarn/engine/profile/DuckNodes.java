package dev.tarn.engine.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.tarn.engine.accelerator.Accelerator;
import dev.tarn.engine.accelerator.DuckOperator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.execution.ui.SQLPlanMetric;
import org.apache.spark.sql.execution.ui.SparkPlanGraphNode;
import scala.jdk.javaapi.CollectionConverters;

/// Writes what DuckDB's operators did below the parts of a plan that they ran, as nodes of the plan
/// whose names begin with `DuckDB`.
final class DuckNodes {
  /// Behind all numbers that Spark gives.
  private static final long FIRST = 1_000_000;

  private static final String TIME = "time in DuckDB";

  private final List<long[]> edges = new ArrayList<>();
  private long next = FIRST;

  /// Writes the nodes below a node, if DuckDB ran it.
  void write(JsonGenerator json, SparkPlanGraphNode node) throws IOException {
    for (SQLPlanMetric metric : CollectionConverters.asJava(node.metrics())) {
      if (metric.name().equals(TIME)) {
        for (DuckOperator operator : Accelerator.operators(metric.accumulatorId())) {
          write(json, operator, node.id());
        }
      }
    }
  }

  /// Writes where the rows of all nodes written so far go.
  void edges(JsonGenerator json) throws IOException {
    for (long[] edge : edges) {
      json.writeArray(edge, 0, edge.length);
    }
  }

  private void write(JsonGenerator json, DuckOperator operator, long above) throws IOException {
    long id = next++;
    edges.add(new long[] {id, above});
    json.writeStartObject();
    json.writeNumberField("id", id);
    json.writeStringField("name", "DuckDB " + operator.name());
    json.writeStringField("detail", operator.detail());
    json.writeBooleanField("fused", false);
    json.writeNumberField("cluster", -1);
    json.writeArrayFieldStart("metrics");
    metric(
        json,
        "time in operator",
        "timing",
        String.format(Locale.ROOT, "%.3f ms", operator.millis()));
    if (operator.rows() >= 0) {
      metric(json, "number of output rows", "sum", Long.toString(operator.rows()));
    }
    json.writeEndArray();
    json.writeEndObject();
    for (DuckOperator input : operator.inputs()) {
      write(json, input, id);
    }
  }

  private static void metric(JsonGenerator json, String label, String kind, String value)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("label", label);
    json.writeStringField("kind", kind);
    json.writeStringField("value", value);
    json.writeEndObject();
  }
}
