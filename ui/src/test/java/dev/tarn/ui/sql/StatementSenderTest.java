package dev.tarn.ui.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tarn.session.Entity;
import dev.tarn.workspace.Workspace;
import dev.tarn.workspace.document.Document;
import dev.tarn.workspace.document.Documents;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine is told which file a statement is of.
class StatementSenderTest {
  @TempDir private Path home;

  private final List<RunLog.Entry> log = new ArrayList<>();

  @Test
  void aStatementOfAFileIsSentByItAndOneOfANewTextByNothing() throws IOException {
    Workspace workspace = SqlTab.workspace(home);
    Path file = Files.createDirectories(workspace.folder().resolve("sales")).resolve("daily.sql");
    Files.writeString(file, "SELECT 1");
    try (Documents documents = workspace.openDocuments()) {
      assertThat(sender(documents.open(file)))
          .isEqualTo(new Entity(Entity.Type.FILE, "sales/daily.sql"));
      assertThat(sender(documents.create("SELECT 2"))).isNull();
    }
  }

  private @Nullable Entity sender(Document document) {
    try (SqlTab tab =
        SqlTab.open(document, SqlTab.services(home, log::add, TestSqlDesk.in(home)))) {
      tab.press(KeyCode.CONTROL, KeyCode.ENTER);
      tab.awaitEnd();
      return log.getLast().execution().statement().entity();
    }
  }
}
