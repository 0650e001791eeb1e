package dev.tarn.engine.profile;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.tarn.engine.accelerator.Accelerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.SQLExecution$;
import org.apache.spark.sql.execution.ui.SQLAppStatusStore;
import org.apache.spark.sql.execution.ui.SQLExecutionUIData;
import org.apache.spark.sql.execution.ui.SQLPlanMetric;
import org.apache.spark.sql.execution.ui.SparkPlanGraph;
import org.apache.spark.sql.execution.ui.SparkPlanGraphCluster;
import org.apache.spark.sql.execution.ui.SparkPlanGraphEdge;
import org.apache.spark.sql.execution.ui.SparkPlanGraphNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// What the plans of an operation have done so far, as JSON.
///
/// `{"plans": [{"done": false, "nested": false, "nodes": [{"id", "name", "detail", "cluster",
/// "metrics": [{"label", "kind", "value"}]}], "edges": [[from, to]], "stages": […], "accelerator":
/// [why parts stayed in Spark]}]}`. A nested plan is one that another ran. Below a part that DuckDB
/// ran, its operators follow as nodes; see [DuckNodes]. Values of metrics are Spark's own words,
/// such as `1.2 s` or a total with least, median and most of the tasks.
final class ProfileJson {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Logger LOG = LoggerFactory.getLogger(ProfileJson.class);
  private static final int LONGEST_DETAIL = 4_000;
  private static final long PATIENCE_MILLIS = 1_000;

  private final SparkContext context;
  private final SQLAppStatusStore store;
  private final StagesJson stages;

  ProfileJson(SparkSession session) {
    this.context = session.sparkContext();
    this.store = session.sharedState().statusStore();
    this.stages = new StagesJson(session.sparkContext().statusStore());
  }

  /// The plans of an operation, none if it is not known.
  String of(String operation) {
    catchUp(operation);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeArrayFieldStart("plans");
      for (long execution : Plans.all().of(operation)) {
        Option<SQLExecutionUIData> data = store.execution(execution);
        if (data.isDefined()) {
          plan(json, data.get());
        }
      }
      json.writeEndArray();
      json.writeArrayFieldStart("sources");
      for (DeltaSources.Source source : Plans.all().sources(operation)) {
        json.writeStartObject();
        json.writeStringField("name", source.name());
        json.writeStringField("path", source.path());
        json.writeNumberField("version", source.version());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /// Spark tells its listeners of a plan a moment later than it is done. What has ended is told
  /// whole, unless they are far behind.
  private void catchUp(String operation) {
    boolean runs =
        Plans.all().of(operation).stream()
            .anyMatch(execution -> SQLExecution$.MODULE$.getQueryExecution(execution) != null);
    if (!runs) {
      try {
        context.listenerBus().waitUntilEmpty(PATIENCE_MILLIS);
      } catch (TimeoutException e) {
        LOG.debug("A profile may lack what came last", e);
      }
    }
  }

  private void plan(JsonGenerator json, SQLExecutionUIData data) throws IOException {
    SparkPlanGraph graph = store.planGraph(data.executionId());
    Map<Object, String> values =
        CollectionConverters.asJava(store.executionMetrics(data.executionId()));
    json.writeStartObject();
    json.writeBooleanField("done", data.completionTime().isDefined());
    json.writeBooleanField("nested", data.rootExecutionId() != data.executionId());
    json.writeNumberField("submitted", data.submissionTime());
    DuckNodes duck = new DuckNodes();
    json.writeArrayFieldStart("nodes");
    for (SparkPlanGraphNode node : CollectionConverters.asJava(graph.nodes())) {
      if (node instanceof SparkPlanGraphCluster cluster) {
        node(json, cluster, -1, values);
        for (SparkPlanGraphNode inner : CollectionConverters.asJava(cluster.nodes())) {
          node(json, inner, cluster.id(), values);
          duck.write(json, inner);
        }
      } else {
        node(json, node, -1, values);
        duck.write(json, node);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("edges");
    duck.edges(json);
    for (SparkPlanGraphEdge edge : CollectionConverters.asJava(graph.edges())) {
      json.writeStartArray();
      json.writeNumber(edge.fromId());
      json.writeNumber(edge.toId());
      json.writeEndArray();
    }
    json.writeEndArray();
    stages.write(json, data);
    json.writeArrayFieldStart("accelerator");
    for (String told : Accelerator.told(data.executionId())) {
      json.writeString(told);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void node(
      JsonGenerator json, SparkPlanGraphNode node, long cluster, Map<Object, String> values)
      throws IOException {
    String detail = node.desc();
    json.writeStartObject();
    json.writeNumberField("id", node.id());
    json.writeStringField("name", node.name());
    json.writeStringField("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)));
    json.writeBooleanField("fused", node instanceof SparkPlanGraphCluster);
    json.writeNumberField("cluster", cluster);
    json.writeArrayFieldStart("metrics");
    for (SQLPlanMetric metric : CollectionConverters.asJava(node.metrics())) {
      String value = values.get(metric.accumulatorId());
      if (value != null) {
        json.writeStartObject();
        json.writeStringField("label", metric.name());
        json.writeStringField("kind", metric.metricType());
        json.writeStringField("value", value);
        json.writeEndObject();
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
