package dev.tarn.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Execution;
import dev.tarn.session.ExecutionState;
import dev.tarn.session.Session;
import dev.tarn.session.Statement;
import dev.tarn.session.connect.ConnectSession;
import dev.tarn.session.result.ResultStore;
import dev.tarn.session.sql.SqlStatement;
import dev.tarn.session.sql.SqlStatements;
import dev.tarn.workspace.engine.LocalEngine;
import dev.tarn.workspace.settings.Settings;
import dev.tarn.workspace.settings.UserFolders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The first thing that a new user runs.
class WelcomeTest {
  @TempDir Path temporary;

  @Test
  void everyStatementOfTheFirstQueryHasAnAnswer() throws Exception {
    UserFolders user = new UserFolders(temporary, temporary, temporary);
    Workspace workspace = Workspace.open(temporary.resolve("Tarn"), user);
    String text = Files.readString(workspace.welcome().orElseThrow());
    List<SqlStatement> statements = SqlStatements.of(text).runnable();
    assertThat(statements).hasSize(5);
    try (LocalEngine engine =
        workspace.engine(Settings.USUAL.withEngine(1L << 30, Settings.USUAL.engineIdle()))) {
      try (Session session =
          ConnectSession.open(engine.ensureReady(), new ResultStore(workspace.results()))) {
        for (SqlStatement statement : statements) {
          Execution execution = session.submit(Statement.of(statement.text()));
          ExecutionState end = execution.done().get(3, TimeUnit.MINUTES);

          assertThat(end).as(statement.text()).isEqualTo(new ExecutionState.Succeeded());
          boolean creates = statement.text().contains("CREATE");
          assertThat(execution.result().orElseThrow().rowCount())
              .isGreaterThanOrEqualTo(creates ? 0 : 1);
        }
      } finally {
        engine.stop();
      }
    }
  }
}
