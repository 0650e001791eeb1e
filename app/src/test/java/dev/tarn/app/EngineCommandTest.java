package dev.tarn.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCommandTest {

  @Test
  void theFirstQueryStartsAnEngineThatStaysUntilItIsStopped(@TempDir Path folder) {
    String workspace = folder.resolve("Œuvres de été").toString();
    Program.Ended stopped = Program.run("engine", "status", "-w", workspace);
    assertThat(stopped.text()).startsWith("stopped");
    assertThat(stopped.code()).isEqualTo(ExitCode.FAILED);
    try {
      Program.Ended ended =
          Program.run("sql", "-e", "SELECT 1 AS a", "--format=csv", "-w", workspace);
      assertThat(ended.errors()).isEmpty();
      assertThat(ended.text()).isEqualTo("a\r\n1\r\n");
      Program.Ended status = Program.run("engine", "status", "-w", workspace);
      assertThat(status.text()).startsWith("ready: Spark 4");
      assertThat(status.code()).isZero();
      assertThat(Program.run("engine", "logs", "--path", "-w", workspace).text())
          .isEqualTo(Path.of(workspace).resolve(".tarn/logs/engine.log") + System.lineSeparator());
      assertThat(Program.run("engine", "logs", "-n", "5", "-w", workspace).code()).isZero();
    } finally {
      Program.Ended stop = Program.run("engine", "stop", "-w", workspace);
      assertThat(stop.text()).startsWith("stopped");
    }
    assertThat(Program.run("engine", "stop", "-w", workspace).text())
        .startsWith("no engine was running");
  }

  @Test
  void furtherFlagsOfTheEnvironmentReachTheEngine(@TempDir Path folder) {
    Program.Ended ended =
        Program.run(
            Map.of("TARN_ENGINE_JAVA_OPTS", "-Da=b -Xmx1"),
            "",
            "sql",
            "-e",
            "SELECT 1",
            "-w",
            folder.toString());
    assertThat(ended.errors()).contains("maximum heap");
    assertThat(ended.code()).isEqualTo(ExitCode.FAILED);
  }
}
