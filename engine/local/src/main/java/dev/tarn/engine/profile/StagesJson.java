package dev.tarn.engine.profile;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.sql.execution.ui.SQLExecutionUIData;
import org.apache.spark.status.AppStatusStore;
import org.apache.spark.status.api.v1.StageData;
import org.apache.spark.status.api.v1.TaskMetricDistributions;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/// The stages of a plan with what their tasks did, as JSON.
final class StagesJson {
  private static final double[] MEDIAN_AND_MOST = {0.5, 1.0};

  private final AppStatusStore store;

  StagesJson(AppStatusStore store) {
    this.store = store;
  }

  /// Writes a plan's stages, in the order of their numbers. Stages that never ran are left out.
  void write(JsonGenerator json, SQLExecutionUIData plan) throws IOException {
    List<Integer> ids =
        CollectionConverters.asJava(plan.stages()).stream()
            .map(id -> (Integer) id)
            .sorted()
            .toList();
    json.writeArrayFieldStart("stages");
    for (int id : ids) {
      StageData stage = find(id);
      if (stage != null) {
        write(json, stage);
      }
    }
    json.writeEndArray();
  }

  private @org.jspecify.annotations.Nullable StageData find(int id) {
    try {
      return store.lastStageAttempt(id);
    } catch (NoSuchElementException e) {
      return null;
    }
  }

  private void write(JsonGenerator json, StageData stage) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", stage.stageId());
    json.writeStringField("state", stage.status().name());
    json.writeNumberField("tasks", stage.numTasks());
    json.writeNumberField("tasksDone", stage.numCompleteTasks());
    json.writeNumberField("tasksFailed", stage.numFailedTasks());
    json.writeNumberField("runMillis", stage.executorRunTime());
    json.writeNumberField("inputBytes", stage.inputBytes());
    json.writeNumberField("inputRows", stage.inputRecords());
    json.writeNumberField("shuffleReadBytes", stage.shuffleReadBytes());
    json.writeNumberField("shuffleWriteBytes", stage.shuffleWriteBytes());
    json.writeNumberField("spilledBytes", stage.diskBytesSpilled());
    Option<TaskMetricDistributions> tasks =
        store.taskSummary(stage.stageId(), stage.attemptId(), MEDIAN_AND_MOST);
    if (tasks.isDefined()) {
      List<Object> times = CollectionConverters.asJava(tasks.get().executorRunTime());
      json.writeNumberField("medianMillis", ((Number) times.get(0)).longValue());
      json.writeNumberField("mostMillis", ((Number) times.get(1)).longValue());
    }
    json.writeEndObject();
  }
}
