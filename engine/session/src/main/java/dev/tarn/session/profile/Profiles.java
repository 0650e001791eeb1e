package dev.tarn.session.profile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tarn.session.DeltaSource;
import dev.tarn.session.PlanMetrics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Reads what engines tell of their plans.
public final class Profiles {
  private static final JsonMapper JSON = new JsonMapper();
  private static final double NANOS = 1e6;

  private Profiles() {}

  /// Reads the metrics that every Connect server sends at the end of a query.
  ///
  /// @param metrics of an ended execution
  /// @return [PlanProfile#NONE] if there are none
  public static PlanProfile of(PlanMetrics metrics) {
    PlanShaper shaper = new PlanShaper();
    Map<Long, Long> clusters = new HashMap<>();
    for (PlanMetrics.Node node : metrics.nodes()) {
      boolean fused = node.name().startsWith("WholeStageCodegen");
      boolean border = fused || node.name().equals("InputAdapter");
      long above = clusters.getOrDefault(node.parent(), -1L);
      clusters.put(
          node.id(),
          fused ? Long.valueOf(node.id()) : border ? Long.valueOf(-1) : Long.valueOf(above));
      shaper.add(
          new PlanShaper.Raw(
              node.id(),
              node.name(),
              "",
              fused,
              border ? -1 : above,
              node.metrics().stream().map(Profiles::measure).toList()));
      if (node.parent() != node.id()) {
        shaper.edge(node.id(), node.parent());
      }
    }
    List<Operator> operators = shaper.operators();
    return operators.isEmpty() ? PlanProfile.NONE : new PlanProfile(operators, List.of(), true);
  }

  private static Measure measure(PlanMetrics.Metric metric) {
    double value = metric.kind().equals("nsTiming") ? metric.value() / NANOS : metric.value();
    boolean mean = metric.kind().equals("average");
    return new Measure(
        metric.label(), MeasureText.unit(metric.kind()), mean ? value / 10 : value, null);
  }

  /// Reads what Tarn's own engine tells of the plans of a command, which may run several.
  ///
  /// @param json the engine's text
  /// @return the plan that has the most to tell; [PlanProfile#NONE] if there is none yet
  /// @throws IllegalArgumentException if it is something else
  public static PlanProfile of(String json) {
    PlanProfile best = PlanProfile.NONE;
    for (JsonNode plan : plans(json)) {
      PlanProfile profile = plan(plan);
      if (profile.operators().size() >= best.operators().size()) {
        best = profile;
      }
    }
    return best;
  }

  /// Reads what Tarn's own engine tells of the plans of a query. Before a query it may have run
  /// others, such as those that read the log of a Delta table; its own plan is the last.
  ///
  /// @param json the engine's text
  /// @return the query's own plan; [PlanProfile#NONE] if there is none yet
  /// @throws IllegalArgumentException if it is something else
  public static PlanProfile ofQuery(String json) {
    PlanProfile last = PlanProfile.NONE;
    for (JsonNode plan : plans(json)) {
      last = plan.path("nested").asBoolean() ? last : plan(plan);
    }
    return last;
  }

  private static JsonNode plans(String json) {
    try {
      return JSON.readTree(json).path("plans");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a profile: " + e.getOriginalMessage(), e);
    }
  }

  /// Reads which Delta tables Tarn's own engine read for an operation.
  ///
  /// @param json the engine's text
  /// @return each once
  /// @throws IllegalArgumentException if it is something else
  public static List<DeltaSource> sources(String json) {
    try {
      List<DeltaSource> sources = new ArrayList<>();
      for (JsonNode source : JSON.readTree(json).path("sources")) {
        sources.add(
            new DeltaSource(
                source.path("name").asText(),
                source.path("path").asText(),
                source.path("version").asLong()));
      }
      return sources;
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not a profile: " + e.getOriginalMessage(), e);
    }
  }

  private static PlanProfile plan(JsonNode plan) {
    PlanShaper shaper = new PlanShaper();
    for (JsonNode node : plan.path("nodes")) {
      List<Measure> measures = new ArrayList<>();
      for (JsonNode metric : node.path("metrics")) {
        Measure measure =
            MeasureText.read(
                metric.path("label").asText(),
                metric.path("kind").asText(),
                metric.path("value").asText());
        if (measure != null) {
          measures.add(measure);
        }
      }
      shaper.add(
          new PlanShaper.Raw(
              node.path("id").asLong(),
              node.path("name").asText(),
              node.path("detail").asText(),
              node.path("fused").asBoolean(),
              node.path("cluster").asLong(-1),
              measures));
    }
    plan.path("edges").forEach(edge -> shaper.edge(edge.path(0).asLong(), edge.path(1).asLong()));
    List<StageFacts> stages = new ArrayList<>();
    plan.path("stages").forEach(stage -> stages.add(stage(stage)));
    List<String> notes = new ArrayList<>();
    plan.path("accelerator").forEach(note -> notes.add(note.asText()));
    return new PlanProfile(shaper.operators(), stages, plan.path("done").asBoolean(), notes);
  }

  private static StageFacts stage(JsonNode stage) {
    return new StageFacts(
        stage.path("id").asLong(),
        stage.path("state").asText(),
        stage.path("tasks").asInt(),
        stage.path("tasksDone").asInt(),
        stage.path("tasksFailed").asInt(),
        stage.path("runMillis").asLong(),
        stage.path("inputBytes").asLong(),
        stage.path("inputRows").asLong(),
        stage.path("shuffleReadBytes").asLong(),
        stage.path("shuffleWriteBytes").asLong(),
        stage.path("spilledBytes").asLong(),
        stage.path("medianMillis").asLong(),
        stage.path("mostMillis").asLong());
  }
}
