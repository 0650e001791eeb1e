package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.apache.spark.SparkEnv;
import org.apache.spark.connect.proto.FetchErrorDetailsResponse;
import org.apache.spark.sql.connect.SparkSession;
import org.apache.spark.sql.connect.service.SparkConnectService$;
import org.junit.jupiter.api.Test;

/// What goes wrong with Spark's server and Delta as they come.
class TrapsTest {
  @Test
  void aSessionIsReleasedWithoutMachineLearning() {
    try (RawClient client = RawClient.ofEngineUnderTest()) {
      client.sql("SELECT 1").forEachRemaining(answer -> {});

      assertThatCode(client::release).doesNotThrowAnyException();
    }
  }

  @Test
  void aSessionLivesOverLongPauses() {
    try (SparkSession client = EngineUnderTest.connect()) {
      client.sql("CREATE TEMPORARY VIEW kept AS SELECT 7 AS seven");
      String limit =
          SparkEnv.get().conf().get("spark.connect.session.manager.defaultSessionTimeout");

      SparkConnectService$.MODULE$.sessionManager().periodicMaintenance(Long.parseLong(limit));

      assertThat(client.sql("SELECT * FROM kept").collectAsList().getFirst().getInt(0))
          .isEqualTo(7);
    }
  }

  @Test
  void anErrorOfDeltaIsToldInFull() {
    EngineUnderTest.sql("CREATE OR REPLACE TABLE versions AS SELECT 1 AS a");
    try (RawClient client = RawClient.ofEngineUnderTest()) {
      FetchErrorDetailsResponse.Error failure =
          client.failureOf("SELECT * FROM versions VERSION AS OF 99");

      assertThat(failure.getSparkThrowable().getErrorClass()).isEqualTo("DELTA_VERSION_NOT_FOUND");
      assertThat(failure.getSparkThrowable().getSqlState()).isEqualTo("22003");
      assertThat(failure.getMessage()).contains("99").contains("Available versions: [0, 0]");
    }
  }

  @Test
  void positionsOfErrorsCountCodePoints() {
    try (RawClient client = RawClient.ofEngineUnderTest()) {
      FetchErrorDetailsResponse.Error failure = client.failureOf("SELECT '😀😀', nope");

      FetchErrorDetailsResponse.QueryContext context =
          failure.getSparkThrowable().getQueryContexts(0);
      assertThat(failure.getSparkThrowable().getErrorClass()).startsWith("UNRESOLVED_COLUMN");
      assertThat(context.getStartIndex()).isEqualTo(13);
      assertThat(context.getStopIndex()).isEqualTo(16);
    }
  }
}
