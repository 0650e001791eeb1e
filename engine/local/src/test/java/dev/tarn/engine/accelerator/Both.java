package dev.tarn.engine.accelerator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.engine.EngineUnderTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.classic.SparkSession;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.execution.adaptive.AdaptiveSparkPlanExec;
import scala.jdk.javaapi.CollectionConverters;

/// Two sessions on the same small tables: one with the accelerator, one without.
final class Both {
  private static final Path FOLDER = EngineUnderTest.folder().resolve("accelerator tables");
  private static final SparkSession SPARK = session("false");
  private static final SparkSession FAST = session("true");

  private Both() {}

  private static SparkSession session(String enabled) {
    SparkSession session = EngineUnderTest.session();
    EngineUnderTest.FEW_ROWS.forEach(session.conf()::set);
    session.conf().set("tarn.accelerator.enabled", enabled);
    return session;
  }

  /// The session with the accelerator.
  static SparkSession fast() {
    return FAST;
  }

  /// The session without.
  static SparkSession spark() {
    return SPARK;
  }

  /// Makes a table of one Parquet file, seen by both sessions under a name.
  static Path table(String name, String query) {
    Path folder = FOLDER.resolve(name);
    SPARK.sql(query).coalesce(1).write().mode("overwrite").parquet(folder.toString());
    see(name, folder);
    return folder;
  }

  /// Has both sessions see a folder of Parquet files.
  static void see(String name, Path folder) {
    for (SparkSession session : List.of(SPARK, FAST)) {
      session.read().parquet(folder.toString()).createOrReplaceTempView(name);
    }
  }

  /// Runs a query both ways, and says that DuckDB answered all of it with the same rows.
  static List<Row> same(String query) {
    List<Row> expected = SPARK.sql(query).collectAsList();
    Dataset<Row> data = FAST.sql(query);
    SparkPlan plan = plan(data);
    assertThat(plan)
        .as("%s stays in Spark: %s", query, Refusals.reasons(plan))
        .isInstanceOf(AcceleratedExec.class);
    long answered = Accelerator.any().answered();
    List<Row> found = data.collectAsList();
    assertThat(Accelerator.any().answered())
        .as("answers of DuckDB to " + query)
        .isGreaterThan(answered);
    assertThat(texts(found)).as(query).isEqualTo(texts(expected));
    return found;
  }

  /// Runs a query both ways, and says that Spark kept all of it.
  static void kept(String query) {
    Dataset<Row> data = FAST.sql(query);
    assertThat(accelerated(data)).as(query).isEmpty();
    assertThat(texts(data.collectAsList())).isEqualTo(texts(SPARK.sql(query).collectAsList()));
  }

  /// The parts of a query's plan that DuckDB runs.
  static List<AcceleratedExec> accelerated(Dataset<Row> data) {
    List<AcceleratedExec> found = new ArrayList<>();
    collect(plan(data), found);
    return found;
  }

  private static void collect(SparkPlan plan, List<AcceleratedExec> found) {
    if (plan instanceof AcceleratedExec part) {
      found.add(part);
    }
    CollectionConverters.asJava(plan.children()).forEach(child -> collect(child, found));
  }

  static SparkPlan plan(Dataset<Row> data) {
    SparkPlan plan =
        ((org.apache.spark.sql.classic.Dataset<Row>) data).queryExecution().executedPlan();
    return plan instanceof AdaptiveSparkPlanExec adaptive ? adaptive.inputPlan() : plan;
  }

  static List<String> texts(List<Row> rows) {
    return rows.stream().map(Row::toString).toList();
  }
}
