package dev.tarn.engine.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.statement.Scala;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.apache.spark.connect.proto.ExecutePlanRequest;
import org.apache.spark.connect.proto.Plan;
import org.apache.spark.connect.proto.Relation;
import org.apache.spark.connect.proto.SQL;
import org.apache.spark.scheduler.SparkListenerEvent;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationCanceled;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationClosed;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationFailed;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationFinished;
import org.apache.spark.sql.connect.service.SparkListenerConnectOperationStarted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import scala.Option;
import scala.Some;
import scala.jdk.javaapi.CollectionConverters;

/// How a statement ended, by what Spark tells of it.
class StatementStatesTest {
  private static final Map<String, String> NOTHING = Map.of();

  @TempDir private Path folder;

  @Test
  void whatFinishedSucceeded() throws IOException {
    assertThat(told(started(), finished(), closed())).contains("\"state\":\"SUCCEEDED\"");
  }

  @Test
  void whatWasStoppedBeforeItBeganIsCancelled() throws IOException {
    assertThat(told(started(), closed())).contains("\"state\":\"CANCELLED\"");
  }

  @Test
  void whatFailsSinceItWasStoppedIsCancelled() throws IOException {
    assertThat(told(started(), cancelled(), failed(), closed()))
        .contains("\"state\":\"CANCELLED\"")
        .doesNotContain("error");
  }

  @Test
  void whatFailedTellsWhy() throws IOException {
    assertThat(told(started(), failed(), closed()))
        .contains("\"state\":\"FAILED\"", "\"error\":\"too bad\"");
  }

  private String told(SparkListenerEvent... events) throws IOException {
    StatementLog log = new StatementLog(new Spool(folder));
    for (SparkListenerEvent event : events) {
      log.onOtherEvent(event);
    }
    StringBuilder lines = new StringBuilder();
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        lines.append(Files.readString(file));
      }
    }
    return lines.toString();
  }

  private static SparkListenerEvent started() {
    var started =
        new SparkListenerConnectOperationStarted(
            "tag",
            "one",
            1,
            "session",
            "user",
            "user",
            "SELECT 1",
            CollectionConverters.asScala(Set.<String>of()).toSet(),
            Scala.map(NOTHING));
    started.planRequest_$eq(
        new Some<>(
            ExecutePlanRequest.newBuilder()
                .setPlan(
                    Plan.newBuilder()
                        .setRoot(
                            Relation.newBuilder().setSql(SQL.newBuilder().setQuery("SELECT 1"))))
                .build()));
    return started;
  }

  private static SparkListenerEvent finished() {
    return new SparkListenerConnectOperationFinished(
        "tag", "one", 2, Option.empty(), Scala.map(NOTHING));
  }

  private static SparkListenerEvent cancelled() {
    return new SparkListenerConnectOperationCanceled("tag", "one", 2, Scala.map(NOTHING));
  }

  private static SparkListenerEvent failed() {
    return new SparkListenerConnectOperationFailed("tag", "one", 2, "too bad", Scala.map(NOTHING));
  }

  private static SparkListenerEvent closed() {
    return new SparkListenerConnectOperationClosed("tag", "one", 3, Scala.map(NOTHING));
  }
}
