package dev.tarn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.sql.connect.SparkSession;
import org.junit.jupiter.api.Test;

class ConnectServerTest {
  @Test
  void aClientGetsAnAnswer() {
    try (SparkSession client = EngineUnderTest.connect()) {
      assertThat(client.sql("SELECT 1").collectAsList().getFirst().getInt(0)).isEqualTo(1);
    }
  }
}
